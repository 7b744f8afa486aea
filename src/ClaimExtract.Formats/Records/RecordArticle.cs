using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Records;

/// <summary>Makes an article from the fields of a record, whatever the record was written in.</summary>
internal static class RecordArticle
{
    /// <param name="names">Which field holds what.</param>
    /// <param name="field">The value of a field; null where the record has none or it is empty. Numbers as written.</param>
    /// <param name="id">The article's id where the record has none.</param>
    /// <exception cref="ArticleFormatException">A field that was named, or the text, is missing.</exception>
    public static Article Make(FieldNames names, Func<string, string?> field, string id)
    {
        if (First(names.ForText, field) is not { } body || string.IsNullOrWhiteSpace(body))
        {
            throw new ArticleFormatException(
                names.Text is null ? "no field that holds a text" : $"no text in field '{names.Text}'",
                names.Text is null ? "name it with --text-field" : null);
        }

        string? title = First(names.ForTitle, field)?.Trim();
        string? day = First(names.ForDate, field);
        var published = PublicationDay.Read(day) ?? (double.TryParse(day, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out double epoch) ? PublicationDay.OfEpoch(epoch) : null);
        if (day is not null && published is null && names.Date is not null)
        {
            throw new ArticleFormatException($"'{names.Date}' is no date that can be read in one way only: '{day}'", "write it like 2018-07-27");
        }

        return new(WithTitle(title, body))
        {
            Id = First(names.ForId, field) ?? id,
            Title = title,
            Publisher = First(names.ForPublisher, field),
            Published = published,
            Url = First(names.ForUrl, field),
        };
    }

    /// <summary>The headline, an empty line, the body; the body alone where it begins with the headline.</summary>
    public static string WithTitle(string? title, string body) =>
        string.IsNullOrEmpty(title) || body.AsSpan().TrimStart().StartsWith(title, StringComparison.Ordinal) ? body : $"{title}\n\n{body}";

    private static string? First(IReadOnlyList<string> names, Func<string, string?> field)
    {
        foreach (string name in names)
        {
            if (field(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
