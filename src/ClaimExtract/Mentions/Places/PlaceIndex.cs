using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Places;

/// <summary>Places found so far as slots: <c>found</c>, or under the name that a rule file gives it, and <c>name</c>. For one document, one thread.</summary>
internal sealed class PlaceIndex : IMentionIndex, IDisposable
{
    private readonly StartMap starts = new();
    private readonly NameIndex names;

    public PlaceIndex(int tokens, IReadOnlyList<FoundPlace> places, NameIndex names)
    {
        this.names = names;
        starts.Begin(new(0, tokens));
        Places = places;
        for (int i = 0; i < places.Count; i++)
        {
            starts.Set(places[i].Tokens.First, i);
        }
    }

    public IReadOnlyList<FoundPlace> Places { get; }

    /// <summary>Number of the place that starts at the token, or -1.</summary>
    public int At(int token) => starts.At(token);

    public bool StartsAt(int token) => starts.At(token) >= 0 || names.StartsAt(token);

    public int EndAt(int slot, int token)
    {
        int place = starts.At(token);
        return slot == 0
            ? place >= 0 ? Places[place].Tokens.End : -1
            : place >= 0 || names.At(token) is not { LooksLikePerson: false } name ? -1 : name.Tokens.End;
    }

    public void Dispose() => starts.Dispose();
}
