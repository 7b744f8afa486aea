namespace ClaimExtract;

/// <summary>
/// Names of one's own that an extractor is to know beside those it comes with: sources, actors and places. It is checked
/// when an extractor is made from it, see <see cref="ClaimExtractor.Create"/>. Immutable; safe for many threads.
/// </summary>
/// <remarks>
/// The text has up to three kinds of sections, each any number of times. An entry is a line: the canonical name, further
/// forms that articles use behind <c>|</c>, and its keys behind <c>;</c>. A <c>#</c> opens a comment.
/// <code>
/// [source]                                          # who is quoted; kind is a SourceKind
/// Rivermark Relief Watch | RRW ; kind=Monitor
/// [actor]                                           # who does harm, and may be quoted too; country if it is a state's
/// Northern Falcons ; kind=ArmedGroup
/// [place]                                           # degrees, north and east positive; all keys may be left out
/// Khirbet Zarqa ; country=SY, latitude=35.91, longitude=38.77
/// </code>
/// A word with a capital letter is found only where the article writes it so; each form has at least one. Where the
/// extractor knows a form already, the entry given here wins.
/// </remarks>
public sealed record NameLexicon
{
    /// <summary>Takes names from a text in memory.</summary>
    /// <param name="file">What error messages call it: the name of a file, or any other.</param>
    /// <param name="text">The entries.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public NameLexicon(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        File = file;
        Text = text;
    }

    /// <summary>What error messages call it. Never null.</summary>
    public string File { get; }

    /// <summary>The entries as written. Never null.</summary>
    public string Text { get; }

    /// <summary>Reads a file in UTF-8.</summary>
    /// <param name="path">Where it stands; error messages call it by this.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading it is not allowed.</exception>
    public static NameLexicon Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(path, System.IO.File.ReadAllText(path));
    }
}
