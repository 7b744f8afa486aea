using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// Patterns by what their matches can start with: certain words, numbers, mentions of certain slots, or anything. A
/// pattern may stand in several lists. Filled by one rule set, then only read.
/// </summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<int, List<Candidate>> byWord = [];
    private readonly List<Candidate> byNumber = [];
    private readonly List<(int Slot, List<Candidate> Candidates)> bySlot = [];
    private readonly List<Candidate> open = [];

    /// <summary>Patterns that can start with a mention, by its slot.</summary>
    public List<(int Slot, List<Candidate> Candidates)> BySlot => bySlot;

    /// <summary>Patterns that can start with any token.</summary>
    public List<Candidate> Open => open;

    /// <summary>Patterns that can start with this very token, those of <see cref="BySlot"/> and <see cref="Open"/> apart; null where there are none.</summary>
    public List<Candidate>? StartingAt(in Token token)
    {
        if (token.IsNumber)
        {
            return byNumber.Count > 0 ? byNumber : null;
        }

        return token.Word != 0 ? byWord.GetValueOrDefault(token.Word) : null;
    }

    public void Add(Candidate candidate)
    {
        var start = StartOf(candidate.Pattern.Program);
        if (start.Anything)
        {
            open.Add(candidate);
            return;
        }

        if (start.Numbers)
        {
            byNumber.Add(candidate);
        }

        foreach (int word in start.Words)
        {
            if (!byWord.TryGetValue(word, out var list))
            {
                byWord[word] = list = [];
            }

            list.Add(candidate);
        }

        foreach (int slot in start.Slots)
        {
            if (!bySlot.Exists(s => s.Slot == slot))
            {
                bySlot.Add((slot, []));
            }

            bySlot.Find(s => s.Slot == slot).Candidates.Add(candidate);
        }
    }

    /// <summary>What the first token may be on all ways through a pattern.</summary>
    private static Start StartOf(IReadOnlyList<Instruction> program)
    {
        var start = new Start();
        var ways = new Stack<int>([0]);
        var seen = new HashSet<int>();
        while (ways.TryPop(out int pc))
        {
            if (!seen.Add(pc))
            {
                continue;
            }

            var step = program[pc];
            switch (step.Operation)
            {
                case Operation.Phrase:
                    start.Words.Add(step.Phrase![0].Word);
                    break;
                case Operation.Class:
                    start.Words.UnionWith(step.Class!.FirstWords());
                    break;
                case Operation.Mention:
                    start.Slots.Add(step.A);
                    break;
                case Operation.Number:
                case Operation.Predicate when step.A == (int)TokenPredicate.Num:
                    start.Numbers = true;
                    break;
                case Operation.Split:
                    ways.Push(step.A);
                    ways.Push(step.B);
                    break;
                case Operation.Jump or Operation.Ahead:
                    ways.Push(step.A);
                    break;
                case Operation.Save or Operation.Start or Operation.Glued or Operation.Mark or Operation.Progress:
                    ways.Push(pc + 1);
                    break;
                default:
                    start.Anything = true;
                    break;
            }
        }

        return start;
    }

    /// <param name="Rule">The rule.</param>
    /// <param name="Pattern">One of its patterns.</param>
    /// <param name="Order">Its place among all patterns of the file.</param>
    internal sealed record Candidate(Rule Rule, Pattern Pattern, int Order);

    private sealed class Start
    {
        public HashSet<int> Words { get; } = [];

        public HashSet<int> Slots { get; } = [];

        public bool Numbers { get; set; }

        public bool Anything { get; set; }
    }
}
