using System.Globalization;

namespace ClaimExtract.Cli.Input;

/// <summary>
/// What stands between two lines of <c>---</c> at the head of an article: <c>key: value</c> lines, of which publisher,
/// published, title, url and id are known and others passed over. A text that does not open with such a block has none.
/// </summary>
internal sealed record FrontMatter
{
    /// <summary>Index in the text at which the article itself begins.</summary>
    public int End { get; private init; }

    public string? Id { get; private init; }

    public string? Title { get; private init; }

    public string? Publisher { get; private init; }

    public string? Url { get; private init; }

    public DateOnly? Published { get; private init; }

    /// <exception cref="UnreadableException">The date is none.</exception>
    public static FrontMatter Read(string text)
    {
        var read = new FrontMatter();
        int at = NextLine(text, 0, out var line);
        if (line is not "---")
        {
            return read;
        }

        while (at < text.Length)
        {
            at = NextLine(text, at, out line);
            if (line is "---")
            {
                return read with { End = at };
            }

            read = read.With(line);
        }

        // Never closed: the line of dashes is the article's own.
        return new();
    }

    private FrontMatter With(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon < 0)
        {
            return this;
        }

        string? value = YamlScalar.Read(line[(colon + 1)..]);
        return line[..colon] switch
        {
            "id" => this with { Id = value },
            "title" => this with { Title = value },
            "publisher" => this with { Publisher = value },
            "url" => this with { Url = value },
            "published" => this with { Published = Day(value) },
            _ => this,
        };
    }

    // A time of day after the date is passed over: claims are dated by days.
    private static DateOnly? Day(string? value)
    {
        if (value is null)
        {
            return null;
        }

        bool dated = value.Length == 10 || (value.Length > 10 && value[10] is 'T' or 't' or ' ');
        return dated && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UnreadableException($"front matter: 'published' is no date: '{value}'", "write it like 2018-07-27");
    }

    private static int NextLine(string text, int start, out ReadOnlySpan<char> line)
    {
        int length = text.AsSpan(start).IndexOf('\n');
        int end = length < 0 ? text.Length : start + length;
        line = text.AsSpan(start, end - start).TrimEnd();
        return length < 0 ? end : end + 1;
    }
}
