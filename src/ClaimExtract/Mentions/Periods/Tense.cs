using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Periods;

/// <summary>Whether the words before a time speak of the future. Thread-safe.</summary>
internal sealed class Tense(Lexicon lexicon)
{
    private const int Reach = 14; // tokens before the time
    private const int Behind = 3; // tokens after it: 'the talks on Friday will'

    private readonly WordClass toCome = lexicon["to-come"];
    private readonly WordClass mayCome = lexicon["may-come"];
    private readonly WordClass hasBeen = lexicon["has-been"];
    private readonly WordClass clauseStart = lexicon["clause-start"];

    /// <param name="document">The article.</param>
    /// <param name="sentence">The sentence of the time.</param>
    /// <param name="time">Its words.</param>
    /// <param name="mayCome">Whether 'may' and 'could' count too, as they do before 'by August'.</param>
    public bool IsToCome(Document document, TokenSpan sentence, TokenSpan time, bool mayCome)
    {
        int limit = Math.Min(sentence.End, time.End + Behind);
        for (int i = time.End; i < limit; i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation)
            {
                break;
            }

            if (toCome.EndAt(document, i, sentence.End) >= 0)
            {
                return true;
            }
        }

        for (int i = time.First - 1; i >= Math.Max(sentence.First, time.First - Reach); i--)
        {
            if (hasBeen.EndAt(document, i, time.First) >= 0)
            {
                return false;
            }

            if (toCome.EndAt(document, i, time.First) >= 0 || (mayCome && this.mayCome.Has(document, i)))
            {
                return true;
            }

            if (clauseStart.Has(document, i) || document.TextOf(i) is ";" or "\"" or "\u201C" or "\u201D")
            {
                return false;
            }
        }

        return false;
    }
}
