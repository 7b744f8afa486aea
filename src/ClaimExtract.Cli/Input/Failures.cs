using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Input;

/// <summary>Turns what goes wrong while reading into reasons and remedies for the user.</summary>
internal static class Failures
{
    /// <exception cref="UnreadableException">What it reads can't be read.</exception>
    public static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (Explain(path, error) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>What the user is told; null where the program itself is at fault.</summary>
    public static UnreadableException? Explain(string path, Exception error) => error switch
    {
        UnreadableException => null,
        LimitException beyond => new(beyond, LimitFlags.Of(beyond)),
        ArticleFormatException { Remedy: { } remedy } => new(error.Message, remedy),
        ArticleFormatException => new(error.Message),
        FileNotFoundException or DirectoryNotFoundException => new("not found", "check the path"),
        UnauthorizedAccessException when Directory.Exists(path) => new("a folder, not a file"),
        UnauthorizedAccessException => new("access denied", "ask for the right to read it"),
        InvalidDataException => new($"damaged or cut short: {error.Message.TrimEnd('.')}", "fetch it again"),
        IOException => new(error.Message),
        _ => null,
    };
}
