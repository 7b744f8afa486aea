namespace ClaimExtract.Benchmarks;

/// <summary>The texts of the project's own corpus, found from the program's folder upwards, or of the folder in CLAIMEXTRACT_TEXTS.</summary>
internal static class CorpusText
{
    public static IReadOnlyList<Article> Load()
    {
        if (Environment.GetEnvironmentVariable("CLAIMEXTRACT_TEXTS") is { Length: > 0 } named)
        {
            return LoadFrom(named);
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClaimExtract.sln")))
        {
            folder = folder.Parent;
        }

        return LoadFrom(Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("no ClaimExtract.sln above the program"), "corpus"));
    }

    /// <summary>The texts of a folder and the folders in it, in the order of their paths.</summary>
    public static IReadOnlyList<Article> LoadFrom(string corpus)
    {
        return [.. Directory.EnumerateFiles(corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];
    }

    private static Article Read(string path)
    {
        string text = File.ReadAllText(path);
        int end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5 : 0;
        return new(text[end..]) { Published = new DateOnly(2020, 1, 1) };
    }
}
