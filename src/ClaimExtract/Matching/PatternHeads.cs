using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// What the first tokens of a match of one pattern may be: for each of the first <see cref="Depth"/> places the words,
/// the looks and whether a mention. Says rather too much than too little: what is looked ahead for, letter case and how
/// places depend on each other are left out.
/// </summary>
internal sealed class PatternHeads
{
    /// <summary>How many tokens are told.</summary>
    public const int Depth = 3;

    private readonly Instruction[] program;
    private readonly int words;

    // The last walk that came to a step, and the steps that the walk still has to go.
    private readonly int[] seen;
    private readonly Stack<int> ways = new();
    private int walk;

    private PatternHeads(Instruction[] program, int words)
    {
        this.program = program;
        this.words = words;
        seen = new int[program.Length];
        Places = new Place[Depth];
        Read();
    }

    public Place[] Places { get; }

    /// <summary>What may stand right behind a mention with which the match starts.</summary>
    public Place Behind { get; private set; }

    /// <param name="program">The steps of the pattern.</param>
    /// <param name="vocabulary">One more than the greatest word number.</param>
    public static PatternHeads Of(Instruction[] program, int vocabulary) => new(program, (vocabulary + 63) >> 6);

    [MemberNotNull(nameof(Behind))]
    private void Read()
    {
        // Steps that a match may have come to, and steps that have consumed a part of what they may.
        bool[] at = new bool[program.Length], inside = new bool[program.Length];
        bool done = Reach(0, at);
        ReadBehind(at);
        for (int i = 0; i < Depth; i++)
        {
            var place = new Place(words) { MayBeBehind = done };
            bool[] nextAt = new bool[program.Length], nextInside = new bool[program.Length];
            for (int pc = 0; pc < program.Length; pc++)
            {
                if ((at[pc] && program[pc].Operation.Consumes()) || inside[pc])
                {
                    bool isLong = at[pc] && Enter(program[pc], place);
                    isLong |= inside[pc] && GoOn(program[pc], place);
                    nextInside[pc] = isLong;
                    done |= MayEnd(program[pc], inside[pc]) && Reach(pc + 1, nextAt);
                }
            }

            Places[i] = place;
            (at, inside) = (nextAt, nextInside);
        }
    }

    /// <summary>Notes what the first tokens behind a mention may be, of those that a match may start with.</summary>
    [MemberNotNull(nameof(Behind))]
    private void ReadBehind(bool[] starts)
    {
        bool[] next = new bool[program.Length];
        bool over = false;
        for (int pc = 0; pc < program.Length; pc++)
        {
            over |= starts[pc] && program[pc].Operation == Operation.Mention && Reach(pc + 1, next);
        }

        Behind = new(words) { MayBeBehind = over };
        for (int pc = 0; pc < program.Length; pc++)
        {
            if (next[pc])
            {
                Enter(program[pc], Behind);
            }
        }
    }

    /// <summary>Whether the step may be over behind the token.</summary>
    private static bool MayEnd(in Instruction step, bool inside) => inside || step.Operation != Operation.Phrase || step.Phrase!.Length == 1;

    /// <summary>Notes what the step's first token may be; whether the step may go on behind it.</summary>
    private static bool Enter(in Instruction step, Place place)
    {
        switch (step.Operation)
        {
            case Operation.Phrase:
                place.Add(step.Phrase![0].Word);
                return step.Phrase.Length > 1;
            case Operation.Class:
                step.Class!.AddFirstWords(place.Words);
                return step.Class.HasPhrases;
            case Operation.Mention:
                place.Slots |= 1u << step.A;
                return true;
            case Operation.Number:
                place.Looks |= TokenLooks.Of(TokenPredicate.Num);
                return false;
            default:
                place.Looks |= TokenLooks.Of((TokenPredicate)step.A);
                return false;
        }
    }

    /// <summary>Notes what a later token of the step may be.</summary>
    private static bool GoOn(in Instruction step, Place place)
    {
        // Hyphens between the words of a phrase are passed over.
        place.Looks |= step.Operation == Operation.Mention ? TokenLooks.All : TokenLooks.Of(TokenPredicate.Mark);
        if (step.Operation == Operation.Phrase)
        {
            foreach (var word in step.Phrase!)
            {
                place.Add(word.Word);
            }
        }
        else
        {
            step.Class?.AddLaterWords(place.Words);
        }

        return true;
    }

    /// <summary>Adds the consuming steps that lie behind the step without a token between; whether the match may be over there.</summary>
    private bool Reach(int from, bool[] reached)
    {
        bool over = false;
        walk++;
        ways.Push(from);
        while (ways.TryPop(out int pc))
        {
            if (seen[pc] == walk)
            {
                continue;
            }

            seen[pc] = walk;

            var step = program[pc];
            switch (step.Operation)
            {
                case Operation.Match:
                    over = true;
                    break;
                case Operation.Split:
                    ways.Push(step.A);
                    ways.Push(step.B);
                    break;
                case Operation.Reset:
                    ways.Push(pc + 2); // the first round
                    break;
                case Operation.Loop:
                    ways.Push(pc + 1);
                    ways.Push(step.A);
                    break;
                case Operation.Jump or Operation.Ahead:
                    ways.Push(step.A);
                    break;
                case var operation when operation.Consumes():
                    reached[pc] = true;
                    break;
                default:
                    ways.Push(pc + 1);
                    break;
            }
        }

        return over;
    }

    /// <summary>What one of the first tokens may be.</summary>
    internal sealed class Place(int words)
    {
        private readonly ulong[] lent = Lend(words);

        /// <summary>One bit a word number.</summary>
        public Span<ulong> Words => lent.AsSpan(0, words);

        /// <summary>One bit a look, as <see cref="TokenLooks"/> numbers them.</summary>
        public uint Looks { get; set; }

        /// <summary>The slots of which a mention may start there, one bit each.</summary>
        public uint Slots { get; set; }

        /// <summary>Whether the match may be over before the token: then it may be anything, or none at all.</summary>
        public bool MayBeBehind { get; init; }

        /// <summary>Gives its room back; its words may not be asked for any more.</summary>
        public void Return() => ArrayPool<ulong>.Shared.Return(lent);

        private static ulong[] Lend(int words)
        {
            ulong[] room = ArrayPool<ulong>.Shared.Rent(words);
            room.AsSpan(0, words).Clear();
            return room;
        }

        public void Add(int word) => Words[word >> 6] |= 1UL << (word & 63);
    }
}
