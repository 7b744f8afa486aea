namespace ClaimExtract.Incidents;

/// <summary>Where an article tells the same toll again: '27 people were killed' in headline, lead and below. Immutable.</summary>
internal sealed class TollIndex
{
    private readonly Dictionary<(ClaimType, double?, double?), List<int>> sentences = [];

    /// <param name="tolls">In the order of the text.</param>
    public TollIndex(IEnumerable<Toll> tolls)
    {
        foreach (var toll in tolls)
        {
            if (toll.IsTelling)
            {
                if (!sentences.TryGetValue(Key(toll), out var told))
                {
                    sentences[Key(toll)] = told = [];
                }

                told.Add(toll.Sentence);
            }
        }
    }

    /// <summary>Whether another sentence tells the toll too.</summary>
    public bool IsToldIn(in Toll toll, int sentence) => sentence != toll.Sentence && SentencesOf(toll).BinarySearch(sentence) >= 0;

    /// <summary>The last sentence before the toll's own that tells it too, or -1.</summary>
    public int LastBefore(in Toll toll)
    {
        var told = SentencesOf(toll);
        int at = told.BinarySearch(toll.Sentence);
        while (at > 0 && told[at] == toll.Sentence)
        {
            at--;
        }

        return at >= 0 && told[at] < toll.Sentence ? told[at] : -1;
    }

    private List<int> SentencesOf(in Toll toll) => toll.IsTelling && sentences.TryGetValue(Key(toll), out var told) ? told : [];

    private static (ClaimType Type, double? Min, double? Max) Key(in Toll toll) => (toll.Type, toll.Min, toll.Max);
}
