using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>Reads capitalised words as a possible name of an actor: 'the Valley Brotherhood', 'Robert Stiles'. Thread-safe once made.</summary>
internal sealed class ProperNames(Lexicon lexicon)
{
    private const int MostWords = 5;

    private readonly WordClass stops = lexicon["actor-name-stop"];
    private readonly WordClass particles = lexicon["actor-name-particle"];
    private readonly WordClass articles = lexicon["actor-determiner"];
    private readonly WordClass causes = lexicon["natural-cause"];

    /// <summary>
    /// The index after the name that starts at the token, or -1. One word is a name only in capitals or behind an
    /// article: 'KNX', 'the Brotherhood'; a storm's or a disease's name is none.
    /// </summary>
    public int EndAt(Document document, TokenSpan sentence, int token)
    {
        int end = token, words = 0;
        bool natural = false;
        while (end < sentence.End && words < MostWords)
        {
            if (IsNameWord(document, end))
            {
                natural |= causes.Has(document, end);
                words++;
                end++;
            }
            else if (end > token && end + 1 < sentence.End && IsJoint(document, end) && IsNameWord(document, end + 1))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        if (words == 0 || natural)
        {
            return -1;
        }

        bool single = words == 1 && !document.Tokens[token].AllCaps && !(token > sentence.First && articles.Has(document, token - 1));
        return single ? -1 : end;
    }

    /// <summary>A capitalised word; one with a digit names a virus or a machine.</summary>
    private bool IsNameWord(Document document, int token) =>
        document.Tokens[token].IsWord && document.Tokens[token].Capitalised && !stops.Has(document, token)
        && document.TextOf(token).IndexOfAnyInRange('0', '9') < 0;

    /// <summary>A particle between the parts of a name, or the hyphen of 'Al-Nur'.</summary>
    private bool IsJoint(Document document, int token) =>
        particles.Has(document, token) || (document.TextOf(token) is "-" && document.Glued(token) && document.Glued(token + 1));
}
