using ClaimExtract.Mentions.Periods;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What an article's times are to each other: counted once an article. Immutable.</summary>
internal sealed class PeriodFacts
{
    private readonly SentenceRanges ranges;
    private readonly Known[] known;

    public PeriodFacts(Scene scene, TenseReader tenses)
    {
        var periods = scene.Periods;
        ranges = SentenceRanges.Of<PeriodMention>(scene, periods, p => p.Tokens);
        int[] eventTimes = EventTimes(periods);
        FirstResolved = Array.Find(periods, p => p.IsResolved && IsOfEvents(p));
        ToldOn = Array.Find(periods, p => p is { Role: PeriodRole.Dateline, From: not null })?.From ?? scene.Published;
        known = new Known[scene.PeriodCandidates.Length];
        for (int i = 0; i < known.Length; i++)
        {
            bool isTold = scene.PeriodCandidates[i].Mention is not null;
            int token = isTold ? scene.PeriodCandidates[i].Mention!.Tokens.First : -1;
            known[i] = new()
            {
                Sentence = isTold ? scene.Document.SentenceOf(token) : -1,
                Start = token,
                NextEvent = Next(eventTimes, token + 1),
                IsPastPerfect = isTold && tenses.IsPastPerfect(scene.Document, token),
            };
        }

        Group(scene, known);
    }

    private struct Known
    {
        public int Sentence;
        public int Start;

        /// <summary>Where the next time of an event stands.</summary>
        public int NextEvent;
        public int Group;
        public int Count;
        public bool IsPastPerfect;
    }

    /// <summary>The first time of an event that is resolved, or null.</summary>
    public PeriodMention? FirstResolved { get; }

    /// <summary>The day on which the article was written: that of its dateline, or of publication; null where neither is known.</summary>
    public DateOnly? ToldOn { get; }

    /// <summary>The sentence of the candidate's words, or -1.</summary>
    public int SentenceOf(int candidate) => known[candidate].Sentence;

    /// <summary>A number that candidates of the same days share, -1 for those without.</summary>
    public int GroupOf(int candidate) => known[candidate].Group;

    /// <summary>How many times of the article have the candidate's days.</summary>
    public int CountOf(int candidate) => known[candidate].Count;

    /// <summary>Whether the clause of the candidate's words is told as past of the past.</summary>
    public bool IsPastPerfect(int candidate) => known[candidate].IsPastPerfect;

    /// <summary>The indices of the times in a sentence: from the first to before the end.</summary>
    public (int First, int End) In(int sentence) => ranges.In(sentence);

    /// <summary>Whether no other time of an event stands between the candidate's words and the token behind them.</summary>
    public bool IsNearest(int candidate, int token) => known[candidate].Start < token && token <= known[candidate].NextEvent;

    public static bool IsOfEvents(PeriodMention period) => period.Role is not (PeriodRole.Dateline or PeriodRole.Speech);

    /// <summary>The first of the sorted tokens that is not before <paramref name="token"/>.</summary>
    private static int Next(int[] sorted, int token)
    {
        int at = Array.BinarySearch(sorted, token);
        at = at >= 0 ? at : ~at;
        return at < sorted.Length ? sorted[at] : int.MaxValue;
    }

    private static int[] EventTimes(PeriodMention[] periods)
    {
        int count = 0;
        foreach (var period in periods)
        {
            count += IsOfEvents(period) ? 1 : 0;
        }

        int[] times = new int[count];
        count = 0;
        foreach (var period in periods)
        {
            if (IsOfEvents(period))
            {
                times[count++] = period.Tokens.First;
            }
        }

        return times;
    }

    /// <summary>
    /// Gives candidates of the same days the number of the first of them, and counts the times that tell the days; of the end of
    /// a total those that end with it.
    /// </summary>
    private static void Group(Scene scene, Known[] known)
    {
        // First and last days of times are told apart by their keys, ends of times, whatever their start, by those of their own.
        var told = new KeyTable(3 * (scene.Periods.Length + known.Length));
        foreach (var period in scene.Periods)
        {
            told.Of(Days(period.From, period.To)).Count++;
            if (period.To is not null)
            {
                told.Of(Ends(period.To)).Count++;
            }
        }

        for (int i = 0; i < known.Length; i++)
        {
            ref readonly var candidate = ref scene.PeriodCandidates[i];
            ref var days = ref told.Of(Days(candidate.From, candidate.To));
            days.First = days.First < 0 ? i : days.First;
            known[i].Group = candidate.IsResolved ? days.First : -1;
            known[i].Count = candidate.Reading == PeriodReading.UpTo ? told.Of(Ends(candidate.To)).Count : days.Count;
        }

        told.Return();
    }

    private static long Days(DateOnly? from, DateOnly? to) => ((long)Day(from) << 32) + Day(to);

    private static long Ends(DateOnly? to) => -1 - (long)Day(to);

    private static int Day(DateOnly? day) => day?.DayNumber + 1 ?? 0;
}
