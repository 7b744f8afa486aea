using System.Globalization;
using Spectre.Console;

namespace ClaimExtract.Cli.Output;

/// <summary>A bar with counts, rate and time left: for a terminal.</summary>
internal sealed class BarRunDisplay : RunDisplay
{
    private readonly IAnsiConsole console;
    private readonly ProgressTask task;

    private BarRunDisplay(IAnsiConsole console, ProgressTask task)
        : base(quiet: false)
    {
        this.console = console;
        this.task = task;
    }

    public static async Task<int> RunBarAsync(Streams streams, long total, Func<RunDisplay, Task<int>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        BarRunDisplay? display = null;
        int code = await console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("reading", maxValue: Math.Max(1, total));
                task.IsIndeterminate = total == 0;
                display = new(console, task);
                return work(display);
            });
        streams.Problem($"{display!.Counts()} in {display.Watch.Elapsed.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)}");
        return code;
    }

    protected override void Advanced()
    {
        task.Value = Bytes;
        double seconds = Math.Max(0.1, Watch.Elapsed.TotalSeconds);
        task.Description = $"{Counts()}, {(Articles / seconds).ToString("N0", CultureInfo.InvariantCulture)} a second";
    }

    protected override void Show(Problem problem) => console.WriteLine($"claimextract: {problem}");

    protected override void ShowNote(string text) => console.WriteLine($"claimextract: {text}");

    private string Counts() => string.Create(CultureInfo.InvariantCulture, $"{Articles:N0} articles, {Claims:N0} claims, {Errors:N0} errors");
}
