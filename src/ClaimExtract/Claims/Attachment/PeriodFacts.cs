using ClaimExtract.Mentions.Periods;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What an article's times are to each other: counted once an article. Immutable.</summary>
internal sealed class PeriodFacts
{
    private readonly SentenceRanges ranges;
    private readonly int[] eventTimes;
    private readonly int[] groups;
    private readonly int[] counts;
    private readonly bool[] pastPerfect;

    public PeriodFacts(Scene scene, TenseReader tenses)
    {
        var periods = scene.Periods;
        ranges = new(scene, Array.ConvertAll(periods, p => p.Tokens));
        eventTimes = [.. periods.Where(IsOfEvents).Select(p => p.Tokens.First)];
        FirstResolved = Array.Find(periods, p => p.IsResolved && IsOfEvents(p));
        ToldOn = Array.Find(periods, p => p is { Role: PeriodRole.Dateline, From: not null })?.From ?? scene.Published;
        (groups, counts) = Group(scene);
        pastPerfect = Array.ConvertAll(scene.PeriodCandidates, c => c.Mention is { } m && tenses.IsPastPerfect(scene.Document, m.Tokens.First));
    }

    /// <summary>The first time of an event that is resolved, or null.</summary>
    public PeriodMention? FirstResolved { get; }

    /// <summary>The day on which the article was written: that of its dateline, or of publication; null where neither is known.</summary>
    public DateOnly? ToldOn { get; }

    /// <summary>A number that candidates of the same days share, -1 for those without.</summary>
    public int GroupOf(int candidate) => groups[candidate];

    /// <summary>How many times of the article have the candidate's days.</summary>
    public int CountOf(int candidate) => counts[candidate];

    /// <summary>Whether the clause of the candidate's words is told as past of the past.</summary>
    public bool IsPastPerfect(int candidate) => pastPerfect[candidate];

    /// <summary>The indices of the times in a sentence: from the first to before the end.</summary>
    public (int First, int End) In(int sentence) => ranges.In(sentence);

    /// <summary>Whether no other time of an event stands between the time and the token behind it.</summary>
    public bool IsNearest(PeriodMention period, int token)
    {
        int next = Array.BinarySearch(eventTimes, token);
        next = next >= 0 ? next : ~next;
        return period.Tokens.First < token && (next == 0 || eventTimes[next - 1] <= period.Tokens.First);
    }

    public static bool IsOfEvents(PeriodMention period) => period.Role is not (PeriodRole.Dateline or PeriodRole.Speech);

    private static (int[] Groups, int[] Counts) Group(Scene scene)
    {
        var candidates = scene.PeriodCandidates;
        var known = new Dictionary<(DateOnly?, DateOnly?), int>();
        var told = new Dictionary<(DateOnly?, DateOnly?), int>();
        var ends = new Dictionary<DateOnly, int>();
        foreach (var period in scene.Periods)
        {
            told[(period.From, period.To)] = told.GetValueOrDefault((period.From, period.To)) + 1;
            if (period.To is { } end)
            {
                ends[end] = ends.GetValueOrDefault(end) + 1;
            }
        }

        int[] groups = new int[candidates.Length], counts = new int[candidates.Length];
        for (int i = 0; i < candidates.Length; i++)
        {
            var days = (candidates[i].From, candidates[i].To);
            groups[i] = !candidates[i].IsResolved ? -1 : known.TryGetValue(days, out int group) ? group : known[days] = i;
            counts[i] = candidates[i].Reading == PeriodReading.UpTo ? ends.GetValueOrDefault(candidates[i].To!.Value) : told.GetValueOrDefault(days);
        }

        return (groups, counts);
    }
}
