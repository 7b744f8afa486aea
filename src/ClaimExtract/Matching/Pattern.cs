using System.Globalization;
using System.Runtime.CompilerServices;
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

    /// <summary>
    /// The token at which the last mention starts, or with <paramref name="rank"/> 2 the last but one; <see cref="int.MaxValue"/>
    /// where that is not known.
    /// </summary>
    int LastStart(int rank) => int.MaxValue;
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
/// <param name="needs">What every match holds.</param>
internal sealed class Pattern(Instruction[] program, string[] captures, int marks, PatternNeeds needs)
{
    // Repetition in patterns is bounded by the sentence; the budget only guards against patterns that backtrack without end.
    private const int Budget = 20_000;
    private const int UsualCells = 64;
    private const int UsualChoices = 32;

    // Made when first asked for: most patterns of a language are never tried. Two threads may make it at once, alike.
    private StepStarts? starts;

    public string[] Captures => captures;

    public Instruction[] Program => program;

    public PatternNeeds Needs => needs;

    /// <summary>
    /// Matches at <paramref name="token"/>, inside <paramref name="range"/>. Returns the index after the match, or -1;
    /// <paramref name="bounds"/> (two cells a capture) receives first and end of each capture, -1 where it took no part.
    /// </summary>
    public int MatchAt(Document document, TokenSpan range, int token, IMentionIndex mentions, Span<int> bounds)
    {
        bounds.Fill(-1);
        var scene = new Scene(document, range, mentions, starts ?? Prepare(new(this)));
        return Opens(scene, token) ? Search(scene, token, bounds) : -1;
    }

    /// <summary>Makes the pattern ready to match, with the words in rows of its own or of a set of patterns to which it belongs.</summary>
    public StepStarts Prepare(WordRows rows) => starts ??= new(program, rows);

    public bool IsPrepared => starts is not null;

    /// <summary>Whether the steps up to the first real choice hold. Most patterns fail there, before a search needs any room.</summary>
    private bool Opens(in Scene scene, int token)
    {
        int pc = 0;
        while (true)
        {
            ref readonly var step = ref program[pc];
            if (step.Operation.Consumes())
            {
                token = Consume(scene, pc, token);
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
                    if (token >= scene.Range.End || scene.Tokens[token].SpaceBefore)
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

    private static bool Allows(in Scene scene, int pc, int token) => scene.Starts.Allows(pc, scene.Tokens, token, scene.Range.End, scene.Mentions);

    [SkipLocalsInit]
    private int Search(in Scene scene, int token, Span<int> bounds)
    {
        int count = (captures.Length * 2) + marks;
        Span<int> cells = count <= UsualCells ? stackalloc int[count] : new int[count];
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

    private readonly ref struct Scene(Document document, TokenSpan range, IMentionIndex mentions, StepStarts starts)
    {
        public readonly Document Document = document;
        public readonly TokenList Tokens = document.Tokens;
        public readonly StepStarts Starts = starts;
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
                    bool found = LooksAhead(scene, pc, token, ref trail, ref budget);
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
                    holds = token < scene.Range.End && !scene.Tokens[token].SpaceBefore;
                    break;
                default:
                    int end = Consume(scene, pc, token);
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

    /// <summary>Whether the steps behind one that looks ahead match; mostly the one token tells.</summary>
    private bool LooksAhead(in Scene scene, int pc, int token, ref Trail trail, ref int budget)
    {
        if (!Allows(scene, pc + 1, token))
        {
            return false;
        }

        if (token < scene.Range.End && scene.Starts.Sees(pc, scene.Tokens[token]))
        {
            return true;
        }

        int before = trail.Count;
        bool found = Run(scene, pc + 1, token, ref trail, ref budget) >= 0;
        trail.DropChoices(before);
        return found;
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

    private int Consume(in Scene scene, int pc, int token)
    {
        ref readonly var step = ref program[pc];
        if (token >= scene.Range.End || (step.Operation != Operation.Mention && !Allows(scene, pc, token)))
        {
            return -1;
        }

        switch (step.Operation)
        {
            case Operation.Phrase or Operation.Class when scene.Starts.Takes(pc, scene.Tokens[token].Word):
                return token + 1;
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
                return Fits((TokenPredicate)step.A, scene.Tokens[token], scene.Document.Text) ? token + 1 : -1;
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
