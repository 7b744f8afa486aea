using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// Tells of each step of a program which tokens a match from there on may start with, so that ways that can't match are
/// not tried. A set of words is kept as 64 bits, one for all words with the same last six bits of their number: it may
/// hold a word too many, never one too few. Immutable; thread-safe.
/// </summary>
internal sealed class StepStarts
{
    /// <summary>Every token, also none at all.</summary>
    public const ulong Anything = ulong.MaxValue;

    private readonly ulong[] starts;

    public StepStarts(Instruction[] program)
    {
        starts = new ulong[program.Length];
        bool grown = true;
        while (grown)
        {
            // Steps mostly lead on to later ones; loops lead back and ask for another round.
            grown = false;
            for (int pc = program.Length - 1; pc >= 0; pc--)
            {
                ulong start = Of(program, pc);
                grown |= start != starts[pc];
                starts[pc] = start;
            }
        }
    }

    /// <summary>Whether a match from the step on may start with the token; without a token where the range has ended.</summary>
    public bool Allows(int pc, TokenList tokens, int token, int limit)
    {
        ulong start = starts[pc];
        return start == Anything || (token < limit && tokens[token].Word != 0 && (start & Bit(tokens[token].Word)) != 0);
    }

    private ulong Of(Instruction[] program, int pc)
    {
        var step = program[pc];
        return step.Operation switch
        {
            Operation.Phrase => Bit(step.Phrase![0].Word),
            Operation.Class => step.Class!.Starts,
            Operation.Split => starts[step.A] | starts[step.B],
            Operation.Reset => starts[pc + 2], // the first round
            Operation.Loop => starts[pc + 1] | starts[step.A],
            Operation.Jump or Operation.Ahead => starts[step.A],
            Operation.Save or Operation.Start or Operation.Glued or Operation.Mark or Operation.Progress => starts[pc + 1],
            _ => Anything,
        };
    }

    private static ulong Bit(int word) => 1UL << (word & 63);
}
