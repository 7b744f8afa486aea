using System.IO.Enumeration;

namespace ClaimExtract.Cli.Input;

/// <summary>
/// Which files of a folder are wanted. <c>*</c> stands for any characters and <c>?</c> for one; a pattern with a slash is
/// held against the path inside the folder, one without against the file's name.
/// </summary>
internal sealed class FilePatterns(InputOptions options)
{
    /// <summary>Whether a file is wanted.</summary>
    /// <param name="path">Its path inside the folder, with forward slashes.</param>
    public bool Takes(string path) =>
        (options.Include.Length == 0 ? InputName.Of(path).IsArticles : options.Include.Any(pattern => Fits(pattern, path)))
        && !options.Exclude.Any(pattern => Fits(pattern, path));

    private static bool Fits(string pattern, string path) => pattern.Contains('/', StringComparison.Ordinal)
        ? FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false)
        : FileSystemName.MatchesSimpleExpression(pattern, path.AsSpan(path.LastIndexOf('/') + 1), ignoreCase: false);
}
