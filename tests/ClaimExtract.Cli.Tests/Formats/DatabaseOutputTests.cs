using System.Text;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Tests.Formats;

public sealed class DatabaseOutputTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [SqliteFact]
    public async Task The_program_sqlite3_counts_articles_claims_and_spans()
    {
        var expected = await sample.ClaimsAsync();
        int claims = expected.Sum(article => article.Claims.Count);
        int spans = expected.SelectMany(article => article.Claims).Sum(claim => ClaimSpan.Of(claim).Count() + 1);
        string database = await sample.RunAsync("claims.sqlite");
        Assert.Equal("ok\n", await SqliteProgram.AskAsync(database, "PRAGMA integrity_check;"));
        Assert.Equal(
            $"3|{claims}|{spans}|{claims}\n",
            await SqliteProgram.AskAsync(database, "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM claims), (SELECT count(*) FROM spans), (SELECT count(*) FROM claim_rows);"));
        Assert.Equal("", await SqliteProgram.AskAsync(database, "PRAGMA foreign_key_check;"));
    }

    [SqliteFact]
    public async Task The_view_reads_like_the_CSV()
    {
        var csv = CsvOutputTests.Read(await sample.RunAsync("claims.csv"));
        string database = await sample.RunAsync("claims.sqlite");
        string view = sample.Folder.Write("view.csv", await SqliteProgram.AskAsync(database, "-csv", "-header", "SELECT * FROM claim_rows;"));
        var rows = CsvOutputTests.Read(view);
        Assert.Equal(csv.Count, rows.Count);
        foreach (var (expected, row) in csv.Zip(rows))
        {
            Assert.Equal(expected.Keys, row.Keys);
            Assert.Equal(expected.Select(Same), row.Select(Same));
        }
    }

    [SqliteFact]
    public async Task Texts_are_kept_on_request_and_spans_point_into_them()
    {
        string database = await sample.RunAsync("claims.db", "--with-text");
        // SQLite counts code points; the text of 'flood' has one character beyond the first 65,536 before its claims.
        string figure = await SqliteProgram.AskAsync(
            database,
            "SELECT substr(text, s.start, s.end - s.start) FROM spans s JOIN claims USING (claim_key) JOIN articles USING (article_key) WHERE article_id = 'deep/flood' AND part = 'figure' LIMIT 1;");
        Assert.Equal("More than 1,600\n", figure);
        Assert.Equal("\n", await SqliteProgram.AskAsync(await sample.RunAsync("without.db"), "SELECT max(text) FROM articles;"));
    }

    [Fact]
    public async Task The_same_claims_give_the_same_bytes()
    {
        byte[] first = await File.ReadAllBytesAsync(await sample.RunAsync("first.sqlite"));
        Assert.Equal(first, await File.ReadAllBytesAsync(await sample.RunAsync("second.sqlite")));
        Assert.Equal("SQLite format 3\0", Encoding.ASCII.GetString(first, 0, 16));
    }

    // CSV guards formulas and has words for flags; the program prints whole REALs with '.0'.
    private static (string Name, string Cell) Same(KeyValuePair<string, string> cell) => (cell.Key, cell.Key switch
    {
        "title" => cell.Value.TrimStart('\''),
        "cumulative" => cell.Value is "true" or "1" ? "1" : "0",
        "min" or "max" or "confidence" or "latitude" or "longitude" => CsvOutputTests.Number(cell.Value)?.ToString("G12", System.Globalization.CultureInfo.InvariantCulture) ?? "",
        _ => cell.Value,
    });
}
