namespace ClaimExtract.Mentions.Places;

/// <summary>How much an article speaks of each country. For one article, one thread.</summary>
internal sealed class CountryCounts
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int most;

    public int this[string country] => counts.GetValueOrDefault(country);

    /// <summary>Whether the article speaks of the country nearly as much as of the one it speaks of most.</summary>
    public bool IsMain(string country) => this[country] > 0 && this[country] * 2 >= most;

    /// <summary>How much the article speaks of the country, against the one it speaks of most: 0 to 1.</summary>
    public double ShareOf(string country) => most == 0 ? 0 : (double)this[country] / most;

    /// <summary>Adds weight to a country; null counts for nothing.</summary>
    public void Add(string? country, int weight)
    {
        if (country is not null)
        {
            counts[country] = counts.GetValueOrDefault(country) + weight;
            most = Math.Max(most, counts[country]);
        }
    }
}
