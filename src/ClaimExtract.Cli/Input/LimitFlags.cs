using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Input;

/// <summary>The names that limits have on the command line.</summary>
internal static class LimitFlags
{
    public const string Article = "--max-article", Record = "--max-record", Nesting = "--max-nesting", Page = "--max-page-memory",
        Expansion = "--max-expansion", Unpacked = "--max-unpacked", Entries = "--max-entries", Seconds = "--max-seconds";

    /// <summary>The option that sets the limit.</summary>
    public static string Of(LimitException beyond) => beyond.Limit switch
    {
        nameof(InputLimits.ArticleBytes) or nameof(ExtractorOptions.MaxTextLength) => Article,
        nameof(InputLimits.RecordBytes) => Record,
        nameof(InputLimits.Nesting) => Nesting,
        nameof(InputLimits.PageBytes) => Page,
        nameof(InputLimits.Expansion) => Expansion,
        nameof(InputLimits.UnpackedBytes) => Unpacked,
        nameof(InputLimits.Entries) => Entries,
        _ => Seconds,
    };
}
