using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Records;

/// <summary>One record of a file, not read yet.</summary>
/// <param name="Line">The line on which it begins, or its number where lines mean nothing; from 1.</param>
/// <param name="Position">How many bytes of the input are behind it; for showing progress.</param>
/// <param name="Read">
/// Reads the article, giving it the id named where the record has none. May be called later, again, and from another
/// thread. It throws an <see cref="ArticleFormatException"/> where the record holds no article.
/// </param>
public sealed record ArticleRecord(int Line, long Position, Func<string, Article> Read);
