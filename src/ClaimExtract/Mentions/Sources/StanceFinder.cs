using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>What the words of a clause themselves make of what it says, whoever says it. Thread-safe once made.</summary>
internal sealed class StanceFinder(Language language)
{
    private readonly (WordClass Words, Stance Stance)[] hedges =
    [
        (language.Lexicon["hedge-denied"], Stance.Denied),
        (language.Lexicon["hedge-possible"], Stance.Possible),
        (language.Lexicon["hedge-verified"], Stance.Verified),
        (language.Lexicon["hedge-estimated"], Stance.Estimated),
    ];

    private readonly WordClass speakerless = language.Lexicon["speakerless"];
    private readonly WordClass saidPassively = language.Lexicon["said-passively"];
    private readonly WordClass be = language.Lexicon["be"];
    private readonly WordClass by = language.Lexicon["by"];

    /// <summary>The stance that words in the range imply, or null where none does. Of several the first in the order denied, possible, verified, estimated.</summary>
    public Stance? In(Document document, TokenSpan range)
    {
        foreach (var (words, stance) in hedges)
        {
            for (int i = range.First; i < range.End; i++)
            {
                if (words.EndAt(document, i, range.End) > 0 && !(document.Tokens[i].Capitalised && i != range.First))
                {
                    return stance;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the range reports without naming who does: 'reportedly', 'were reported', 'is said to have'. Such a clause takes no source from elsewhere.</summary>
    public bool IsSpeakerless(Document document, TokenSpan range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (document.Tokens[i].Word == 0)
            {
                continue;
            }

            if (speakerless.EndAt(document, i, range.End) > 0)
            {
                return true;
            }

            if (saidPassively.Has(document, i) && i > range.First && be.Has(document, i - 1) && !(i + 1 < range.End && by.Has(document, i + 1)))
            {
                return true;
            }
        }

        return false;
    }
}
