using System.Text.Json;

namespace ClaimExtract.Writing;

/// <summary>
/// Reads claims from JSON: what <see cref="ClaimJsonWriter"/> writes, and the annotated form of gold files, an object
/// with <c>claims</c> alone, where <c>where</c> stands for <c>stated</c>, <c>via</c> may be a bare string, and
/// <c>accept</c>, <c>sure</c> and <c>note</c> are passed over. Fields that are missing count as null, false or empty;
/// only a claim's <c>type</c> and a figure with <c>start</c> and <c>end</c> must be there. Safe for many threads.
/// </summary>
/// <remarks>
/// The JSON holds the text only where the writer was asked for it. Where it does not and the caller gives none,
/// <see cref="Article.Text"/> of the result is empty, and its spans point into a text that is not at hand.
/// </remarks>
public static class ClaimJsonReader
{
    /// <summary>Reads one object.</summary>
    /// <param name="json">The object in UTF-16.</param>
    /// <param name="text">The article's text, which becomes <see cref="Article.Text"/>; null takes that of the JSON, if it holds one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">It is no JSON, or not of this form, or <paramref name="text"/> is not the text it was made from.</exception>
    public static ArticleClaims Read(string json, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement, text);
    }

    /// <summary>Reads one object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="text">The article's text, which becomes <see cref="Article.Text"/>; null takes that of the JSON, if it holds one.</param>
    /// <exception cref="JsonException">It is not of this form, or <paramref name="text"/> is not the text it was made from.</exception>
    public static ArticleClaims Read(JsonElement json, string? text = null)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("claims"u8, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("an object with an array 'claims' is wanted");
        }

        var article = json.Object("article") is { } described ? ReadArticle(described, text) : new Article(text ?? "");
        var claims = new Claim[list.GetArrayLength()];
        int next = 0;
        foreach (var claim in list.EnumerateArray())
        {
            claims[next] = ReadClaim(claim, next + 1);
            next++;
        }

        return new(article, claims) { Error = json.Object("error") is { } error ? ReadError(error) : null };
    }

    /// <summary>Reads JSON Lines, one object a line; empty lines are passed over. Lines are read as results are taken.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    /// <exception cref="JsonException">A line is no JSON or not of this form; its number is in the message.</exception>
    public static IEnumerable<ArticleClaims> ReadLines(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Each(lines);

        static IEnumerable<ArticleClaims> Each(TextReader lines)
        {
            int number = 0;
            while (lines.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    yield return ReadLine(line, number);
                }
            }
        }
    }

    private static LimitException ReadError(JsonElement json) => new(
        json.Text("limit") ?? throw new JsonException("an error without a 'limit'"), (long)(json.Number("allowed") ?? 0), json.Text("reason") ?? "");

    private static ArticleClaims ReadLine(string line, int number)
    {
        try
        {
            return Read(line);
        }
        catch (JsonException error)
        {
            throw new JsonException($"line {number}: {error.Message}", error);
        }
    }

    private static Article ReadArticle(JsonElement json, string? given)
    {
        string? text = given ?? json.Text("text");
        if (text is not null && json.Text("sha256") is { } hash && hash != ArticleJson.Hash(text))
        {
            throw new JsonException($"the text given is not the one that article '{json.Text("id")}' was made from");
        }

        return new(text ?? "")
        {
            Id = json.Text("id") ?? "",
            Title = json.Text("title"),
            Publisher = json.Text("publisher"),
            Published = json.Day("published"),
            Url = json.Text("url"),
        };
    }

    private static Claim ReadClaim(JsonElement json, int number)
    {
        string id = json.Text("id") ?? $"c{number}";
        try
        {
            var figure = ClaimPartReader.Figure(json.Object("figure") ?? throw new JsonException("there is no 'figure'"));
            return new()
            {
                Id = id,
                Type = EnumNames.Parse<ClaimType>(json.Text("type") ?? throw new JsonException("there is no 'type'")),
                TypeScore = json.Number("typeScore") ?? 0,
                Confidence = json.Number("confidence") ?? 0,
                Figure = figure,
                Counted = ClaimPartReader.Quote(json, "counted"),
                Groups = json.Texts("groups", EnumNames.Parse<VictimGroup>),
                Actor = ClaimPartReader.Actor(json.Object("actor")),
                Place = ClaimPartReader.Place(json.Object("place")),
                Period = ClaimPartReader.Period(json.Object("period")),
                Source = ClaimPartReader.Source(json.Object("source")),
                Via = ClaimPartReader.Quote(json, "via"),
                Stance = json.Text("stance") is { } stance ? EnumNames.Parse<Stance>(stance) : Stance.Asserted,
                Assessment = json.Text("assessment") is { } assessment ? EnumNames.Parse<Assessment>(assessment) : null,
                PartOf = json.Text("partOf"),
                Cumulative = json.Flag("cumulative"),
                Sentence = json.Object("sentence") is { } sentence ? sentence.Span() : figure.Span,
                Rules = json.Texts("rules", rule => rule),
            };
        }
        catch (JsonException error)
        {
            throw new JsonException($"claim {id}: {error.Message}", error);
        }
    }
}
