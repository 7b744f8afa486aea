using System.CommandLine;
using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Commands;

/// <summary>The options that tell how inputs are read, and what they come to.</summary>
internal sealed class InputArguments
{
    private readonly Option<string?> kind = new("--input-format") { HelpName = string.Join('|', InputName.Names.Keys), Description = "What standard input and files named outright hold; else their endings tell, and text is taken where they do not." };
    private readonly Option<string[]> include = Several("--include", "PATTERN", "Files that folders are to give, as *.jsonl or 2021/*; without it, those with articles (.txt, .md, .html, .warc and their .gz).");
    private readonly Option<string[]> exclude = Several("--exclude", "PATTERN", "Files that folders are not to give.");

    public InputArguments()
    {
        kind.AcceptOnlyFromAmong([.. InputName.Names.Keys]);
    }

    private FieldArguments Fields { get; } = new();

    public LimitArguments Limits { get; } = new();

    public void AddTo(Command command)
    {
        command.Options.Add(kind);
        command.Options.Add(include);
        command.Options.Add(exclude);
        Fields.AddTo(command);
        Limits.AddTo(command);
    }

    public InputOptions Read(ParseResult result) => new()
    {
        Kind = result.GetValue(kind) is { } name ? InputName.Names[name] : null,
        Fields = Fields.Read(result),
        Limits = Limits.Read(result),
        Include = result.GetValue(include)!,
        Exclude = result.GetValue(exclude)!,
    };

    private static Option<string[]> Several(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
        Description = description,
    };
}
