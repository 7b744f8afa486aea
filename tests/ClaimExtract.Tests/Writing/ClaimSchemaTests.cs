using System.Text.Json;
using ClaimExtract.Writing;

namespace ClaimExtract.Tests.Writing;

public class ClaimSchemaTests
{
    private static readonly JsonElement Schema = Load();

    [Fact]
    public void Sample_with_and_without_every_part_fits() => Assert.Empty(Errors(ClaimJsonWriter.ToJson(SampleClaims.Both)));

    [Theory]
    [InlineData("A bomb killed 12 people and injured at least 30 in Kabul on Tuesday, police said.")]
    [InlineData("Dozens are missing. A third of the 90 houses were destroyed, according to the ministry.")]
    [InlineData("Nothing happened.")]
    public void Real_output_fits(string text)
    {
        var claims = ClaimExtractor.Create().Extract(new(text) { Id = "a", Published = new(2024, 5, 1) });
        Assert.Empty(Errors(ClaimJsonWriter.ToJson(claims)));
    }

    [Fact]
    public void A_refusal_fits() =>
        Assert.Empty(Errors(ClaimJsonWriter.ToJson(new(new("Long."), []) { Error = new("MaxTextLength", 4, "a text of 5 characters, more than 4") })));

    [Theory]
    [InlineData("\"Killed\"", "\"Dead\"")]
    [InlineData("\"2018-07-27\"", "\"27 July 2018\"")]
    [InlineData("\"cumulative\":true", "\"cumulative\":1")]
    [InlineData("\"min\":1600", "\"min\":\"1600\"")]
    [InlineData("\"stated\":\"article\"", "\"stated\":\"headline\"")]
    [InlineData("\"rules\":[]", "\"rules\":[],\"more\":0")]
    [InlineData("\"groups\":[],", "")]
    [InlineData("\"latitude\":61.25", "\"latitude\":161.25")]
    public void What_is_not_in_the_form_is_refused(string right, string wrong)
    {
        string json = ClaimJsonWriter.ToJson(SampleClaims.Both);
        Assert.Contains(right, json);
        Assert.NotEmpty(Errors(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("claim", "type", typeof(ClaimType))]
    [InlineData("claim", "stance", typeof(Stance))]
    [InlineData("figure", "qualifier", typeof(FigureQualifier))]
    [InlineData("figure", "kind", typeof(FigureKind))]
    [InlineData("source", "kind", typeof(SourceKind))]
    [InlineData("source", "quote", typeof(QuoteKind))]
    public void Enumerations_are_those_of_the_code(string part, string field, Type type)
    {
        var names = Schema.GetProperty("$defs").GetProperty(part).GetProperty("properties").GetProperty(field).GetProperty("enum");
        Assert.Equal(Enum.GetNames(type), names.EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void Groups_and_assessments_are_those_of_the_code()
    {
        var claim = Schema.GetProperty("$defs").GetProperty("claim").GetProperty("properties");
        Assert.Equal(Enum.GetNames<VictimGroup>(), claim.GetProperty("groups").GetProperty("items").GetProperty("enum").EnumerateArray().Select(n => n.GetString()));
        Assert.Equal([.. Enum.GetNames<Assessment>(), null], claim.GetProperty("assessment").GetProperty("enum").EnumerateArray().Select(n => n.GetString()));
    }

    private static List<string> Errors(string json) => new JsonSchemaValidator(Schema).Check(JsonDocument.Parse(json).RootElement);

    private static JsonElement Load()
    {
        using var stream = ClaimJsonWriter.OpenSchema();
        return JsonDocument.Parse(stream).RootElement;
    }
}
