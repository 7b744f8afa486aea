namespace ClaimExtract.Reading;

/// <summary>
/// Divides tokens into sentences. A sentence ends at a full stop, question or exclamation mark that is followed by a
/// capital, digit, bullet or quotation mark, and at every paragraph; it does not end behind an abbreviation, an
/// initial or inside a number. Closing marks and footnote marks belong to the sentence before them. What runs on
/// without end, as tables and lists do, is parted at a comma, so that later stages may look at pairs within a
/// sentence. Thread-safe.
/// </summary>
internal sealed class SentenceSplitter(Func<Token, StopRoles> rolesOf)
{
    private const int Long = 400; // tokens; no sentence of prose comes near
    private const int Longest = 600;
    private const int UsualLength = 20;

    /// <summary>The sentences of <paramref name="tokens"/>: all tokens, in order. None is a headline yet.</summary>
    public List<Sentence> Split(string text, TokenList tokens)
    {
        var sentences = new List<Sentence>((tokens.Length / UsualLength) + 4);
        if (tokens.Length == 0)
        {
            return sentences;
        }

        var lines = new Lines(text, tokens);
        var end = new SentenceEnd(text, tokens, rolesOf, 0);
        int first = 0, paragraph = 0;
        bool worded = IsWorded(tokens[0]);
        for (int i = 1; i < tokens.Length; i++)
        {
            end.Pass(i - 1);
            bool breaks = tokens[i].LineStart && lines.Breaks(i);

            // A sentence holds a word or number; a lone bullet or stop at a line's head opens the sentence behind it.
            if (breaks || (worded && end.IsBefore(i)) || RunsOn(text, tokens, first, i))
            {
                sentences.Add(new(new(first, i), paragraph, false));
                paragraph += breaks ? 1 : 0;
                first = i;
                worded = false;
                end = new(text, tokens, rolesOf, i);
            }

            worded |= IsWorded(tokens[i]);
        }

        sentences.Add(new(new(first, tokens.Length), paragraph, false));
        return sentences;
    }

    private static bool RunsOn(string text, TokenList tokens, int first, int i) =>
        i - first >= Long && (i - first >= Longest || text[tokens[i - 1].Start] is ',' or ';' or '|');

    private static bool IsWorded(Token token) => token.IsWord || token.IsNumber;
}
