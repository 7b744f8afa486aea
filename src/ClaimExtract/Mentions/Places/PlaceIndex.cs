using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Places;

/// <summary>Places found so far as slots: <c>found</c>, or under the name that a rule file gives it, and <c>name</c>. For one document, one thread.</summary>
internal sealed class PlaceIndex : IMentionIndex
{
    private readonly int[] placeAt;
    private readonly NameIndex names;

    public PlaceIndex(int tokens, IReadOnlyList<FoundPlace> places, NameIndex names)
    {
        this.names = names;
        placeAt = new int[tokens];
        Places = places;
        for (int i = 0; i < places.Count; i++)
        {
            placeAt[places[i].Tokens.First] = i + 1;
        }
    }

    public IReadOnlyList<FoundPlace> Places { get; }

    /// <summary>Number of the place that starts at the token, or -1.</summary>
    public int At(int token) => placeAt[token] - 1;

    public bool StartsAt(int token) => token < placeAt.Length && (placeAt[token] > 0 || names.At(token) is not null);

    public int EndAt(int slot, int token)
    {
        if (token >= placeAt.Length)
        {
            return -1;
        }

        return slot == 0
            ? placeAt[token] > 0 ? Places[placeAt[token] - 1].Tokens.End : -1
            : placeAt[token] > 0 || names.At(token) is not { LooksLikePerson: false } name ? -1 : name.Tokens.End;
    }
}
