namespace ClaimExtract.Cli.Input;

/// <summary>
/// The files that paths on the command line stand for. A folder gives its <c>.txt</c> and <c>.md</c> files and those of
/// its folders, in ordinal order of their paths; links to folders and what is hidden are passed over. A file named
/// outright is taken whatever its extension; one that comes up twice is read once.
/// </summary>
/// <remarks>
/// An id is the path inside the folder without extension, or the file's name alone where the file was named outright.
/// With several folders the folder's own name stands before it; where ids still clash, the whole path is the id.
/// </remarks>
internal static class InputList
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="problem">Told of every path that gives no file, and why.</param>
    public static List<InputFile> Of(IReadOnlyCollection<string> paths, Action<string, UnreadableException> problem)
    {
        bool severalFolders = paths.Count(Directory.Exists) > 1;
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (path == InputFile.StandardInput)
            {
                Add(new(path, "stdin"), path);
            }
            else if (!Directory.Exists(path))
            {
                Add(new(path, Path.GetFileNameWithoutExtension(path)), Path.GetFullPath(path));
            }
            else
            {
                bool any = false;
                string prefix = severalFolders ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) + "/" : "";
                foreach (string inside in Inside(path, "", problem).Order(StringComparer.Ordinal))
                {
                    any = true;
                    string file = Path.Combine(path, inside);
                    Add(new(file, prefix + Path.ChangeExtension(inside, null)), Path.GetFullPath(file));
                }

                if (!any)
                {
                    problem(path, new("no .txt or .md file in it"));
                }
            }
        }

        return Unique(files);

        void Add(InputFile file, string full)
        {
            if (seen.Add(full))
            {
                var found = new FileInfo(file.Path);
                files.Add(found.Exists ? file with { Length = found.Length } : file);
            }
        }
    }

    /// <summary>Paths of the articles in a folder and below, from the folder on, with forward slashes.</summary>
    private static List<string> Inside(string root, string folder, Action<string, UnreadableException> problem)
    {
        var found = new List<string>();
        try
        {
            foreach (var entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos("*", Visible))
            {
                string path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry is DirectoryInfo)
                {
                    if (entry.LinkTarget is null)
                    {
                        found.AddRange(Inside(root, path, problem));
                    }
                }
                else if (entry.Extension is ".txt" or ".md")
                {
                    found.Add(path);
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
