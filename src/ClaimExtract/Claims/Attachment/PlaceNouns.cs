using ClaimExtract.Matching;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Reads where an article calls a place that it has named by a noun: 'the city', 'in this country'. Thread-safe.</summary>
internal sealed class PlaceNouns(Lexicon lexicon)
{
    private readonly WordClass pointer = lexicon["event-known"];
    private readonly WordClass of = lexicon["of"];
    private readonly (WordClass Noun, PlaceGrain Grain)[] nouns =
    [
        (lexicon["settlement-noun.singular"], PlaceGrain.Settlement),
        (lexicon["country-noun.singular"], PlaceGrain.Country),
        (lexicon["region-noun.singular"], PlaceGrain.Region),
        (lexicon["site-noun.singular"], PlaceGrain.Site),
    ];

    /// <summary>The grains that the nouns of a sentence point back to, a bit each. A noun that its own name follows ('the city of Mosul') points to no other place.</summary>
    public int Read(Document document, TokenSpan sentence)
    {
        int found = 0;
        for (int i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (pointer.Has(document, i))
            {
                found |= GrainAt(document, i + 1, sentence);
            }
        }

        return found;
    }

    private int GrainAt(Document document, int token, TokenSpan sentence)
    {
        foreach (var (noun, grain) in nouns)
        {
            int end = noun.EndAt(document, token, sentence.End);
            if (end > 0)
            {
                bool named = end < sentence.End && (of.Has(document, end) || document.Tokens[end].Capitalised);
                return named ? 0 : 1 << (int)grain;
            }
        }

        return 0;
    }
}
