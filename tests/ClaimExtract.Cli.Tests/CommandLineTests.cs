namespace ClaimExtract.Cli.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("bogus")]
    [InlineData("run")]
    [InlineData("run", "a.txt", "--parallel", "0")]
    [InlineData("run", "a.txt", "--parallel", "many")]
    [InlineData("run", "a.txt", "--bogus")]
    [InlineData("run", "a.txt", "--format", "xls")]
    [InlineData("run", "a.txt", "-o", "a.xls")]
    [InlineData("run", "a.txt", "--log", "xml")]
    [InlineData("completion", "tcsh")]
    [InlineData("import", "excel", "x")]
    [InlineData("annotate", "a.txt")]
    [InlineData("mentions", "a.txt", "--kind", "verbs")]
    public async Task What_is_not_understood_ends_with_2_and_a_word_on_standard_error(params string[] args)
    {
        var run = await Cli.RunAsync(args);
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Out);
        Assert.StartsWith("claimextract: ", run.Error);
    }

    [Fact]
    public async Task Help_has_examples_and_exit_codes()
    {
        var run = await Cli.RunAsync("--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("claimextract [command]", run.Out);
        Assert.Contains("claimextract run articles/ -o claims.jsonl", run.Out);
        Assert.Contains("Exit codes:", run.Out);
    }

    [Fact]
    public async Task Help_of_a_command_names_its_options()
    {
        var run = await Cli.RunAsync("run", "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains("claimextract run <PATH>...", run.Out);
        Assert.Contains("--parallel", run.Out);
    }

    [Theory]
    [InlineData("claimextract fil", "filter")]
    [InlineData("claimextract run x --form", "--format")]
    [InlineData("claimextract run x --format h", "hxl")]
    [InlineData("claimextract import ", "brat")]
    public async Task Shells_are_told_what_may_come_next(string line, string word)
    {
        var run = await Cli.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Contains(word, run.Lines);
        foreach (string shell in new[] { "bash", "zsh", "fish", "pwsh" })
        {
            Assert.Contains("claimextract \"[suggest:", (await Cli.RunAsync("completion", shell)).Out);
        }
    }

    [Fact]
    public async Task Version_is_a_bare_number()
    {
        var run = await Cli.RunAsync("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?\n$", run.Out);
    }
}
