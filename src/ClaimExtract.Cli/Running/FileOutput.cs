using ClaimExtract.Cli.Output;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Running;

/// <summary>
/// A file or folder that appears when all is done. Until then the claims stand as JSON Lines in a <see cref="PartFile"/>
/// beside it, whatever the format, so that every format can be gone on with and comes out the same to the byte.
/// </summary>
internal sealed class FileOutput : RunOutput
{
    private readonly string target;
    private readonly RunOptions options;
    private readonly PartFile part;
    private readonly bool canResume;
    private bool finished;

    private FileOutput(string target, RunOptions options, PartFile part, bool canResume)
    {
        this.target = target;
        this.options = options;
        this.part = part;
        this.canResume = canResume;
    }

    private bool IsJsonLines => options.Format == OutputFormat.JsonLines;

    /// <summary>Opens the output.</summary>
    /// <param name="options">What is asked for; <see cref="RunOptions.Output"/> is not null.</param>
    /// <param name="purpose">What the claims depend on; a run can be gone on with only if it is the same.</param>
    /// <param name="canResume">Whether the inputs can be read again.</param>
    /// <param name="display">Told where a run before is given up.</param>
    /// <exception cref="IOException">It can't be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    /// <exception cref="ResumeException">The run before was another one.</exception>
    public static FileOutput Open(RunOptions options, string purpose, bool canResume, RunDisplay display)
    {
        string target = Target(options);
        if (options.Format.Place == OutputPlace.Folder)
        {
            Directory.CreateDirectory(target);
        }

        var part = PartFile.Open(target);
        try
        {
            if (!options.Resume || !part.IsBegun)
            {
                if (part.IsBegun)
                {
                    display.Note($"starting over: what an interrupted run left in {Path.GetFileName(part.Path)} is dropped");
                }

                part.Begin(purpose);
            }
            else if (part.Purpose() is { } before && before != purpose)
            {
                throw new ResumeException($"the run before was another one ({Difference(before, purpose)})");
            }
        }
        catch
        {
            part.Dispose();
            throw;
        }

        return new(target, options, part, canResume);
    }

    /// <summary>Whether what is done stays there to be gone on with.</summary>
    public bool IsKept => canResume && !finished && part.IsBegun;

    public override IEnumerable<DoneArticle> Done() => options.Resume ? part.Done() : [];

    public override void Write(ArticleClaims claims) => part.Add(claims, options.WithText || !IsJsonLines);

    public override void Finish(CancellationToken cancellation)
    {
        if (IsJsonLines)
        {
            part.MoveTo(target);
        }
        else
        {
            Convert(cancellation);
            part.Delete();
        }

        finished = true;
    }

    public override void Abandon()
    {
        if (!canResume && !finished)
        {
            part.Remove();
        }
    }

    public override void Dispose()
    {
        if (finished)
        {
            return;
        }

        if (IsKept)
        {
            part.Dispose();
        }
        else
        {
            part.Delete();
        }
    }

    /// <summary>Writes the format from the JSON Lines, into a temporary file that takes the target's place when it is whole.</summary>
    private void Convert(CancellationToken cancellation)
    {
        if (options.Format.Place == OutputPlace.Folder)
        {
            using var writer = options.Format.ToPath(target, options.WithText);
            WriteAll(writer, cancellation);
            return;
        }

        string temporary = target + ".new";
        File.Delete(temporary);
        try
        {
            if (options.Format.Place == OutputPlace.File)
            {
                using var writer = options.Format.ToPath(temporary, options.WithText);
                WriteAll(writer, cancellation);
            }
            else
            {
                using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 1 << 16);
                using var writer = options.Format.ToStream(stream, options.WithText);
                WriteAll(writer, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private void WriteAll(IClaimWriter writer, CancellationToken cancellation)
    {
        foreach (var claims in part.ReadBack())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(claims);
        }

        writer.Finish();
    }

    private static string Target(RunOptions options)
    {
        string path = Path.TrimEndingDirectorySeparator(options.Output!);
        var named = new FileInfo(path);
        string target = (named.LinkTarget is null ? named : named.ResolveLinkTarget(returnFinalTarget: true)!).FullName;
        if (options.Format.Place != OutputPlace.Folder && Directory.Exists(target))
        {
            throw new IOException($"a folder, not a file; {options.Format.Name} is written to a file");
        }

        if (options.Format.Place == OutputPlace.Folder && File.Exists(target))
        {
            throw new IOException($"a file, not a folder; {options.Format.Name} is written to a folder");
        }

        return target;
    }

    private static string Difference(string before, string now)
    {
        string[] was = before.Split('\n'), wants = now.Split('\n');
        int at = Enumerable.Range(0, Math.Max(was.Length, wants.Length)).First(i => was.ElementAtOrDefault(i) != wants.ElementAtOrDefault(i));
        return $"then '{was.ElementAtOrDefault(at)}', now '{wants.ElementAtOrDefault(at)}'";
    }
}
