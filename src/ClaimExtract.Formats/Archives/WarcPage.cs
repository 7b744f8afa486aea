namespace ClaimExtract.Formats.Archives;

/// <summary>A page of a web archive as the server sent it.</summary>
/// <param name="Number">Which record of the file it is, from 1, other records counted too.</param>
/// <param name="Url">Its address.</param>
/// <param name="Charset">The encoding that the server named, or null.</param>
/// <param name="Body">Its bytes, with the codings of the transfer undone.</param>
public sealed record WarcPage(int Number, string Url, string? Charset, byte[] Body)
{
    /// <summary>Why its bytes were not taken: it is longer than allowed. Null where they were.</summary>
    public LimitException? Refused { get; init; }
}
