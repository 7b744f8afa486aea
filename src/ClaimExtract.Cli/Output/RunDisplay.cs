using Spectre.Console;

namespace ClaimExtract.Cli.Output;

/// <summary>What a long run shows on standard error: a progress bar where somebody looks at it, else only problems.</summary>
internal abstract class RunDisplay
{
    /// <summary>One more input is done, read or not.</summary>
    public abstract void Advance();

    /// <summary>Names an input and what is wrong with it.</summary>
    public abstract void Problem(string what);

    /// <summary>Runs <paramref name="work"/> with the display that suits the streams.</summary>
    /// <param name="streams">The bar is drawn only if standard error is a terminal and the results do not go there too.</param>
    /// <param name="resultsOnScreen">Whether the work writes to standard output.</param>
    /// <param name="total">How many inputs there are.</param>
    /// <param name="work">The work.</param>
    public static Task RunAsync(Streams streams, bool resultsOnScreen, int total, Func<RunDisplay, Task> work) =>
        streams.ErrorIsTerminal && !(resultsOnScreen && streams.OutIsTerminal) && total > 1
            ? Bar.RunBarAsync(streams, total, work)
            : work(new Plain(streams));

    private sealed class Plain(Streams streams) : RunDisplay
    {
        public override void Advance()
        {
        }

        public override void Problem(string what) => streams.Problem(what);
    }

    private sealed class Bar(IAnsiConsole console, ProgressTask task) : RunDisplay
    {
        private readonly Lock gate = new();

        public static Task RunBarAsync(Streams streams, int total, Func<RunDisplay, Task> work)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
            return console.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context => work(new Bar(console, context.AddTask("Articles", maxValue: total))));
        }

        public override void Advance() => task.Increment(1);

        public override void Problem(string what)
        {
            lock (gate)
            {
                console.WriteLine($"claimextract: {what}");
            }
        }
    }
}
