using System.Text.Json;
using ClaimExtract.Formats.Records;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Running;

/// <summary>
/// What a run has done so far: JSON Lines in a file beside the output, named after it with <c>.part</c>. It is only ever
/// added to, so that whatever stops the process leaves a head of it: whole lines and at most one broken one. Beside it
/// <c>.part-of</c> tells which run it belongs to.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private readonly string purposePath;
    private readonly FileStream stream;
    private ClaimJsonLinesWriter? lines;
    private long flushed = Environment.TickCount64;

    private PartFile(string path, FileStream stream)
    {
        Path = path;
        purposePath = path + "-of";
        this.stream = stream;
    }

    public string Path { get; }

    /// <summary>Opens it, or makes it.</summary>
    /// <exception cref="IOException">It can't be made, or another run has it.</exception>
    public static PartFile Open(string output)
    {
        string path = output + ".part";
        try
        {
            return new(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Delete, 1 << 16));
        }
        catch (IOException) when (File.Exists(path) && !Directory.Exists(path))
        {
            throw new IOException("another run is writing to it");
        }
    }

    /// <summary>Whether it holds something of a run before.</summary>
    public bool IsBegun => stream.Length > 0;

    /// <summary>What the run before was asked for; null where that is not known.</summary>
    public string? Purpose() => File.Exists(purposePath) ? File.ReadAllText(purposePath) : null;

    /// <summary>Begins anew: what was there is gone.</summary>
    public void Begin(string purpose)
    {
        try
        {
            stream.SetLength(0);
            File.WriteAllText(purposePath, purpose);
        }
        catch
        {
            // Nothing is done that could be gone on with.
            Remove();
            throw;
        }
    }

    /// <summary>
    /// The articles that are done, in their order. A broken line at the end is cut off when all have been taken; then
    /// <see cref="Add"/> goes on behind them.
    /// </summary>
    public IEnumerable<DoneArticle> Done()
    {
        long end = 0;
        stream.Position = 0;
        var reader = new LineReader(stream, Array.MaxLength);
        while (reader.Next() is { } line)
        {
            if (!reader.IsEnded || DoneArticle.Read(line) is not { } done)
            {
                break;
            }

            end = reader.Position;
            yield return done;
        }

        stream.SetLength(end);
        stream.Position = end;
    }

    /// <summary>Adds an article's claims, with its text where <paramref name="withText"/> is set.</summary>
    public void Add(ArticleClaims claims, bool withText)
    {
        lines ??= new(stream, withText);
        lines.Write(claims);
        if (Environment.TickCount64 - flushed > 1000)
        {
            stream.Flush();
            flushed = Environment.TickCount64;
        }
    }

    /// <summary>All that was added, with the texts.</summary>
    /// <exception cref="JsonException">It is not what was written: the file was touched.</exception>
    public IEnumerable<ArticleClaims> ReadBack()
    {
        stream.Flush();
        stream.Position = 0;
        var reader = new LineReader(stream, Array.MaxLength);
        while (reader.Next() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return ClaimJsonReader.Read(json.RootElement);
        }
    }

    /// <summary>Makes the file itself the output.</summary>
    public void MoveTo(string target)
    {
        stream.Flush(flushToDisk: true);
        Dispose();
        File.Move(Path, target, overwrite: true);
        File.Delete(purposePath);
    }

    /// <summary>Closes and removes it: the run is done with it, or can't be gone on with.</summary>
    public void Delete()
    {
        Dispose();
        Remove();
    }

    /// <summary>Removes it, from any thread.</summary>
    public void Remove()
    {
        File.Delete(Path);
        File.Delete(purposePath);
    }

    public void Dispose()
    {
        lines?.Dispose();
        stream.Dispose();
    }
}
