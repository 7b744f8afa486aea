using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Finds the noun that gives a plain verb its meaning: 'had flu-like symptoms', 'sustained minor head injuries', 'lost
/// their homes'. Thread-safe.
/// </summary>
internal sealed class ComplementFinder(Lexicon lexicon)
{
    private const int Reach = 7; // tokens between the verb and its noun

    private readonly WordClass[] ends =
    [
        lexicon["preposition"], lexicon["clause-boundary"], lexicon["be-form"], lexicon["have"], lexicon["modal"], lexicon["say-form"], lexicon["not-had"],
    ];

    private readonly WordClass notHad = lexicon["not-had"];

    /// <summary>Whether a noun of the class is the object of the verb that ends before <paramref name="behind"/>.</summary>
    public bool Has(Document document, WordClass nouns, int behind, int limit)
    {
        int stop = Math.Min(limit, behind + Reach);
        for (int k = behind; k < stop; k++)
        {
            if (nouns.EndAt(document, k, limit) is > 0 and int end)
            {
                // 'have flu shots' is not to have the flu.
                return end >= limit || !notHad.Has(document, end);
            }

            var token = document.Tokens[k];
            if (!token.IsWord && !token.IsNumber && document.Text[token.Start] is not ('-' or '\u2010' or '\u2011' or '"' or '\u201C' or '\u201D' or '\''))
            {
                return false;
            }

            foreach (var wordClass in ends)
            {
                if (wordClass.Has(token))
                {
                    return false;
                }
            }
        }

        return false;
    }
}
