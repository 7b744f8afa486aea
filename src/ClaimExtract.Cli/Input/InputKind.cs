namespace ClaimExtract.Cli.Input;

/// <summary>What a file holds.</summary>
internal enum InputKind
{
    /// <summary>One article as text, with or without front matter.</summary>
    Text,

    /// <summary>One article in Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>One article as a web page.</summary>
    Html,

    /// <summary>One or more articles as JSON objects.</summary>
    Json,

    /// <summary>An article a line, as JSON objects.</summary>
    JsonLines,

    /// <summary>An article a row.</summary>
    Csv,

    /// <summary>Web pages as a crawler archived them.</summary>
    Warc,

    /// <summary>Files of the kinds above.</summary>
    Zip,
}

/// <summary>What the name of a file tells of what it holds.</summary>
/// <param name="Kind">What; null where the ending tells nothing.</param>
/// <param name="IsGzip">Whether it is compressed by itself.</param>
/// <param name="Stem">The name without the endings that were understood.</param>
internal sealed record InputName(InputKind? Kind, bool IsGzip, string Stem)
{
    /// <summary>The kinds by the names that <c>--input-format</c> has for them.</summary>
    public static readonly IReadOnlyDictionary<string, InputKind> Names = new Dictionary<string, InputKind>(StringComparer.Ordinal)
    {
        ["text"] = InputKind.Text,
        ["markdown"] = InputKind.Markdown,
        ["html"] = InputKind.Html,
        ["json"] = InputKind.Json,
        ["jsonl"] = InputKind.JsonLines,
        ["csv"] = InputKind.Csv,
        ["warc"] = InputKind.Warc,
        ["zip"] = InputKind.Zip,
    };

    /// <summary>Whether a folder gives such files without being asked: those that hold articles and nothing else.</summary>
    public bool IsArticles => Kind is InputKind.Text or InputKind.Markdown or InputKind.Html or InputKind.Warc;

    public static InputName Of(string path)
    {
        bool isGzip = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        string inner = isGzip ? path[..^3] : path;
        string ending = Path.GetExtension(inner);
        InputKind? kind = ending.ToLowerInvariant() switch
        {
            ".txt" => InputKind.Text,
            ".md" or ".markdown" => InputKind.Markdown,
            ".html" or ".htm" or ".xhtml" => InputKind.Html,
            ".json" => InputKind.Json,
            ".jsonl" or ".ndjson" => InputKind.JsonLines,
            ".csv" or ".tsv" => InputKind.Csv,
            ".warc" => InputKind.Warc,
            ".zip" => InputKind.Zip,
            _ => null,
        };
        return new(kind, isGzip, kind is null ? Path.ChangeExtension(inner, null) : inner[..^ending.Length]);
    }
}
