namespace ClaimExtract;

/// <summary>Counts the tokens and features that the library visits on the thread.</summary>
internal static class Work
{
    [ThreadStatic]
    private static long visits;

    public static long Visits => visits;

    public static int Visit(int index)
    {
        visits++;
        return index;
    }
}
