using System.Text.Json;
using ClaimExtract.Reconciliation;

namespace ClaimExtract.Writing;

/// <summary>
/// Writes a question as one JSON object, in the form of <c>question.schema.json</c>. Claims are named by article and id;
/// what is unknown is <c>null</c>. The same question gives the same bytes in every culture. Safe for many threads.
/// </summary>
public static class QuestionJsonWriter
{
    /// <summary>The JSON Schema (draft 2020-12) of what is written; also <c>question.schema.json</c> in the package.</summary>
    /// <returns>A stream of UTF-8, for the caller to dispose.</returns>
    public static Stream OpenSchema() => typeof(QuestionJsonWriter).Assembly.GetManifestResourceStream("question.schema.json")!;

    /// <summary>Writes one object into <paramref name="json"/>, whose escaping and indentation hold.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, Question question)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(question);
        json.WriteStartObject();
        json.WriteString("id"u8, question.Id);
        json.WriteString("title"u8, question.Title);
        json.WriteString("type"u8, EnumNames.Of(question.Type));
        json.WriteString("unit"u8, EnumNames.Of(question.Unit));
        json.WriteString("counted"u8, question.Counted);
        ClaimPartJson.WritePlace(json, question.Place);
        json.WriteString("from"u8, ClaimJsonWriter.IsoDate(question.From));
        json.WriteString("to"u8, ClaimJsonWriter.IsoDate(question.To));
        json.WriteString("actor"u8, question.Actor);
        json.WriteBoolean("cumulative"u8, question.Cumulative);
        Array(json, "positions", question.Positions, QuestionPartJson.Position);
        QuestionPartJson.Grading(json, question.Grading);
        Array(json, "claims", question.Claims, QuestionPartJson.Claim);
        Array(json, "parts", question.Parts, QuestionPartJson.Part);
        Array(json, "funnels", question.Funnels, QuestionPartJson.Funnel);
        Array(json, "related", question.Related, QuestionPartJson.Related);
        json.WriteNumber("moreRelated"u8, question.MoreRelated);
        json.WriteEndObject();
    }

    internal static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
