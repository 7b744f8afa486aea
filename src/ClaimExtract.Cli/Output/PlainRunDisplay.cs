namespace ClaimExtract.Cli.Output;

/// <summary>A line for each problem and note, and nothing else: for pipes and files.</summary>
internal sealed class PlainRunDisplay(Streams streams, bool quiet) : RunDisplay(quiet)
{
    protected override void Advanced()
    {
    }

    protected override void Show(Problem problem) => streams.Problem(problem.ToString());

    protected override void ShowNote(string text) => streams.Problem(text);
}
