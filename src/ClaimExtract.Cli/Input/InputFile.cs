namespace ClaimExtract.Cli.Input;

/// <summary>A file to read, or standard input.</summary>
/// <param name="Path">The path as the user would write it; <c>-</c> for standard input.</param>
/// <param name="Id">The name its article gets unless the content gives one; unique in its list.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsGzip">Whether it is compressed.</param>
internal sealed record InputFile(string Path, string Id, InputKind Kind, bool IsGzip)
{
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    /// <summary>How many bytes it has; 0 where that is not known.</summary>
    public long Length { get; init; }

    /// <summary>The articles in it, in their order. One that can't be read is there all the same, and says so when it is.</summary>
    public IEnumerable<InputItem> Items(Streams streams, InputOptions options) => new ItemFinder(streams, options).Find(this);
}
