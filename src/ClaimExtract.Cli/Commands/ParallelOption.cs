using System.CommandLine;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>--parallel N</c>, on every command that works through many articles.</summary>
internal static class ParallelOption
{
    public static Option<int> Create()
    {
        var parallel = new Option<int>("--parallel") { HelpName = "N", DefaultValueFactory = _ => 1, Description = "How many articles to work on at once; the order of the output stays that of the input." };
        parallel.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out int number) && number < 1)
            {
                result.AddError("--parallel must be 1 or more.");
            }
        });
        return parallel;
    }
}
