using System.CommandLine;
using System.Globalization;
using ClaimExtract.Cli.Input;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Commands;

/// <summary>The options that tell how much is read of what strangers wrote, and how long is spent on it.</summary>
internal sealed class LimitArguments
{
    private const long Most = 1L << 30;
    private const int MostSeconds = 300;
    private static readonly InputLimits Normal = InputLimits.Default;
    private readonly Option<long?> article = SizeArgument.Option(LimitFlags.Article, "How long an article may be, as a file and as text", Normal.ArticleBytes, Most);
    private readonly Option<long?> record = SizeArgument.Option(LimitFlags.Record, "How long a JSON line, a CSV row or a JSON object may be", Normal.RecordBytes, Most);
    private readonly Option<int?> nesting = Count(LimitFlags.Nesting, "How deep elements of a web page may stand in each other", Normal.Nesting, 2000);
    private readonly Option<long?> page = SizeArgument.Option(LimitFlags.Page, "How much memory the tree of a web page may take", Normal.PageBytes, long.MaxValue);
    private readonly Option<int?> expansion = Count(LimitFlags.Expansion, "To how many times its size a .gz or .zip may unpack", Normal.Expansion, int.MaxValue);
    private readonly Option<long?> unpacked = SizeArgument.Option(LimitFlags.Unpacked, "To how much a .gz or .zip may unpack in all", Normal.UnpackedBytes, long.MaxValue);
    private readonly Option<int?> entries = Count(LimitFlags.Entries, "How many entries a .zip may have", Normal.Entries, int.MaxValue);

    private readonly Option<int?> seconds = Count(LimitFlags.Seconds, "How many seconds one article may take", MostSeconds, int.MaxValue);

    /// <summary>For a command that reads files of all kinds.</summary>
    /// <param name="command">The command.</param>
    /// <param name="listed">Whether its help shows them: not where files are few, and named by a user who knows them.</param>
    public void AddTo(Command command, bool listed = true)
    {
        AddForLines(command);
        foreach (var option in new Option[] { nesting, page, expansion, unpacked, entries })
        {
            command.Options.Add(option);
        }

        foreach (var option in new Option[] { article, record, nesting, page, expansion, unpacked, entries, seconds })
        {
            option.Hidden = !listed;
        }
    }

    /// <summary>For a command that reads JSON lines alone.</summary>
    public void AddForLines(Command command)
    {
        command.Options.Add(article);
        command.Options.Add(record);
        command.Options.Add(seconds);
    }

    /// <summary>How claims are extracted within the limits.</summary>
    public ExtractorOptions Extraction(ParseResult result) =>
        new() { MaxTextLength = Article(result), MaxTime = TimeSpan.FromSeconds(result.GetValue(seconds) ?? MostSeconds) };

    public InputLimits Read(ParseResult result)
    {
        var lines = new InputLimits { ArticleBytes = Article(result), RecordBytes = (int)(result.GetValue(record) ?? Normal.RecordBytes) };
        return result.CommandResult.Command.Options.Contains(nesting)
            ? lines with
            {
                Nesting = result.GetValue(nesting) ?? Normal.Nesting,
                PageBytes = result.GetValue(page) ?? Normal.PageBytes,
                Expansion = result.GetValue(expansion) ?? Normal.Expansion,
                UnpackedBytes = result.GetValue(unpacked) ?? Normal.UnpackedBytes,
                Entries = result.GetValue(entries) ?? Normal.Entries,
            }
            : lines;
    }

    private int Article(ParseResult result) => (int)(result.GetValue(article) ?? Normal.ArticleBytes);

    private static Option<int?> Count(string name, string description, int normal, int most)
    {
        var option = new Option<int?>(name) { HelpName = "N", Description = string.Create(CultureInfo.InvariantCulture, $"{description}; {normal:N0} unless given.") };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out int number) && (number < 1 || number > most))
            {
                result.AddError($"{name} must be 1 to {most}.");
            }
        });
        return option;
    }
}
