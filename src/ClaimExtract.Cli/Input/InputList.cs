namespace ClaimExtract.Cli.Input;

/// <summary>
/// The files that paths on the command line stand for. A folder gives those of its files that <see cref="FilePatterns"/>
/// takes, and those of its folders, in ordinal order of their paths; links to folders and what is hidden are passed over.
/// A file named outright is taken whatever its name, as text where that tells nothing; one that comes up twice is read
/// once.
/// </summary>
/// <remarks>
/// An id is the path inside the folder without extension, or the file's name alone where the file was named outright.
/// With several folders the folder's own name stands before it; where ids still clash, the whole path is the id.
/// </remarks>
internal static class InputList
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>Lists the files.</summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="options">What folders give, and how files are read.</param>
    /// <param name="problem">Told of every path that gives no file, and why.</param>
    public static List<InputFile> Of(IReadOnlyCollection<string> paths, InputOptions options, Action<string, UnreadableException> problem)
    {
        bool severalFolders = paths.Count(Directory.Exists) > 1;
        var patterns = new FilePatterns(options);
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (path == InputFile.StandardInput)
            {
                Add(new(path, "stdin", options.Kind ?? InputKind.Text, IsGzip: false), path, null);
            }
            else if (!Directory.Exists(path))
            {
                var name = InputName.Of(Path.GetFileName(path));
                Add(new(path, name.Stem, options.Kind ?? name.Kind ?? InputKind.Text, name.IsGzip), Path.GetFullPath(path), new FileInfo(path));
            }
            else
            {
                bool any = false;
                string prefix = severalFolders ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) + "/" : "";
                foreach (var (inside, info) in Inside(path, "", patterns, problem).OrderBy(found => found.Path, StringComparer.Ordinal))
                {
                    any = true;
                    string file = Path.Combine(path, inside);
                    var name = InputName.Of(inside);
                    Add(new(file, prefix + name.Stem, name.Kind ?? options.Kind ?? InputKind.Text, name.IsGzip), Path.GetFullPath(file), info);
                }

                if (!any)
                {
                    problem(path, options.Include.Length > 0
                        ? new("no file in it that --include takes")
                        : new("no .txt, .md, .html or .warc file in it", "name others with --include"));
                }
            }
        }

        return Unique(files);

        void Add(InputFile file, string full, FileInfo? info)
        {
            if (seen.Add(full))
            {
                files.Add(info is { Exists: true } ? file with { Length = info.Length } : file);
            }
        }
    }

    /// <summary>The files in a folder and below, with their paths from the folder on, with forward slashes.</summary>
    private static List<(string Path, FileInfo Info)> Inside(string root, string folder, FilePatterns patterns, Action<string, UnreadableException> problem)
    {
        var found = new List<(string, FileInfo)>();
        try
        {
            foreach (var entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos("*", Visible))
            {
                string path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry is FileInfo file)
                {
                    if (patterns.Takes(path))
                    {
                        found.Add((path, file));
                    }
                }
                else if (entry.LinkTarget is null)
                {
                    found.AddRange(Inside(root, path, patterns, problem));
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem(Path.Combine(root, folder), new(error.Message));
        }

        return found;
    }

    private static List<InputFile> Unique(List<InputFile> files)
    {
        var clashing = files.GroupBy(f => f.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return clashing.Count == 0 ? files : [.. files.Select(f => clashing.Contains(f.Id) ? f with { Id = f.Path.Replace('\\', '/') } : f)];
    }
}
