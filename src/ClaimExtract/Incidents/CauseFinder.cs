using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Incidents;

/// <summary>Tells whether an article is about an accident, the weather, a quake or a disease, which nobody has done. Thread-safe.</summary>
internal sealed class CauseFinder(Lexicon lexicon)
{
    private readonly WordUnion diseaseOrAttack = new(lexicon["disease-word"], lexicon["attack-cause"]);
    private readonly WordUnion naturalOrAttack = new(lexicon["natural-cause"], lexicon["attack-cause"]);
    private readonly WordClass natural = lexicon["natural-cause"];
    private readonly WordClass disease = lexicon["disease-word"];
    private readonly WordClass attack = lexicon["attack-cause"];

    /// <summary>Whether the article is about a disease: several words of it, and more of them than of attacks.</summary>
    public bool IsDisease(Document document)
    {
        const int fewest = 4;
        int sick = 0, attacks = 0;
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (!diseaseOrAttack.MayStart(document, i))
            {
                continue;
            }

            sick += disease.Has(document, i) ? 1 : 0;
            attacks += attack.EndAt(document, i, document.Tokens.Length) > 0 ? 1 : 0;
        }

        return sick >= fewest && sick > attacks;
    }

    /// <summary>Whether words for natural causes outweigh those for attacks; those of the first sentences weigh most.</summary>
    public bool IsNatural(Document document)
    {
        const int lead = 4; // sentences
        int score = 0;
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (!naturalOrAttack.MayStart(document, i))
            {
                continue;
            }

            int weight = document.SentenceOf(i) < lead ? 3 : 1;
            score += natural.EndAt(document, i, document.Tokens.Length) > 0 ? weight : 0;
            score -= attack.EndAt(document, i, document.Tokens.Length) > 0 ? weight : 0;
        }

        return score > 0;
    }
}
