using System.Globalization;
using System.Text.Json;
using ClaimExtract.Writing;

namespace ClaimExtract.Tests.Writing;

public class ClaimJsonWriterTests
{
    private static readonly JsonElement Written = JsonDocument.Parse(ClaimJsonWriter.ToJson(SampleClaims.Both)).RootElement;

    [Fact]
    public void Article_is_named_dated_and_hashed()
    {
        // printf of the sample's text | sha256sum
        Assert.Equal(
            """{"id":"aardal-1","title":"Årdal monitor: \"1,600 dead\"","publisher":"Example News","published":"2018-07-27","url":"https://news.example/aardal","sha256":"da5a1bd2b690b3ce58fdca7dd6932a76335d312711562266f372bac592726635"}""",
            Written.GetProperty("article").GetRawText());
    }

    [Fact]
    public void Full_claim_has_every_field_of_the_design_in_its_order()
    {
        Assert.Equal(
            """
            {"id":"c1","type":"Killed","typeScore":0.9812,"confidence":0.5,
            "figure":{"text":"at least 1,600","start":57,"end":71,"min":1600,"max":null,"qualifier":"AtLeast","kind":"Count"},
            "counted":{"text":"civilians","start":72,"end":81},"groups":["Civilian"],
            "actor":{"text":"The Northern Coalition","start":27,"end":49,"name":"Northern Coalition","stated":"sentence"},
            "place":{"text":"Årdal","start":0,"end":5,"name":"Årdal","country":"NO","latitude":61.25,"longitude":7.7,"geonameId":42,"grain":"Settlement","division":null,"countries":["NO"],"stated":"sentence"},
            "period":{"text":"June 2017","start":94,"end":103,"from":"2017-06-01","to":"2017-06-30","stated":"sentence"},
            "source":{"text":"Relief Watch","start":105,"end":117,"name":"Relief Watch","kind":"Monitor","cue":{"text":"said","start":118,"end":122},"quote":"Indirect","stated":"sentence"},
            "via":{"text":"monitor","start":6,"end":13},"stance":"Verified","assessment":"Credible","partOf":null,"cumulative":true,
            "sentence":{"start":27,"end":123},"rules":["figure.at-least","claim.killed.object"]}
            """.ReplaceLineEndings(""),
            Written.GetProperty("claims")[0].GetRawText());
    }

    [Fact]
    public void Bare_claim_has_null_where_nothing_is_known()
    {
        Assert.Equal(
            """
            {"id":"c2","type":"Killed","typeScore":0,"confidence":0,
            "figure":{"text":"A third","start":124,"end":131,"min":0.3333333333333333,"max":0.3333333333333333,"qualifier":"Exact","kind":"Share"},
            "counted":null,"groups":[],"actor":null,"place":null,
            "period":{"text":null,"start":null,"end":null,"from":"2018-07-27","to":null,"stated":"article"},
            "source":null,"via":null,"stance":"Asserted","assessment":null,"partOf":"c1","cumulative":false,
            "sentence":{"start":124,"end":146},"rules":[]}
            """.ReplaceLineEndings(""),
            Written.GetProperty("claims")[1].GetRawText());
    }

    [Fact]
    public void Every_quote_of_the_sample_stands_at_its_offsets()
    {
        Assert.All(Quotes(Written), quote => Assert.Equal(
            quote.GetProperty("text").GetString(),
            SampleClaims.Text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void Article_without_claims_is_written_too()
    {
        string json = ClaimJsonWriter.ToJson(new(new Article("Nothing."), []));
        Assert.StartsWith("""{"article":{"id":"","title":null,"publisher":null,"published":null,"url":null,"sha256":""", json);
        Assert.EndsWith("\"claims\":[]}", json);
    }

    [Theory]
    [InlineData(2e15, "2000000000000000")]
    [InlineData(2.5, "2.5")]
    [InlineData(0.67, "0.67")]
    [InlineData(0, "0")]
    public void Numbers_are_plain(double bound, string written)
    {
        var claim = SampleClaims.Full with { Figure = SampleClaims.Full.Figure with { Min = bound } };
        Assert.Contains($"\"min\":{written},", ClaimJsonWriter.ToJson(new(SampleClaims.Article, [claim])));
    }

    [Fact]
    public void Same_text_comes_out_under_a_culture_with_other_digits_and_calendar()
    {
        string here = ClaimJsonWriter.ToJson(SampleClaims.Both);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.DateSeparator = ".";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(here, ClaimJsonWriter.ToJson(SampleClaims.Both));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Lines_are_whole_and_equal_to_single_objects()
    {
        using var stream = new MemoryStream();
        using (var lines = new ClaimJsonLinesWriter(stream))
        {
            lines.Write(SampleClaims.Both);
            await lines.WriteAsync(new(SampleClaims.Article, []));
        }

        string one = ClaimJsonWriter.ToJson(SampleClaims.Both), two = ClaimJsonWriter.ToJson(new(SampleClaims.Article, []));
        Assert.Equal($"{one}\n{two}\n", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static IEnumerable<JsonElement> Quotes(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Quotes),
        JsonValueKind.Object when json.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String =>
            json.EnumerateObject().SelectMany(p => Quotes(p.Value)).Prepend(json),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Quotes(p.Value)),
        _ => [],
    };
}
