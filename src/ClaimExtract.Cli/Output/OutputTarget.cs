namespace ClaimExtract.Cli.Output;

/// <summary>
/// Where a command writes: standard output, or a file that appears only when all of it is there. Until
/// <see cref="Commit"/> the content stands in a temporary file beside the target; disposing without it leaves the target
/// as it was.
/// </summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly bool isOurs;
    private readonly string? target;
    private readonly string? temporary;

    private OutputTarget(Stream stream, bool isOurs, string? target = null, string? temporary = null)
    {
        this.isOurs = isOurs;
        Stream = stream;
        this.target = target;
        this.temporary = temporary;
    }

    public Stream Stream { get; }

    /// <exception cref="IOException">The file can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written to.</exception>
    public static OutputTarget Open(string? path, Streams streams)
    {
        if (path is null or "-")
        {
            return new(streams.Out, isOurs: false);
        }

        var named = new FileInfo(path);
        string target = (named.LinkTarget is null ? named : named.ResolveLinkTarget(returnFinalTarget: true)!).FullName;
        if (Directory.Exists(target))
        {
            throw new IOException("a folder, not a file");
        }

        if (target.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device is written to, not replaced.
            return new(new FileStream(target, FileMode.Open, FileAccess.Write), isOurs: true);
        }

        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        return new(new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1 << 16), isOurs: true, target, temporary);
    }

    /// <summary>Puts the whole content in the target's place.</summary>
    public void Commit()
    {
        Stream.Flush();
        if (temporary is not null)
        {
            Stream.Dispose();
            File.Move(temporary, target!, overwrite: true);
        }
    }

    /// <summary>Removes the temporary file at once, from any thread: a process told to stop may not come to disposing.</summary>
    public void Abandon()
    {
        if (temporary is not null)
        {
            File.Delete(temporary);
        }
    }

    public void Dispose()
    {
        if (!isOurs)
        {
            return;
        }

        try
        {
            Stream.Dispose();
        }
        finally
        {
            // A full disk lets the last bytes fail a second time.
            Abandon();
        }
    }
}
