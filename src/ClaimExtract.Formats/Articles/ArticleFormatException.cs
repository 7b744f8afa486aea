namespace ClaimExtract.Formats.Articles;

/// <summary>Content that holds no article that can be read; the message is the reason, for a user's eyes.</summary>
public sealed class ArticleFormatException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="remedy">What helps against it; null where the reason says it.</param>
    public ArticleFormatException(string reason, string? remedy = null)
        : base(reason) => Remedy = remedy;

    /// <summary>What helps against it; null where the reason says it.</summary>
    public string? Remedy { get; }
}
