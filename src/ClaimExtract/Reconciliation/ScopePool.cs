namespace ClaimExtract.Reconciliation;

/// <summary>Parts of scopes, each kept once: a million claims speak of some thousand places. Not for several threads.</summary>
internal sealed class ScopePool
{
    // A place is kept once for each of its names: reasons quote what the claim says.
    private readonly Dictionary<(string Key, string Text), PlaceScope> places = [];
    private readonly Dictionary<ActorScope, ActorScope> actors = [];
    private readonly Dictionary<CountedScope, CountedScope> counted = [];

    public ClaimScope Of(Claim claim)
    {
        var scope = ClaimScope.Of(claim);
        return scope with
        {
            Place = scope.Place is { } place ? Once(places, (place.Key, place.Text), place) : null,
            Actor = scope.Actor is { } actor ? Once(actors, actor, actor) : null,
            Counted = Once(counted, scope.Counted, scope.Counted),
        };
    }

    private static T Once<TKey, T>(Dictionary<TKey, T> pool, TKey key, T part)
        where TKey : notnull => pool.TryAdd(key, part) ? part : pool[key];
}
