using System.Globalization;
using System.Runtime.CompilerServices;

namespace ClaimExtract.Formats.Articles;

/// <summary>
/// How much is read of what strangers wrote. What goes beyond a limit is refused by a <see cref="LimitException"/> that names
/// it, never cut; each refuses as little as it can: an article, a record, or the rest of a file. Immutable; all values are 1 or more.
/// </summary>
public sealed record InputLimits
{
    private const long Mega = 1024 * 1024;
    private readonly int articleBytes = (int)(32 * Mega);
    private readonly int recordBytes = (int)(64 * Mega);
    private readonly int nesting = 512;
    private readonly long pageBytes = 512 * Mega;
    private readonly int expansion = 200;
    private readonly long unpackedBytes = 64 * 1024 * Mega;
    private readonly int entries = 1_000_000;

    /// <summary>The limits that hold where none are given.</summary>
    public static InputLimits Default { get; } = new();

    /// <summary>How many bytes a file that is one article may have, unpacked, and a page of a web archive; 32 MiB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1 GiB.</exception>
    public int ArticleBytes
    {
        get => articleBytes;
        init => articleBytes = Checked(value, 1024 * (int)Mega);
    }

    /// <summary>How many bytes a line of JSON Lines, a row of CSV, an element of a JSON array or another JSON document may have; 64 MiB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1 GiB.</exception>
    public int RecordBytes
    {
        get => recordBytes;
        init => recordBytes = Checked(value, 1024 * (int)Mega);
    }

    /// <summary>How deep elements of a web page may stand in each other; 512 unless set, as in browsers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 2,000.</exception>
    public int Nesting
    {
        get => nesting;
        init => nesting = Checked(value, 2000);
    }

    /// <summary>
    /// How many bytes of memory the tree of a web page may take while it is made; 512 MiB unless set. A page of 32 MiB that is mostly
    /// text takes far less; one may take a thousand times its size that leaves <c>b</c> and <c>font</c> open through many paragraphs.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long PageBytes
    {
        get => pageBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(PageBytes));
            pageBytes = value;
        }
    }

    /// <summary>
    /// To how many times its size a packed file may unpack; 200 unless set. Text packs to a third or a tenth of its size, bombs to a
    /// thousandth. Looked at behind the first 16 MiB.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Expansion
    {
        get => expansion;
        init => expansion = Checked(value, int.MaxValue);
    }

    /// <summary>How many bytes a packed file may unpack to in all; 64 GiB unless set. They are never held at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long UnpackedBytes
    {
        get => unpackedBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(UnpackedBytes));
            unpackedBytes = value;
        }
    }

    /// <summary>How many entries a zip may have, whatever they are; a million unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Entries
    {
        get => entries;
        init => entries = Checked(value, int.MaxValue);
    }

    internal LimitException ArticleTooLong() => Exceeded(nameof(ArticleBytes), ArticleBytes, "an article of more than", "bytes");

    internal LimitException RecordTooLong() => Exceeded(nameof(RecordBytes), RecordBytes, "a record of more than", "bytes");

    internal LimitException TooDeep() => Exceeded(nameof(Nesting), Nesting, "elements stand more than", "deep in each other");

    internal LimitException PageTooLarge() => Exceeded(nameof(PageBytes), PageBytes, "the tree of the page takes more than", "bytes of memory");

    internal LimitException ExpandsTooMuch() => Exceeded(nameof(Expansion), Expansion, "it unpacks to more than", "times its size");

    internal LimitException UnpacksTooMuch() => Exceeded(nameof(UnpackedBytes), UnpackedBytes, "it unpacks to more than", "bytes");

    internal LimitException TooManyEntries() => Exceeded(nameof(Entries), Entries, "more than", "entries");

    private static LimitException Exceeded(string limit, long allowed, string what, string unit) =>
        new(limit, allowed, string.Create(CultureInfo.InvariantCulture, $"{what} {allowed:N0} {unit}"));

    private static int Checked(int value, int most, [CallerMemberName] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
