namespace ClaimExtract.Cli.Input;

/// <summary>One article to come: where it stands, and how to read it.</summary>
/// <param name="File">The file as the user would write it, with the path inside it where it is an archive.</param>
/// <param name="Line">Line, row or record in the file, from 1; null where the file is the article.</param>
/// <param name="Id">The name that the article gets unless its content gives one.</param>
internal abstract record InputItem(string File, int? Line, string Id)
{
    /// <summary>What <see cref="Line"/> counts.</summary>
    public string Unit { get; init; } = "line";

    /// <summary>File and line for a message.</summary>
    public string Where => Line is { } line ? $"{File}: {Unit} {line}" : File;

    /// <summary>How many bytes of the file are read when this article is; for showing progress.</summary>
    public long Bytes { get; init; }

    /// <summary>Whether <see cref="Id"/> is the article's id whatever it holds.</summary>
    public virtual bool IdIsFixed => false;

    /// <summary>Reads it. May be called from another thread than the one that found it, and again.</summary>
    /// <exception cref="UnreadableException">It can't be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public abstract Article Read(CancellationToken cancellation = default);

    /// <summary>An item that can't be read, found while looking for items.</summary>
    public static InputItem Broken(string file, int? line, UnreadableException error) => new BrokenItem(file, line, error);

    private sealed record BrokenItem(string File, int? Line, UnreadableException Error) : InputItem(File, Line, "")
    {
        public override Article Read(CancellationToken cancellation = default) => throw Error;
    }
}
