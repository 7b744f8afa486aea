using System.CommandLine;

namespace ClaimExtract.Cli.Commands;

/// <summary><c>--lexicon FILE</c>: names of a user's own, on every command that extracts.</summary>
internal static class LexiconOption
{
    public static Option<string[]> Create() => new("--lexicon")
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
        Description = "Names of your own to know beside the embedded ones: [source], [actor] and [place] entries. May be given several times.",
    };

    /// <summary>Options with the names of the files; null where one of them can't be used, which has then been said.</summary>
    public static ExtractorOptions? Read(Streams streams, string[] files, ExtractorOptions? others = null)
    {
        var names = new List<NameLexicon>();
        foreach (string file in files)
        {
            try
            {
                names.Add(NameLexicon.Load(file));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                streams.Problem(error is FileNotFoundException or DirectoryNotFoundException ? $"{file}: there is no such file" : $"{file}: {error.Message}");
                return null;
            }
        }

        return (others ?? new()) with { Names = names };
    }

    /// <summary>An extractor that knows the names of the files; null where one of them can't be used, which has then been said.</summary>
    /// <param name="streams">Where it is said.</param>
    /// <param name="files">The files.</param>
    /// <param name="others">The other options; null for the defaults.</param>
    public static ClaimExtractor? Extractor(Streams streams, string[] files, ExtractorOptions? others = null)
    {
        if (Read(streams, files, others) is not { } options)
        {
            return null;
        }

        try
        {
            return ClaimExtractor.Create(options);
        }
        catch (LanguageFormatException error)
        {
            streams.Problem(error.Message);
            return null;
        }
    }
}
