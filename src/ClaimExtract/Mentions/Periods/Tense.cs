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
    private readonly WordClass clauseStart = lexicon["clause-start"];

    public bool IsToCome(Document document, TokenSpan sentence, TokenSpan time)
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
            if (toCome.EndAt(document, i, time.First) >= 0)
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
