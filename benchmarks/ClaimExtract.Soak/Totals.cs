namespace ClaimExtract.Soak;

/// <summary>What was done since the start. Thread-safe.</summary>
internal sealed class Totals
{
    private const int MostShown = 20;

    private long texts;
    private long claims;
    private long runs;
    private long faults;

    public long Texts => Volatile.Read(ref texts);

    public long Claims => Volatile.Read(ref claims);

    /// <summary>Commands of the tool.</summary>
    public long Runs => Volatile.Read(ref runs);

    public long Faults => Volatile.Read(ref faults);

    public void AddText(int found)
    {
        Interlocked.Increment(ref texts);
        Interlocked.Add(ref claims, found);
    }

    public void AddRun() => Interlocked.Increment(ref runs);

    /// <summary>Counts what went wrong, and prints the first of it.</summary>
    public void AddFault(string what)
    {
        if (Interlocked.Increment(ref faults) <= MostShown)
        {
            Console.Error.WriteLine(what);
        }
    }
}
