using System.Runtime.InteropServices;

namespace ClaimExtract.Reconciliation;

/// <summary>Takes articles in: numbers their claims and scopes, and ties parts to wholes. Not for several threads.</summary>
internal sealed class Intake
{
    private readonly Dictionary<ClaimScope, int> numbers = [];
    private readonly ScopePool pool = new();
    private readonly List<ClaimScope> scopes = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private int articles;

    public IReadOnlyList<ClaimScope> Scopes => scopes;

    public IReadOnlyList<Entry> Entries => entries;

    public int Articles => articles;

    /// <exception cref="ArgumentException">An article has two claims of one id.</exception>
    public void Add(ArticleClaims article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var own = new Dictionary<string, Entry>(article.Claims.Count, StringComparer.Ordinal);
        var parties = Parties.Of(article.Claims);
        foreach (var told in article.Claims)
        {
            var claim = parties.Named(told);
            var entry = new Entry(new(article.Article, claim), entries.Count, articles, Number(pool.Of(claim)), OriginOf(article.Article, claim));
            if (!own.TryAdd(claim.Id, entry))
            {
                throw new ArgumentException($"article '{article.Article.Id}' has two claims '{claim.Id}'", nameof(article));
            }

            entries.Add(entry);
        }

        foreach (var entry in own.Values)
        {
            if (entry.Claim.PartOf is { } whole && own.TryGetValue(whole, out var found) && found != entry)
            {
                entry.Whole = found;
            }
        }

        articles++;
    }

    private Origin OriginOf(Article article, Claim claim)
    {
        var origin = Origin.Of(article, claim);
        if (!origins.TryGetValue(origin.Key, out var known))
        {
            origins[origin.Key] = known = origin;
        }

        known.Learn(origin.Kind);
        return known;
    }

    private int Number(ClaimScope scope)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, scope, out bool known);
        if (!known)
        {
            number = scopes.Count;
            scopes.Add(scope);
        }

        return number;
    }
}
