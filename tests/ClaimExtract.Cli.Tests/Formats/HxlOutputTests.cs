using CsvHelper;

namespace ClaimExtract.Cli.Tests.Formats;

public sealed class HxlOutputTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public async Task Header_hashtags_and_a_row_for_each_claim()
    {
        var rows = await RowsAsync();
        int claims = (await sample.ClaimsAsync()).Sum(article => article.Claims.Count);
        Assert.Equal(claims + 2, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        // HXL 1.1: a hashtag of letters, digits and underscores that begins with a letter, then attributes alike.
        Assert.All(rows[1], tag => Assert.Matches("^#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*$", tag));
        Assert.Equal(rows[1].Length, rows[1].Distinct().Count());
        foreach (string tag in new[] { "#affected+killed+min", "#affected+killed+max", "#date+start", "#date+end", "#loc+name", "#country+code", "#geo+lat", "#geo+lon", "#meta+source", "#description" })
        {
            Assert.Contains(tag, rows[1]);
        }
    }

    [Fact]
    public async Task Bounds_stand_under_their_type_and_shares_apart()
    {
        var rows = await RowsAsync();
        var killed = Row(rows, "at least 12");
        Assert.Equal("12", killed["#affected+killed+min"]);
        Assert.Equal("", killed["#affected+killed+max"]);
        Assert.Equal("", killed["#affected+injured+min"]);
        Assert.Equal("AF", killed["#country+code"]);
        Assert.Equal("2020-02-04", killed["#date+start"]);
        var third = Row(rows, "A third");
        Assert.Equal("", third["#affected+killed+min"]);
        Assert.StartsWith("0.333", third["#indicator+share+min"]);
    }

    private async Task<List<string[]>> RowsAsync()
    {
        using var csv = CsvReader.FromFile(await sample.RunAsync("claims.hxl.csv"), new CsvReaderOptions { HasHeader = false, Separator = ',' });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Current.ToArray());
        }

        return rows;
    }

    private static Dictionary<string, string> Row(List<string[]> rows, string figure)
    {
        int column = Array.IndexOf(rows[1], "#indicator+figure+text");
        return rows[1].Zip(rows.Single(row => row[column] == figure)).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
