using System.CommandLine;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>--text-field</c> and the like: which fields of JSON objects and columns of CSV hold what.</summary>
internal sealed class FieldArguments
{
    private readonly Option<string?> text = Field("--text-field", "body", "the text");
    private readonly Option<string?> title = Field("--title-field", "headline", "the headline, which is set before the text");
    private readonly Option<string?> date = Field("--date-field", "published_at", "the day of publication");
    private readonly Option<string?> publisher = Field("--publisher-field", "source.name", "the publisher");
    private readonly Option<string?> url = Field("--url-field", "link", "the address");
    private readonly Option<string?> id = Field("--id-field", "guid", "the article's id");

    public void AddTo(Command command)
    {
        foreach (var option in new[] { text, title, date, publisher, url, id })
        {
            command.Options.Add(option);
        }
    }

    public FieldNames Read(ParseResult result) => new()
    {
        Text = result.GetValue(text),
        Title = result.GetValue(title),
        Date = result.GetValue(date),
        Publisher = result.GetValue(publisher),
        Url = result.GetValue(url),
        Id = result.GetValue(id),
    };

    private static Option<string?> Field(string name, string example, string what) =>
        new(name) { HelpName = "FIELD", Description = $"JSON and CSV: the field with {what}, as {example}; usual names are known." };
}
