using System.Text.Json;
using ClaimExtract.Writing;

namespace ClaimExtract.Tests.Writing;

public class ClaimJsonReaderTests
{
    [Fact]
    public void Reads_back_what_was_written()
    {
        string json = ClaimJsonWriter.ToJson(SampleClaims.Both);
        var read = ClaimJsonReader.Read(json, SampleClaims.Text);
        Assert.Equal(SampleClaims.Article, read.Article);
        Assert.Equal(json, ClaimJsonWriter.ToJson(read));
        Assert.Equal(SampleClaims.Full.Place, read.Claims[0].Place);
        Assert.Equal(SampleClaims.Full.Source, read.Claims[0].Source);
        Assert.Equal(SampleClaims.Bare.Period, read.Claims[1].Period);
        Assert.Equal(SampleClaims.Full.Rules, read.Claims[0].Rules);
    }

    [Fact]
    public void Text_stays_empty_where_none_is_given()
    {
        var read = ClaimJsonReader.Read(ClaimJsonWriter.ToJson(SampleClaims.Both));
        Assert.Equal("", read.Article.Text);
        Assert.Equal("aardal-1", read.Article.Id);
    }

    [Fact]
    public void Another_text_is_refused()
    {
        string json = ClaimJsonWriter.ToJson(SampleClaims.Both);
        var error = Assert.Throws<JsonException>(() => ClaimJsonReader.Read(json, SampleClaims.Text + " "));
        Assert.Contains("aardal-1", error.Message);
    }

    [Fact]
    public void Reads_the_annotated_form()
    {
        var claims = ClaimJsonReader.Read("""
            {"claims": [
              {"id": "c1", "type": "Allegation", "figure": {"text": "Two", "min": 2, "max": 2, "qualifier": "Exact", "kind": "Count", "start": 0, "end": 3},
               "counted": null, "groups": [],
               "actor": {"text": "army", "accept": ["the army", "soldiers"], "where": "article", "start": 50, "end": 54},
               "place": null,
               "period": {"text": null, "from": "2019-10-01", "to": null, "where": "sentence"},
               "source": {"text": "a ministry", "accept": [], "where": "sentence", "start": 20, "end": 30},
               "via": "state television", "stance": "Denied", "assessment": "Open", "partOf": null, "cumulative": false, "sure": false, "note": "actor"}]}
            """).Claims;
        var claim = Assert.Single(claims);
        Assert.Equal(new Actor("army", new(50, 54), null, Stated.Article), claim.Actor);
        Assert.Equal(new Period(null, null, new(2019, 10, 1), null, Stated.Sentence), claim.Period);
        Assert.Equal(new Source("a ministry", new(20, 30), null, SourceKind.Unknown, null, QuoteKind.Indirect, Stated.Sentence), claim.Source);
        Assert.Equal(new Quote("state television", default), claim.Via);
        Assert.Equal(Assessment.Open, claim.Assessment);
        Assert.Equal(Stance.Denied, claim.Stance);
    }

    [Fact]
    public void Missing_fields_are_null_false_or_empty()
    {
        var claim = Assert.Single(ClaimJsonReader.Read("""{"claims":[{"type":"Injured","figure":{"start":4,"end":6}}]}""").Claims);
        Assert.Equal("c1", claim.Id);
        Assert.Equal(new(4, 6), claim.Sentence);
        Assert.Null(claim.Figure.Min);
        Assert.Null(claim.Source);
        Assert.False(claim.Cumulative);
        Assert.Empty(claim.Groups);
    }

    [Fact]
    public void Lines_are_read_in_turn_and_empty_ones_passed_over()
    {
        string line = ClaimJsonWriter.ToJson(SampleClaims.Both);
        Assert.Equal(2, ClaimJsonReader.ReadLines(new StringReader($"{line}\n\n{line}\n")).Count());
    }

    [Theory]
    [InlineData("[]", "'claims'")]
    [InlineData("{", "depth")]
    [InlineData("""{"claims":[{"figure":{"start":0,"end":1}}]}""", "claim c1: there is no 'type'")]
    [InlineData("""{"claims":[{"id":"x","type":"Killed"}]}""", "claim x: there is no 'figure'")]
    [InlineData("""{"claims":[{"type":"killed","figure":{"start":0,"end":1}}]}""", "'killed' is no ClaimType")]
    [InlineData("""{"claims":[{"type":"Killed","figure":{"start":3,"end":1}}]}""", "'start' 3 and 'end' 1")]
    [InlineData("""{"claims":[{"type":"Killed","figure":{"start":0}}]}""", "no 'end'")]
    [InlineData("""{"claims":[{"type":"Killed","figure":{"start":0,"end":1},"period":{"from":"June"}}]}""", "'from' is no date")]
    [InlineData("""{"claims":[{"type":"Killed","figure":{"start":0,"end":1},"cumulative":"yes"}]}""", "'cumulative'")]
    [InlineData("""{"claims":[{"type":"Killed","figure":{"start":0,"end":1},"actor":"army"}]}""", "'actor' is no Object")]
    [InlineData("""{"claims":[{"type":"Killed","figure":{"start":0,"end":1},"stance":"\ud800"}]}""", "'stance' is no valid text")]
    public void What_is_wrong_is_said(string json, string message)
    {
        var error = Assert.ThrowsAny<JsonException>(() => ClaimJsonReader.Read(json));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void A_wrong_line_is_named()
    {
        string line = ClaimJsonWriter.ToJson(SampleClaims.Both);
        var error = Assert.Throws<JsonException>(() => ClaimJsonReader.ReadLines(new StringReader($"{line}\n{{}}\n")).Count());
        Assert.StartsWith("line 2: ", error.Message);
    }
}
