using System.Runtime.InteropServices;

namespace ClaimExtract.Matching;

/// <summary>The steps of a pattern while it is compiled: appending, inserting and repeating them with their jumps kept right.</summary>
internal sealed class PatternProgram
{
    public const int MostSteps = 100_000;

    // Rounds of more steps than these, all together, are counted instead of written out.
    private const int MostCopied = 24;

    private readonly List<Instruction> steps = [];

    // The steps that are repeated, while they are.
    private readonly List<Instruction> body = [];

    public int Count => steps.Count;

    /// <summary>How many marks loops have taken.</summary>
    public int Marks { get; private set; }

    public Instruction this[int place]
    {
        set => steps[place] = value;
    }

    /// <summary>Forgets all steps, for the next pattern.</summary>
    public void Clear()
    {
        steps.Clear();
        Marks = 0;
    }

    public void Add(Instruction step) => steps.Add(step);

    public Instruction[] ToArray() => [.. steps];

    /// <summary>Whether a step from <paramref name="first"/> on saves that boundary.</summary>
    public bool Saves(int boundary, int first) => steps.FindIndex(first, s => s.Operation == Operation.Save && s.A == boundary) >= 0;

    /// <summary>Puts a step before another; jumps to that one and those behind it move along.</summary>
    public void Insert(int place, Instruction step)
    {
        for (int i = place; i < steps.Count; i++)
        {
            steps[i] = Moved(steps[i], 1, place);
        }

        steps.Insert(place, step);
    }

    /// <summary>
    /// Repeats the last steps, those from <paramref name="first"/> on, greedily; <see cref="int.MaxValue"/> is without
    /// end. False where the program would grow beyond <see cref="MostSteps"/>.
    /// </summary>
    public bool Repeat(int first, int least, int most)
    {
        if ((least, most) == (1, 1))
        {
            return true;
        }

        if ((least, most) == (0, 1))
        {
            Insert(first, new(Operation.Split, first + 1, steps.Count + 1));
            return steps.Count <= MostSteps;
        }

        body.Clear();
        body.AddRange(CollectionsMarshal.AsSpan(steps)[first..]);
        int copies = most == int.MaxValue ? least + 1 : most;
        if (first + ((long)copies * (body.Count + 1)) > MostSteps)
        {
            return false;
        }

        if (most != int.MaxValue && copies * (body.Count + 1) > MostCopied)
        {
            Counted(first, least, most);
            return true;
        }

        steps.RemoveRange(first, body.Count);
        for (int i = 0; i < least; i++)
        {
            Append(first);
        }

        if (most == int.MaxValue)
        {
            Loop(first);
            return true;
        }

        int end = steps.Count + ((most - least) * (body.Count + 1));
        for (int i = least; i < most; i++)
        {
            steps.Add(new(Operation.Split, steps.Count + 1, end));
            Append(first);
        }

        return true;
    }

    /// <summary>Repeats the steps without writing them out: the rounds are counted.</summary>
    private void Counted(int origin, int least, int most)
    {
        steps.RemoveRange(origin, body.Count);
        int end = origin + (least == 0 ? 1 : 0) + 3 + body.Count;
        if (least == 0)
        {
            steps.Add(new(Operation.Split, origin + 1, end));
        }

        int counter = Marks++;
        steps.Add(new(Operation.Reset, counter));
        int loop = steps.Count;
        steps.Add(new(Operation.Loop, end, counter, Least: (byte)Math.Max(1, least), Most: (byte)most));
        Append(origin);
        steps.Add(new(Operation.Jump, loop));
    }

    private void Loop(int origin)
    {
        // A body that can match nothing would go round for ever without a mark.
        int loop = steps.Count, guard = CanBeEmpty(origin) ? 1 : 0;
        steps.Add(new(Operation.Split, loop + 1, loop + 2 + body.Count + (2 * guard)));
        if (guard != 0)
        {
            steps.Add(new(Operation.Mark, Marks));
        }

        Append(origin);
        if (guard != 0)
        {
            steps.Add(new(Operation.Progress, Marks++));
        }

        steps.Add(new(Operation.Jump, loop));
    }

    /// <summary>Adds a copy of the steps that are repeated, which were compiled at <paramref name="origin"/>, with their jumps moved.</summary>
    private void Append(int origin)
    {
        int shift = steps.Count - origin;
        foreach (var step in body)
        {
            steps.Add(Moved(step, shift, int.MinValue));
        }
    }

    private static Instruction Moved(Instruction step, int shift, int from) => step.Operation switch
    {
        Operation.Split => step with { A = step.A >= from ? step.A + shift : step.A, B = step.B >= from ? step.B + shift : step.B },
        Operation.Jump or Operation.Ahead or Operation.Loop => step with { A = step.A >= from ? step.A + shift : step.A },
        _ => step,
    };

    /// <summary>Whether a way leads through the steps, compiled at <paramref name="origin"/>, without consuming a token.</summary>
    private bool CanBeEmpty(int origin)
    {
        var seen = new bool[body.Count];
        var open = new Stack<int>([0]);
        while (open.TryPop(out int pc))
        {
            if (pc == body.Count)
            {
                return true;
            }

            if (seen[pc] || body[pc].Operation.Consumes())
            {
                continue;
            }

            seen[pc] = true;
            var step = body[pc];
            switch (step.Operation)
            {
                case Operation.Split:
                    open.Push(step.A - origin);
                    open.Push(step.B - origin);
                    break;
                case Operation.Loop:
                    open.Push(pc + 1);
                    open.Push(step.A - origin);
                    break;
                case Operation.Jump or Operation.Ahead:
                    open.Push(step.A - origin);
                    break;
                case Operation.Match: // of what is looked at, which goes on elsewhere
                    break;
                default:
                    open.Push(pc + 1);
                    break;
            }
        }

        return false;
    }
}
