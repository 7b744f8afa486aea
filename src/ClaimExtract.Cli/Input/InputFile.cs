namespace ClaimExtract.Cli.Input;

/// <summary>A file to read, or standard input.</summary>
/// <param name="Path">The path as the user would write it; <c>-</c> for standard input.</param>
/// <param name="Id">The name its article gets unless the front matter gives one; unique in its list.</param>
internal sealed record InputFile(string Path, string Id)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>How many bytes it has; 0 where that is not known.</summary>
    public long Length { get; init; }

    /// <summary>The articles in it, in their order.</summary>
    public IEnumerable<InputItem> Items(Streams streams)
    {
        yield return new TextItem(this, streams) { Bytes = Length };
    }

    /// <exception cref="UnreadableException">It can't be read.</exception>
    public Article Read(Streams streams)
    {
        if (!IsStandardInput)
        {
            return ArticleReader.ReadFile(Path, Id);
        }

        using var bytes = new MemoryStream();
        streams.In.CopyTo(bytes);
        return ArticleReader.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), Id);
    }

    private sealed record TextItem(InputFile Source, Streams Streams) : InputItem(Source.Path, null, Source.Id)
    {
        public override Article Read() => Source.Read(Streams);
    }
}
