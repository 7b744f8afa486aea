using System.Globalization;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>Mentions that earlier stages found, for <c>&lt;slot&gt;</c> in patterns.</summary>
internal interface IMentionIndex
{
    /// <summary>The index after the mention of that slot which starts at <paramref name="token"/>, or -1.</summary>
    int EndAt(int slot, int token);

    /// <summary>Whether a mention of any slot starts at <paramref name="token"/>; may be true where none does.</summary>
    bool StartsAt(int token) => true;
}

/// <summary>No mentions.</summary>
internal sealed class NoMentions : IMentionIndex
{
    public static readonly NoMentions Instance = new();

    public int EndAt(int slot, int token) => -1;

    public bool StartsAt(int token) => false;
}

/// <summary>A compiled pattern over tokens. Immutable; thread-safe.</summary>
/// <param name="program">The steps.</param>
/// <param name="captures">The names of the captures; each has two boundaries.</param>
/// <param name="marks">How many places loops keep in mind.</param>
internal sealed class Pattern(Instruction[] program, string[] captures, int marks)
{
    // Repetition in patterns is bounded by the sentence; the budget only guards against patterns that backtrack without end.
    private const int Budget = 20_000;
    private const int UsualCells = 64;
    private const int UsualChoices = 32;

    private readonly StepStarts starts = new(program);

    public string[] Captures => captures;

    public IReadOnlyList<Instruction> Program => program;

    /// <summary>
    /// Matches at <paramref name="token"/>, inside <paramref name="range"/>. Returns the index after the match, or -1;
    /// <paramref name="bounds"/> (two cells a capture) receives first and end of each capture, -1 where it took no part.
    /// </summary>
    public int MatchAt(Document document, TokenSpan range, int token, IMentionIndex mentions, Span<int> bounds)
    {
        bounds.Fill(-1);
        var scene = new Scene(document, range, mentions);
        return Opens(scene, token) ? Search(scene, token, bounds) : -1;
    }

    /// <summary>Whether the steps up to the first real choice hold. Most patterns fail there, before a search needs any room.</summary>
    private bool Opens(in Scene scene, int token)
    {
        int pc = 0;
        while (true)
        {
            ref readonly var step = ref program[pc];
            if (step.Operation.Consumes())
            {
                token = Consume(scene, step, token);
                if (token < 0)
                {
                    return false;
                }

                pc++;
                continue;
            }

            switch (step.Operation)
            {
                case Operation.Save:
                    pc++;
                    break;
                case Operation.Reset:
                    pc += 2; // the first round
                    break;
                case Operation.Jump:
                    pc = step.A;
                    break;
                case Operation.Split:
                    bool first = Allows(scene, step.A, token);
                    if (first && Allows(scene, step.B, token))
                    {
                        return true;
                    }

                    pc = first ? step.A : step.B;
                    break;
                case Operation.Glued:
                    if (token >= scene.Range.End || scene.Document.Tokens[token].SpaceBefore)
                    {
                        return false;
                    }

                    pc++;
                    break;
                default:
                    return true;
            }
        }
    }

    private bool Allows(in Scene scene, int pc, int token) => starts.Allows(pc, scene.Document.Tokens, token, scene.Range.End);

    private int Search(in Scene scene, int token, Span<int> bounds)
    {
        int count = (captures.Length * 2) + marks;
        Span<int> cells = count <= UsualCells ? stackalloc int[UsualCells] : new int[count];
        cells.Fill(-1);
        var trail = new Trail(stackalloc Trail.Entry[UsualChoices], cells);
        int budget = Budget;
        int end = Run(scene, 0, token, ref trail, ref budget);
        if (end >= 0)
        {
            cells[..bounds.Length].CopyTo(bounds);
        }

        return end;
    }

    private readonly ref struct Scene(Document document, TokenSpan range, IMentionIndex mentions)
    {
        public readonly Document Document = document;
        public readonly TokenSpan Range = range;
        public readonly IMentionIndex Mentions = mentions;
    }

    /// <summary>Runs to the next <see cref="Operation.Match"/>; leaves the choices not taken on the trail.</summary>
    private int Run(in Scene scene, int pc, int token, ref Trail trail, ref int budget)
    {
        int floor = trail.Count;
        while (--budget >= 0)
        {
            ref readonly var step = ref program[pc];
            bool holds = true;
            switch (step.Operation)
            {
                case Operation.Match:
                    return token;
                case Operation.Jump:
                    pc = step.A;
                    continue;
                case Operation.Split:
                    if (!Allows(scene, step.A, token))
                    {
                        pc = step.B;
                        continue;
                    }

                    if (Allows(scene, step.B, token))
                    {
                        trail.Choice(step.B, token);
                    }

                    pc = step.A;
                    continue;
                case Operation.Save:
                    trail.Set(step.A, token);
                    break;
                case Operation.Reset:
                    trail.Set((captures.Length * 2) + step.A, 0);
                    break;
                case Operation.Loop:
                    pc = Round(scene, pc, token, ref trail);
                    continue;
                case Operation.Mark:
                    trail.Set((captures.Length * 2) + step.A, token);
                    break;
                case Operation.Progress:
                    holds = trail[(captures.Length * 2) + step.A] != token;
                    break;
                case Operation.Ahead:
                    int before = trail.Count;
                    bool found = Run(scene, pc + 1, token, ref trail, ref budget) >= 0;
                    trail.DropChoices(before);
                    if (found == (step.B == 1))
                    {
                        pc = step.A;
                        continue;
                    }

                    holds = false;
                    break;
                case Operation.Start:
                    holds = token == scene.Range.First;
                    break;
                case Operation.End:
                    holds = token == scene.Range.End;
                    break;
                case Operation.Glued:
                    holds = token < scene.Range.End && !scene.Document.Tokens[token].SpaceBefore;
                    break;
                default:
                    int end = Consume(scene, step, token);
                    holds = end >= 0;
                    token = holds ? end : token;
                    break;
            }

            if (holds)
            {
                pc++;
            }
            else if (!trail.Back(floor, ref pc, ref token))
            {
                return -1;
            }
        }

        trail.Undo(floor);
        return -1;
    }

    /// <summary>The step that a counted loop goes on with; where it may end as well, that is left on the trail.</summary>
    private int Round(in Scene scene, int pc, int token, ref Trail trail)
    {
        ref readonly var step = ref program[pc];
        int counter = (captures.Length * 2) + step.B, done = trail[counter];
        if (done >= step.Most || (done >= step.Least && !Allows(scene, pc + 1, token)))
        {
            return step.A;
        }

        if (done >= step.Least && Allows(scene, step.A, token))
        {
            trail.Choice(step.A, token);
        }

        trail.Set(counter, done + 1);
        return pc + 1;
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
