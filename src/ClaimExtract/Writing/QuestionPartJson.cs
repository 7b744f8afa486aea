using System.Text.Json;
using ClaimExtract.Reconciliation;

namespace ClaimExtract.Writing;

/// <summary>Writes the parts of a question.</summary>
internal static class QuestionPartJson
{
    public static void Position(Utf8JsonWriter json, SourcePosition position)
    {
        json.WriteStartObject();
        json.WriteString("source"u8, position.Source);
        json.WriteString("kind"u8, EnumNames.Of(position.Kind));
        json.WriteString("summary"u8, position.Summary);
        json.WriteString("current"u8, position.Current);
        ClaimPartJson.WriteNumber(json, "min"u8, position.Min);
        ClaimPartJson.WriteNumber(json, "max"u8, position.Max);
        json.WriteString("stance"u8, EnumNames.Of(position.Stance));
        json.WriteString("assessment"u8, position.Assessment is { } assessment ? EnumNames.Of(assessment) : null);
        json.WriteString("first"u8, ClaimJsonWriter.IsoDate(position.First));
        json.WriteString("latest"u8, ClaimJsonWriter.IsoDate(position.Latest));
        Texts(json, "via"u8, position.Via);
        QuestionJsonWriter.Array(json, "revisions", position.Revisions, Revision);
        json.WriteEndObject();
    }

    public static void Grading(Utf8JsonWriter json, GradingAids grading)
    {
        json.WriteStartObject("grading"u8);
        json.WriteNumber("independentSources"u8, grading.IndependentSources);
        json.WriteNumber("ownVoice"u8, grading.OwnVoice);
        json.WriteNumber("articles"u8, grading.Articles);
        json.WriteNumber("copies"u8, grading.Copies);
        Texts(json, "admittedBy"u8, grading.AdmittedBy);
        Texts(json, "deniedBy"u8, grading.DeniedBy);
        Texts(json, "blamed"u8, grading.Blamed);
        QuestionJsonWriter.Array(json, "contradictions", grading.Contradictions, Contradiction);
        ClaimPartJson.WriteNumber(json, "lowestMin"u8, grading.LowestMin);
        ClaimPartJson.WriteNumber(json, "highestMax"u8, grading.HighestMax);
        json.WriteEndObject();
    }

    public static void Claim(Utf8JsonWriter json, QuestionClaim claim)
    {
        var (article, own) = (claim.Claim.Article, claim.Claim.Claim);
        json.WriteStartObject();
        json.WriteString("key"u8, claim.Claim.Key);
        json.WriteString("article"u8, article.Id);
        json.WriteString("claim"u8, own.Id);
        json.WriteString("publisher"u8, article.Publisher);
        json.WriteString("published"u8, ClaimJsonWriter.IsoDate(article.Published));
        json.WriteString("origin"u8, claim.Origin);
        json.WriteString("kind"u8, EnumNames.Of(claim.Kind));
        json.WriteString("summary"u8, claim.Summary);
        json.WriteString("role"u8, EnumNames.Of(claim.Role));
        json.WriteString("sameAs"u8, claim.SameAs);
        ClaimPartJson.WriteFigure(json, own.Figure);
        json.WriteString("stance"u8, EnumNames.Of(own.Stance));
        json.WriteString("via"u8, own.Via?.Text);
        Comparison(json, claim.Comparison);
        json.WriteEndObject();
    }

    public static void Part(Utf8JsonWriter json, PartCheck part)
    {
        json.WriteStartObject();
        json.WriteString("whole"u8, part.Whole);
        Texts(json, "parts"u8, part.Parts);
        json.WriteString("finding"u8, EnumNames.Of(part.Finding));
        json.WriteString("text"u8, part.Text);
        json.WriteEndObject();
    }

    public static void Funnel(Utf8JsonWriter json, Funnel funnel)
    {
        json.WriteStartObject();
        json.WriteString("source"u8, funnel.Source);
        json.WriteString("reported"u8, ClaimJsonWriter.IsoDate(funnel.Reported));
        Stage(json, "received"u8, funnel.Received);
        Stage(json, "assessed"u8, funnel.Assessed);
        Stage(json, "credible"u8, funnel.Credible);
        Stage(json, "notCredible"u8, funnel.NotCredible);
        Stage(json, "duplicate"u8, funnel.Duplicate);
        Stage(json, "open"u8, funnel.Open);
        Texts(json, "claims"u8, funnel.Claims);
        if (funnel.AddsUp is { } addsUp)
        {
            json.WriteBoolean("addsUp"u8, addsUp);
        }
        else
        {
            json.WriteNull("addsUp"u8);
        }

        json.WriteEndObject();
    }

    public static void Related(Utf8JsonWriter json, RelatedQuestion related)
    {
        json.WriteStartObject();
        json.WriteString("question"u8, related.Question);
        json.WriteString("title"u8, related.Title);
        Comparison(json, related.Comparison);
        QuestionJsonWriter.Array(json, "claims", related.Claims, RelatedClaim);
        json.WriteString("bound"u8, related.Bound);
        QuestionJsonWriter.Array(json, "contradictions", related.Contradictions, Contradiction);
        json.WriteEndObject();
    }

    private static void RelatedClaim(Utf8JsonWriter json, RelatedClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("key"u8, claim.Key);
        json.WriteString("summary"u8, claim.Summary);
        Comparison(json, claim.Comparison);
        json.WriteEndObject();
    }

    private static void Comparison(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteString("verdict"u8, EnumNames.Of(comparison.Verdict));
        json.WriteString("explanation"u8, comparison.Explanation);
        QuestionJsonWriter.Array(json, "reasons", comparison.Reasons, Reason);
    }

    private static void Reason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("aspect"u8, EnumNames.Of(reason.Aspect));
        json.WriteString("relation"u8, EnumNames.Of(reason.Relation));
        json.WriteString("first"u8, reason.First);
        json.WriteString("second"u8, reason.Second);
        json.WriteEndObject();
    }

    private static void Revision(Utf8JsonWriter json, Revision revision)
    {
        json.WriteStartObject();
        json.WriteString("before"u8, revision.Before);
        json.WriteString("after"u8, revision.After);
        json.WriteString("on"u8, ClaimJsonWriter.IsoDate(revision.On));
        json.WriteString("kind"u8, EnumNames.Of(revision.Kind));
        json.WriteEndObject();
    }

    private static void Contradiction(Utf8JsonWriter json, Contradiction contradiction)
    {
        json.WriteStartObject();
        json.WriteString("lower"u8, contradiction.Lower);
        json.WriteString("higher"u8, contradiction.Higher);
        json.WriteString("text"u8, contradiction.Text);
        json.WriteEndObject();
    }

    private static void Stage(Utf8JsonWriter json, ReadOnlySpan<byte> name, Figure? figure)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text"u8, figure.Text);
        ClaimPartJson.WriteNumber(json, "min"u8, figure.Min);
        ClaimPartJson.WriteNumber(json, "max"u8, figure.Max);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
