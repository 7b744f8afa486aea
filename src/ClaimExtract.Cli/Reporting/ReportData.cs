using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ClaimExtract.Reconciliation;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Reporting;

/// <summary>
/// The data of the report as JSON that can stand inside HTML: what could end a script element is escaped. Names are
/// short and claims, articles and reasons stand once, as a report may hold ten thousand claims.
/// </summary>
internal sealed class ReportData
{
    // The default encoder escapes '<', '>', '&' and quotes; letters of all scripts stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Utf8JsonWriter json;
    private readonly List<Question> questions;
    private readonly List<QuestionClaim> claims = [];
    private readonly Dictionary<string, int> numberOfClaim = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numberOfQuestion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numberOfText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numberOfArticle = new(StringComparer.Ordinal);
    private readonly List<Article> articles = [];

    private ReportData(Utf8JsonWriter json, List<Question> questions)
    {
        this.json = json;
        this.questions = questions;
        foreach (var question in questions)
        {
            numberOfQuestion[question.Id] = numberOfQuestion.Count;
            foreach (var claim in question.Claims)
            {
                numberOfClaim[claim.Claim.Key] = claims.Count;
                claims.Add(claim);
                if (numberOfArticle.TryAdd(claim.Claim.Article.Id, articles.Count))
                {
                    articles.Add(claim.Claim.Article);
                }
            }
        }
    }

    public static void Write(Stream output, Reconciled reconciled, string outlines, CancellationToken cancellation)
    {
        var questions = new List<Question>(reconciled.Count);
        foreach (var question in reconciled.Questions)
        {
            cancellation.ThrowIfCancellationRequested();
            questions.Add(question);
        }

        using var json = new Utf8JsonWriter(output, Options);
        new ReportData(json, questions).WriteAll(outlines);
    }

    private void WriteAll(string outlines)
    {
        json.WriteStartObject();
        Array("articles", articles, Article);
        Array("claims", claims, Claim);
        Array("questions", questions, Question);
        Array("texts", numberOfText.OrderBy(pair => pair.Value).ToList(), pair => json.WriteStringValue(pair.Key));
        json.WritePropertyName("world");
        json.WriteRawValue(outlines);
        json.WriteEndObject();
    }

    private void Article(Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("t", article.Title ?? FirstLine(article.Text));
        json.WriteString("pb", article.Publisher);
        json.WriteString("p", ClaimJsonWriter.IsoDate(article.Published));
        json.WriteString("u", article.Url);
        json.WriteString("x", article.Text.Length > 0 ? article.Text : null);
        json.WriteEndObject();
    }

    private void Claim(QuestionClaim entry)
    {
        var claim = entry.Claim.Claim;
        json.WriteStartObject();
        json.WriteNumber("a", numberOfArticle[entry.Claim.Article.Id]);
        json.WriteString("id", claim.Id);
        json.WriteString("s", entry.Summary);
        json.WriteString("o", entry.Origin);
        json.WriteString("k", entry.Kind.ToString());
        json.WriteString("ft", claim.Figure.Text);
        ClaimPartJson.WriteNumber(json, "lo"u8, claim.Figure.Min);
        ClaimPartJson.WriteNumber(json, "hi"u8, claim.Figure.Max);
        json.WriteString("ql", claim.Figure.Qualifier.ToString());
        json.WriteBoolean("sh", claim.Figure.Kind == FigureKind.Share);
        json.WriteString("st", claim.Stance.ToString());
        json.WriteString("ac", claim.Actor is { } actor ? actor.Name ?? actor.Text : null);
        json.WriteString("pl", claim.Place?.Text);
        Array("cc", claim.Place?.Countries ?? [], json.WriteStringValue);
        ClaimPartJson.WriteNumber(json, "la"u8, claim.Place?.Latitude);
        ClaimPartJson.WriteNumber(json, "ln"u8, claim.Place?.Longitude);
        json.WriteString("dt", claim.Period is { } period ? PeriodText.Of(period) : null);
        json.WriteString("vi", claim.Via?.Text);
        if (claim.Confidence > 0)
        {
            json.WriteNumber("cf", Math.Round(claim.Confidence, 2));
        }
        else
        {
            json.WriteNull("cf");
        }

        json.WriteStartArray("sp");
        foreach (var (span, mark) in ClaimMarks.Of(claim))
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteStringValue(mark);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Question(Question question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteString("t", question.Title);
        json.WriteString("ty", question.Type.ToString());
        json.WriteString("u", question.Unit.ToString());
        json.WriteBoolean("c", question.Cumulative);
        if (question.Place is { } place)
        {
            json.WriteStartObject("p");
            json.WriteString("text", place.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("p");
        }

        json.WriteString("f", ClaimJsonWriter.IsoDate(question.From));
        json.WriteString("e", ClaimJsonWriter.IsoDate(question.To));
        json.WriteString("a", question.Actor);
        Array("po", question.Positions, Position);
        Grading(question.Grading);
        Array("cl", question.Claims, Entry);
        Array("pa", question.Parts, part => Object(("f", part.Finding.ToString()), ("t", part.Text)));
        Array("fu", question.Funnels, Funnel);
        Array("re", question.Related, Related);
        json.WriteNumber("mr", question.MoreRelated);
        json.WriteEndObject();
    }

    private void Position(SourcePosition position)
    {
        json.WriteStartObject();
        json.WriteNumber("c", numberOfClaim[position.Current]);
        json.WriteString("fi", ClaimJsonWriter.IsoDate(position.First));
        json.WriteString("la", ClaimJsonWriter.IsoDate(position.Latest));
        Array("vi", position.Via, json.WriteStringValue);
        Array("re", position.Revisions, revision =>
        {
            json.WriteStartObject();
            json.WriteNumber("b", numberOfClaim[revision.Before]);
            json.WriteString("k", revision.Kind.ToString());
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Grading(GradingAids grading)
    {
        json.WriteStartObject("g");
        json.WriteNumber("is", grading.IndependentSources);
        json.WriteNumber("ov", grading.OwnVoice);
        json.WriteNumber("ar", grading.Articles);
        json.WriteNumber("co", grading.Copies);
        Array("ad", grading.AdmittedBy, json.WriteStringValue);
        Array("de", grading.DeniedBy, json.WriteStringValue);
        Array("bl", grading.Blamed, json.WriteStringValue);
        Array("cn", grading.Contradictions, contradiction => Object(("t", contradiction.Text)));
        json.WriteEndObject();
    }

    private void Entry(QuestionClaim entry)
    {
        json.WriteStartObject();
        json.WriteNumber("c", numberOfClaim[entry.Claim.Key]);
        json.WriteString("r", entry.Role.ToString());
        json.WriteString("v", entry.Comparison.Verdict.ToString());
        Reason(entry.Comparison.Explanation);
        json.WriteEndObject();
    }

    private void Funnel(Funnel funnel)
    {
        json.WriteStartObject();
        json.WriteString("s", funnel.Source);
        json.WriteString("on", ClaimJsonWriter.IsoDate(funnel.Reported));
        if (funnel.AddsUp is { } addsUp)
        {
            json.WriteBoolean("up", addsUp);
        }

        Stage("r", funnel.Received);
        Stage("a", funnel.Assessed);
        Stage("c", funnel.Credible);
        Stage("n", funnel.NotCredible);
        Stage("d", funnel.Duplicate);
        Stage("o", funnel.Open);
        json.WriteEndObject();
    }

    private void Stage(string name, Figure? figure)
    {
        if (figure is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("t", figure.Text);
        ClaimPartJson.WriteNumber(json, "lo"u8, figure.Min);
        ClaimPartJson.WriteNumber(json, "hi"u8, figure.Max);
        json.WriteEndObject();
    }

    private void Related(RelatedQuestion related)
    {
        json.WriteStartObject();
        json.WriteNumber("q", numberOfQuestion[related.Question]);
        json.WriteString("v", related.Comparison.Verdict.ToString());
        Array("cl", related.Claims, claim =>
        {
            json.WriteStartObject();
            json.WriteNumber("c", numberOfClaim[claim.Key]);
            Reason(claim.Comparison.Explanation);
            json.WriteEndObject();
        });
        json.WriteString("bo", related.Bound);
        Array("cn", related.Contradictions, contradiction => Object(("t", contradiction.Text)));
        json.WriteEndObject();
    }

    /// <summary>The number of a text from 1 on; 0 where there is none.</summary>
    private void Reason(string text)
    {
        int number = 0;
        if (text.Length > 0 && !numberOfText.TryGetValue(text, out number))
        {
            numberOfText[text] = number = numberOfText.Count + 1;
        }

        json.WriteNumber("x", number);
    }

    private void Object(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static string? FirstLine(string text)
    {
        const int longest = 160;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                return line.Trim().Length > longest ? $"{line.Trim()[..longest]}…" : line.Trim().ToString();
            }
        }

        return null;
    }
}
