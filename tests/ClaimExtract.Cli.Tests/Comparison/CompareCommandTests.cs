namespace ClaimExtract.Cli.Tests.Comparison;

public sealed class CompareCommandTests : IDisposable
{
    private const string Text = "Shelling killed 12 people in Idlib. Police arrested 30 men. Floods displaced 400 families.";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Same_runs_show_nothing()
    {
        string run = Run("a.jsonl", Claim("12", "Killed"), Claim("30", "Detained"));
        var result = await Cli.RunAsync("compare", run, run);
        Assert.Equal((ExitCode.Fine, "gained          0\nlost            0\nchanged         0\n", ""), (result.Code, result.Out, result.Error));
    }

    [Fact]
    public async Task Gained_lost_and_changed_claims_come_in_the_order_of_the_text_with_their_sentences()
    {
        string old = Run("old.jsonl", Claim("12", "Injured"), Claim("30", "Detained"));
        string now = Run("new.jsonl", Claim("12", "Killed"), Claim("400", "Displaced"));
        var result = await Cli.RunAsync("compare", old, now, "--articles", folder.Write("texts/a.txt", Text)[..^"/a.txt".Length]);
        Assert.Equal(
            """
            a 16-18 changed: Killed '12' 12, counted none, source none
              Shelling killed [12] people in Idlib.
              type       Injured -> Killed

            a 52-54 lost: Detained '30' 30, counted none, source none
              Police arrested [30] men.

            a 77-80 gained: Displaced '400' 400, counted none, source none
              Floods displaced [400] families.

            gained          1
            lost            1
            changed         1
              type          1

            """.ReplaceLineEndings("\n"),
            result.Out);
    }

    [Fact]
    public async Task Gold_says_what_is_for_the_better()
    {
        folder.Write("gold/a.txt", Text);
        folder.Write("gold/a.json", $$"""{"claims": [{{Claim("12", "Killed")}}, {{Claim("30", "Detained")}}]}""");
        string old = Run("old.jsonl", Claim("12", "Injured"), Claim("30", "Detained"));
        string now = Run("new.jsonl", Claim("12", "Killed"), Claim("400", "Displaced"));
        var result = await Cli.RunAsync("compare", old, now, "--gold", folder["gold"]);
        Assert.Contains("  type       Injured -> Killed  (mended)", result.Lines);
        Assert.Contains(result.Lines, line => line.StartsWith("a 52-54 lost (in gold): ", StringComparison.Ordinal));
        Assert.Contains(result.Lines, line => line.StartsWith("a 77-80 gained (not in gold): ", StringComparison.Ordinal));
        Assert.Equal(["gained          1  0 in gold", "lost            1  1 in gold", "changed         1", "  type          1  1 mended, 0 broken"], result.Lines[^4..]);
    }

    [Fact]
    public async Task Article_of_one_run_only_counts_as_all_gained_or_lost()
    {
        string some = Run("some.jsonl", Claim("12", "Killed")), none = folder.Write("none.jsonl", "");
        Assert.Equal("gained          1", (await Cli.RunAsync("compare", none, some, "--summary")).Lines[0]);
        Assert.Equal("lost            1", (await Cli.RunAsync("compare", some, none, "--summary")).Lines[1]);
    }

    [Fact]
    public async Task Missing_file_and_broken_line_are_named()
    {
        string run = Run("a.jsonl", Claim("12", "Killed"));
        var missing = await Cli.RunAsync("compare", folder["none.jsonl"], run);
        Assert.Equal((ExitCode.Failed, ""), (missing.Code, missing.Out));
        Assert.Contains("none.jsonl: not found", missing.Error);
        File.AppendAllText(run, "{broken\n");
        var broken = await Cli.RunAsync("compare", run, run, "--summary");
        Assert.Equal(ExitCode.Failed, broken.Code);
        Assert.Contains("a.jsonl: line 2:", broken.Error);
        Assert.Equal("changed         0", broken.Lines[^1]);
    }

    private string Run(string file, params string[] claims) =>
        folder.Write(file, $$"""{"article": {"id": "a"}, "claims": [{{string.Join(", ", claims)}}]}""" + "\n");

    private static string Claim(string figure, string type)
    {
        int start = Text.IndexOf(figure, StringComparison.Ordinal);
        int sentence = Text.LastIndexOf(". ", start, StringComparison.Ordinal) is var dot && dot < 0 ? 0 : dot + 2;
        int end = Text.IndexOf('.', start) + 1;
        return $$$"""
            {"id": "c{{{start}}}", "type": "{{{type}}}", "figure": {"text": "{{{figure}}}", "start": {{{start}}}, "end": {{{start + figure.Length}}}, "min": {{{figure}}}, "max": {{{figure}}}, "qualifier": "Exact", "kind": "Count"}, "stance": "Asserted", "sentence": {"start": {{{sentence}}}, "end": {{{end}}} }}
            """.ReplaceLineEndings("").Trim();
    }
}
