namespace ClaimExtract.Cli.Tests;

/// <summary>A folder of its own for one test, removed with all in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("claimextract-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    /// <summary>Writes a file, and the folders it needs; gives its path.</summary>
    public string Write(string file, string content) => Write(file, System.Text.Encoding.UTF8.GetBytes(content));

    public string Write(string file, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[file])!);
        File.WriteAllBytes(this[file], content);
        return this[file];
    }

    /// <summary>Names of all files, hidden ones included.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
        .Select(f => System.IO.Path.GetRelativePath(Path, f)).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
