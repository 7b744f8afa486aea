namespace ClaimExtract;

/// <summary>
/// One article to read. Offsets of all results count UTF-16 code units of <see cref="Text"/>, which is read as it is:
/// headline first, then the body. Immutable; safe for many threads.
/// </summary>
public sealed record Article
{
    /// <summary>Makes an article from its text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Article(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>Headline and body.</summary>
    public string Text { get; }

    /// <summary>The caller's name for the article; empty where there is none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Who published it; null where unknown. Its name is never taken for a source.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication, against which 'yesterday' is read; null where unknown, and then nothing relative is resolved.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline, where the caller knows it apart; null takes it from the text.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was found; null where unknown.</summary>
    public string? Url { get; init; }
}
