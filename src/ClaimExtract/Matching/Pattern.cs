using System.Globalization;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>Mentions that earlier stages found, for <c>&lt;slot&gt;</c> in patterns.</summary>
internal interface IMentionIndex
{
    /// <summary>The index after the mention of that slot which starts at <paramref name="token"/>, or -1.</summary>
    int EndAt(int slot, int token);
}

/// <summary>No mentions.</summary>
internal sealed class NoMentions : IMentionIndex
{
    public static readonly NoMentions Instance = new();

    public int EndAt(int slot, int token) => -1;
}

/// <summary>A compiled pattern over tokens. Immutable; thread-safe.</summary>
internal sealed class Pattern(Instruction[] program, string[] captures)
{
    // Repetition in patterns is bounded by the sentence; the budget only guards against patterns that backtrack without end.
    private const int Budget = 20_000;

    public string[] Captures => captures;

    public IReadOnlyList<Instruction> Program => program;

    /// <summary>
    /// Matches at <paramref name="token"/>, inside <paramref name="range"/>. Returns the index after the match, or -1;
    /// <paramref name="bounds"/> (two cells a capture) receives first and end of each capture, -1 where it took no part.
    /// </summary>
    public int MatchAt(Document document, TokenSpan range, int token, IMentionIndex mentions, Span<int> bounds)
    {
        bounds.Fill(-1);
        int budget = Budget;
        return Run(new(document, range, mentions), 0, token, bounds, ref budget);
    }

    private readonly ref struct Scene(Document document, TokenSpan range, IMentionIndex mentions)
    {
        public readonly Document Document = document;
        public readonly TokenSpan Range = range;
        public readonly IMentionIndex Mentions = mentions;
    }

    private int Run(in Scene scene, int pc, int token, Span<int> bounds, ref int budget)
    {
        while (true)
        {
            if (--budget < 0)
            {
                return -1;
            }

            ref readonly var step = ref program[pc];
            switch (step.Operation)
            {
                case Operation.Match:
                    return token;
                case Operation.Jump:
                    pc = step.A;
                    continue;
                case Operation.Split:
                    int end = Run(scene, step.A, token, bounds, ref budget);
                    if (end >= 0)
                    {
                        return end;
                    }

                    pc = step.B;
                    continue;
                case Operation.Save:
                    int before = bounds[step.A];
                    bounds[step.A] = token;
                    end = Run(scene, pc + 1, token, bounds, ref budget);
                    if (end < 0)
                    {
                        bounds[step.A] = before;
                    }

                    return end;
                case Operation.Ahead:
                    bool found = Run(scene, pc + 1, token, bounds, ref budget) >= 0;
                    if (found != (step.B == 1))
                    {
                        return -1;
                    }

                    pc = step.A;
                    continue;
                case Operation.Start when token != scene.Range.First:
                case Operation.End when token != scene.Range.End:
                case Operation.Glued when token >= scene.Range.End || scene.Document.Tokens[token].SpaceBefore:
                    return -1;
                case Operation.Start or Operation.End or Operation.Glued:
                    pc++;
                    continue;
                default:
                    token = Consume(scene, step, token);
                    if (token < 0)
                    {
                        return -1;
                    }

                    pc++;
                    continue;
            }
        }
    }

    private static int Consume(in Scene scene, in Instruction step, int token)
    {
        if (token >= scene.Range.End)
        {
            return -1;
        }

        switch (step.Operation)
        {
            case Operation.Phrase:
                return LexicalWord.EndOf(step.Phrase!, scene.Document, token, scene.Range.End);
            case Operation.Class:
                return step.Class!.EndAt(scene.Document, token, scene.Range.End);
            case Operation.Mention:
                int end = scene.Mentions.EndAt(step.A, token);
                return end <= scene.Range.End ? end : -1;
            case Operation.Number:
                return IsWithin(scene.Document.TextOf(token), step.A, step.B) ? token + 1 : -1;
            default:
                return Fits((TokenPredicate)step.A, scene.Document.Tokens[token], scene.Document.Text) ? token + 1 : -1;
        }
    }

    /// <summary>Whether the token is made of digits alone, no grouping marks, and its value lies within the bounds.</summary>
    private static bool IsWithin(ReadOnlySpan<char> text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most;

    private static bool Fits(TokenPredicate predicate, in Token token, string text) => predicate switch
    {
        TokenPredicate.Word => token.IsWord,
        TokenPredicate.Num => token.IsNumber,
        TokenPredicate.Cap => token.Capitalised,
        TokenPredicate.Upper => token.AllCaps,
        TokenPredicate.Lower => token.IsWord && char.IsLower(text[token.Start]),
        TokenPredicate.Mark => token.Kind == TokenKind.Punctuation,
        _ => true,
    };
}
