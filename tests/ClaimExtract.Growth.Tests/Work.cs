namespace ClaimExtract;

/// <summary>Counts the tokens and features that the library visits on the thread.</summary>
internal static class Work
{
    [ThreadStatic]
    private static long visits;

    [ThreadStatic]
    private static (long At, Action Do)? alarm;

    public static long Visits => visits;

    /// <summary>Does something once, so many visits from now on.</summary>
    public static void After(long more, Action what) => alarm = (visits + more, what);

    public static int Visit(int index)
    {
        visits++;
        if (alarm is { } set && visits >= set.At)
        {
            alarm = null;
            set.Do();
        }

        return index;
    }
}
