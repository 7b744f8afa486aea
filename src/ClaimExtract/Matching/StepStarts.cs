using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// Tells of each step of a program which tokens a match from there on may start with, so that ways that can't match are
/// not tried, and which words it surely takes, so that they are not looked up. Immutable; thread-safe.
/// </summary>
internal sealed class StepStarts
{
    private readonly WordRows rows;
    private readonly Start[] starts;

    // One bit a row, Blocks numbers a set; the first set is empty.
    private readonly ulong[] sets;

    public StepStarts(Instruction[] program, WordRows rows)
    {
        this.rows = rows;
        var table = new RowSets(rows);
        starts = new Start[program.Length];
        bool grown = true;
        while (grown)
        {
            // Steps mostly lead on to later ones; loops lead back and ask for another round.
            grown = false;
            for (int pc = program.Length - 1; pc >= 0; pc--)
            {
                var start = Of(program, pc, table);
                grown |= start != starts[pc];
                starts[pc] = start;
            }
        }

        for (int pc = program.Length - 1; pc >= 0; pc--)
        {
            // What captures words must be run to tell which.
            bool isAhead = program[pc].Operation == Operation.Ahead;
            bool isPlain = isAhead && Array.FindIndex(program, pc, program[pc].A - pc, s => s.Operation == Operation.Save) < 0;
            int sure = isPlain ? SureOfAll(program, pc + 1, table) : isAhead ? 0 : SureOf(program[pc], table);
            starts[pc] = starts[pc] with { Sure = sure, SureLooks = isPlain ? SureLooksOf(program, pc + 1) : 0 };
        }

        sets = table.ToArray();
    }

    /// <summary>Whether a match from the step on may start with the token; without a token where the range has ended.</summary>
    public bool Allows(int pc, TokenList tokens, int token, int limit, IMentionIndex mentions)
    {
        ref readonly var start = ref starts[pc];
        if (start.Anything)
        {
            return true;
        }

        if (token >= limit)
        {
            return false;
        }

        ref readonly var first = ref tokens[token];
        return Has(start.Words, first.Word)
            || (start.Looks >> TokenLooks.Of(first) & 1) != 0
            || (start.Mention && mentions.StartsAt(token));
    }

    /// <summary>Whether the step, one that takes words, surely takes this one alone.</summary>
    public bool Takes(int pc, int word) => Has(starts[pc].Sure, word);

    /// <summary>Whether what the step looks ahead for surely stands at the token.</summary>
    public bool Sees(int pc, in Token token)
    {
        ref readonly var start = ref starts[pc];
        return Has(start.Sure, token.Word) || (start.SureLooks >> TokenLooks.Of(token) & 1) != 0;
    }

    private bool Has(int set, int word)
    {
        int row = rows.Of(word);
        return (sets[set + (row >> 6)] >> (row & 63) & 1) != 0;
    }

    private Start Of(Instruction[] program, int pc, RowSets table)
    {
        var step = program[pc];
        switch (step.Operation)
        {
            case Operation.Phrase:
                return new(table.Number(step.Phrase![0].Word));
            case Operation.Class:
                return new(table.Number(rows.Starting(step.Class!)));
            case Operation.Mention:
                return new(0, Mention: true);
            case Operation.Number:
                return new(0, TokenLooks.Of(TokenPredicate.Num));
            case Operation.Predicate:
                return new(0, TokenLooks.Of((TokenPredicate)step.A));
            case Operation.Split:
                return table.Union(starts[step.A], starts[step.B]);
            case Operation.Reset:
                return starts[pc + 2]; // the first round
            case Operation.Loop:
                return table.Union(starts[pc + 1], starts[step.A]);
            case Operation.Jump or Operation.Ahead:
                return starts[step.A];
            case Operation.Save or Operation.Start or Operation.Glued or Operation.Mark or Operation.Progress:
                return starts[pc + 1];
            default:
                return new(0, Anything: true);
        }
    }

    private int SureOf(in Instruction step, RowSets table) => step switch
    {
        { Operation: Operation.Class } => table.Number(rows.Plain(step.Class!)),
        { Operation: Operation.Phrase, Phrase: [{ Case: LetterCase.Any }] } => table.Number(step.Phrase[0].Word),
        _ => 0,
    };

    /// <summary>The words which a match from the step on, up to what ends it, surely takes with none behind them.</summary>
    private int SureOfAll(Instruction[] program, int pc, RowSets table)
    {
        var step = program[pc];
        return step.Operation switch
        {
            Operation.Split => table.Union(new(SureOfAll(program, step.A, table)), new(SureOfAll(program, step.B, table))).Words,
            Operation.Jump when step.A > pc => SureOfAll(program, step.A, table),
            var operation when operation.Consumes() && Ends(program, pc + 1) => SureOf(step, table),
            _ => 0,
        };
    }

    private static uint SureLooksOf(Instruction[] program, int pc)
    {
        var step = program[pc];
        return step.Operation switch
        {
            Operation.Split => SureLooksOf(program, step.A) | SureLooksOf(program, step.B),
            Operation.Jump when step.A > pc => SureLooksOf(program, step.A),
            Operation.Predicate when (TokenPredicate)step.A != TokenPredicate.Lower && Ends(program, pc + 1) => TokenLooks.Of((TokenPredicate)step.A),
            _ => 0,
        };
    }

    private static bool Ends(Instruction[] program, int pc)
    {
        while (program[pc].Operation == Operation.Jump && program[pc].A > pc)
        {
            pc = program[pc].A;
        }

        return program[pc].Operation == Operation.Match;
    }

    /// <param name="Words">The place of the set of words.</param>
    /// <param name="Looks">The looks of tokens, one bit each.</param>
    /// <param name="Mention">Whether a mention of any slot.</param>
    /// <param name="Anything">Every token, also none at all.</param>
    private readonly record struct Start(int Words, uint Looks = 0, bool Mention = false, bool Anything = false)
    {
        /// <summary>The place of the set of words that are surely taken; of a step that looks ahead, that are surely seen.</summary>
        public int Sure { get; init; }

        /// <summary>The looks that a step that looks ahead surely sees.</summary>
        public uint SureLooks { get; init; }
    }

    /// <summary>Sets of rows, each different one once; a set is known by its place in all of them.</summary>
    private sealed class RowSets(WordRows rows)
    {
        private readonly RowTable table = new(rows.Blocks);
        private readonly ulong[] room = new ulong[rows.Blocks];

        public ulong[] ToArray() => table.ToArray();

        public int Number(ReadOnlySpan<ulong> set) => table.Number(set) * rows.Blocks;

        public int Number(int word)
        {
            int row = rows.Of(word);
            Array.Clear(room);
            room[row >> 6] = 1UL << (row & 63);
            return Number(room);
        }

        public Start Union(Start one, Start other) =>
            new(Union(one.Words, other.Words), one.Looks | other.Looks, one.Mention | other.Mention, one.Anything | other.Anything);

        private int Union(int one, int other)
        {
            if (one == other || other == 0)
            {
                return one;
            }

            if (one == 0)
            {
                return other;
            }

            var left = table[one / rows.Blocks];
            var right = table[other / rows.Blocks];
            for (int i = 0; i < room.Length; i++)
            {
                room[i] = left[i] | right[i];
            }

            return Number(room);
        }
    }
}
