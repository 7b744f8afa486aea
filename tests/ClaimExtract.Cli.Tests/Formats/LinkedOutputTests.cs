using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Formats;

public sealed class LinkedOutputTests(SampleRun sample) : IClassFixture<SampleRun>
{
    // Of https://schema.org: which of the properties used belong to which type, its supertypes included.
    private static readonly Dictionary<string, string[]> SchemaTerms = new(StringComparer.Ordinal)
    {
        ["Claim"] = ["text", "author", "appearance", "datePublished", "spatialCoverage", "temporalCoverage", "keywords", "identifier", "about"],
        ["NewsArticle"] = ["headline", "url", "datePublished", "publisher"],
        ["Organization"] = ["name"],
        ["Person"] = ["name"],
        ["Place"] = ["name", "address", "geo", "sameAs"],
        ["PostalAddress"] = ["addressCountry"],
        ["GeoCoordinates"] = ["latitude", "longitude"],
        ["QuantitativeValue"] = ["name", "minValue", "maxValue", "unitText"],
    };

    // Of the Web Annotation Vocabulary and Data Model.
    private static readonly Dictionary<string, string[]> AnnotationTerms = new(StringComparer.Ordinal)
    {
        ["AnnotationPage"] = ["@context", "type", "items"],
        ["Annotation"] = ["id", "type", "motivation", "body", "target"],
        ["TextualBody"] = ["type", "purpose", "value", "format", "language"],
        ["SpecificResource"] = ["type", "source", "selector", "styleClass"],
        ["TextQuoteSelector"] = ["type", "exact", "prefix", "suffix"],
        ["TextPositionSelector"] = ["type", "start", "end"],
    };

    private static readonly string[] Motivations = ["describing", "tagging"];

    [Fact]
    public async Task Schema_org_has_its_own_terms_alone_and_no_rating()
    {
        string json = await File.ReadAllTextAsync(await sample.RunAsync("claims.jsonld"));
        using var document = JsonDocument.Parse(json);
        Assert.Equal("https://schema.org", document.RootElement.GetProperty("@context").GetString());
        var claims = document.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.Equal((await sample.ClaimsAsync()).Sum(article => article.Claims.Count), claims.Count);
        Assert.All(claims, claim => Check(claim, "@type", SchemaTerms, ["@type", "@id"]));
        Assert.DoesNotContain("ating", json);
        Assert.Equal(claims.Count, claims.Select(claim => claim.GetProperty("@id").GetString()).Distinct().Count());
        Assert.All(claims, claim => Assert.True(Uri.IsWellFormedUriString(claim.GetProperty("@id").GetString(), UriKind.Absolute)));
        var first = claims[0];
        Assert.StartsWith("A bomb killed at least 12 people", first.GetProperty("text").GetString());
        Assert.Equal("https://news.example/a?b=1#c1", first.GetProperty("@id").GetString());
        Assert.Equal("police", first.GetProperty("author").GetProperty("name").GetString(), ignoreCase: true);
        Assert.Equal("2020-02-04", first.GetProperty("temporalCoverage").GetString());
        Assert.Equal("AF", first.GetProperty("spatialCoverage").GetProperty("address").GetProperty("addressCountry").GetString());
        Assert.Equal(12, first.GetProperty("about").GetProperty("minValue").GetInt32());
        Assert.False(first.GetProperty("about").TryGetProperty("maxValue", out _));
    }

    [Fact]
    public async Task Web_annotations_have_the_terms_of_the_model()
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(await sample.RunAsync("claims.jsonld", "--format", "w3c")));
        var page = document.RootElement;
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.GetProperty("@context").GetString());
        Check(page, "type", AnnotationTerms, []);
        Assert.All(page.GetProperty("items").EnumerateArray(), annotation =>
        {
            Assert.Contains(annotation.GetProperty("motivation").GetString(), Motivations);
            Assert.All(annotation.GetProperty("body").EnumerateArray(), body => Assert.Contains(body.GetProperty("purpose").GetString(), Motivations));
            Assert.NotEmpty(annotation.GetProperty("target").EnumerateArray());
        });
    }

    [Fact]
    public async Task Web_annotations_quote_and_count_code_points()
    {
        var expected = await sample.ClaimsAsync();
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(await sample.RunAsync("claims.w3c.jsonld")));
        var items = document.RootElement.GetProperty("items").EnumerateArray().ToList();
        var claims = expected.SelectMany(article => article.Claims.Select(claim => (article.Article.Text, claim))).ToList();
        Assert.Equal(claims.Count, items.Count);
        foreach (var ((text, claim), item) in claims.Zip(items))
        {
            var runes = text.EnumerateRunes().ToArray();
            var targets = item.GetProperty("target").EnumerateArray().ToList();
            Assert.Equal(claim.Figure.Text, Quote(targets[0]).GetProperty("exact").GetString());
            foreach (var target in targets)
            {
                var quote = Quote(target);
                var position = target.GetProperty("selector")[1];
                int start = position.GetProperty("start").GetInt32(), end = position.GetProperty("end").GetInt32();
                string exact = quote.GetProperty("exact").GetString()!;
                Assert.Equal(exact, string.Concat(runes[start..end]));
                Assert.Contains(quote.GetProperty("prefix").GetString() + exact + quote.GetProperty("suffix").GetString(), text, StringComparison.Ordinal);
            }
        }
    }

    private static JsonElement Quote(JsonElement target) => target.GetProperty("selector")[0];

    private static void Check(JsonElement element, string typeName, Dictionary<string, string[]> terms, string[] everywhere)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            Assert.All(element.EnumerateArray(), item => Check(item, typeName, terms, everywhere));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        string type = element.GetProperty(typeName).GetString()!;
        Assert.Contains(type, terms.Keys);
        foreach (var property in element.EnumerateObject())
        {
            Assert.True(everywhere.Contains(property.Name) || terms[type].Contains(property.Name), $"{type} has no {property.Name}");
            Check(property.Value, typeName, terms, everywhere);
        }
    }
}
