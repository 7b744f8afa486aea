using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Output;

/// <summary>
/// What a run shows on standard error: how far it is where somebody looks at it, what could not be read in any case.
/// Counts are kept here for all of them. May be told by several threads.
/// </summary>
internal abstract class RunDisplay(bool quiet)
{
    private readonly Lock gate = new();

    /// <summary>What a run shows at most.</summary>
    /// <param name="Quiet">Whether only problems are shown.</param>
    /// <param name="Json">Whether each line is a JSON object.</param>
    public sealed record Manner(bool Quiet, bool Json);

    /// <summary>How many articles are done.</summary>
    public int Articles { get; private set; }

    /// <summary>How many claims they hold.</summary>
    public long Claims { get; private set; }

    /// <summary>How many inputs could not be read.</summary>
    public int Errors { get; private set; }

    /// <summary>How many bytes of all inputs are behind.</summary>
    public long Bytes { get; private set; }

    /// <summary>Since the run began.</summary>
    protected System.Diagnostics.Stopwatch Watch { get; } = System.Diagnostics.Stopwatch.StartNew();

    /// <summary>Runs <paramref name="work"/> with the display that suits the streams.</summary>
    /// <param name="streams">The bar is drawn only if standard error is a terminal and the results do not go there too.</param>
    /// <param name="manner">What is shown at most.</param>
    /// <param name="resultsOnScreen">Whether the work writes to standard output.</param>
    /// <param name="total">How many bytes the inputs have; 0 where that is not known.</param>
    /// <param name="work">The work.</param>
    public static Task<int> RunAsync(Streams streams, Manner manner, bool resultsOnScreen, long total, Func<RunDisplay, Task<int>> work)
    {
        if (manner.Json)
        {
            return work(new JsonRunDisplay(streams, manner.Quiet, total));
        }

        return streams.ErrorIsTerminal && !(resultsOnScreen && streams.OutIsTerminal) && !manner.Quiet
            ? BarRunDisplay.RunBarAsync(streams, total, work)
            : work(new PlainRunDisplay(streams, manner.Quiet));
    }

    /// <summary>An article is done.</summary>
    public void Done(InputItem item, int claims)
    {
        lock (gate)
        {
            Articles++;
            Claims += claims;
            Bytes += item.Bytes;
            Advanced();
        }
    }

    /// <summary>An article could not be read.</summary>
    public void Failed(InputItem item, UnreadableException error)
    {
        lock (gate)
        {
            Errors++;
            Bytes += item.Bytes;
            Show(new(item.File, item.Line, item.Unit, error.Reason, error.Remedy) { Limit = error.Limit, Allowed = error.Allowed });
            Advanced();
        }
    }

    /// <summary>Something else went wrong.</summary>
    /// <param name="file">With which file.</param>
    /// <param name="reason">What.</param>
    /// <param name="remedy">What helps against it, or null.</param>
    public void Failed(string file, string reason, string? remedy = null)
    {
        lock (gate)
        {
            Errors++;
            Show(new(file, null, "", reason, remedy));
        }
    }

    /// <summary>Something that the user should know once.</summary>
    public void Note(string text)
    {
        if (!quiet)
        {
            lock (gate)
            {
                ShowNote(text);
            }
        }
    }

    /// <summary>The run has come to its end, or was stopped.</summary>
    public virtual void Ended(bool stopped)
    {
    }

    protected abstract void Advanced();

    protected abstract void Show(Problem problem);

    protected abstract void ShowNote(string text);

    /// <summary>What is wrong, with what.</summary>
    protected sealed record Problem(string File, int? Line, string Unit, string Reason, string? Remedy)
    {
        /// <summary>The option with the limit that the input goes beyond; null where it goes beyond none.</summary>
        public string? Limit { get; init; }

        /// <summary>What that limit allows.</summary>
        public long Allowed { get; init; }

        public override string ToString() => $"{File}: {(Line is { } line ? $"{Unit} {line}: " : "")}{Reason}{(Remedy is null ? "" : $"; {Remedy}")}";
    }
}
