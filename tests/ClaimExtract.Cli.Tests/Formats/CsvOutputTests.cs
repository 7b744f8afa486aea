using System.Globalization;
using ClaimExtract.Writing.Tables;
using CsvHelper;

namespace ClaimExtract.Cli.Tests.Formats;

public sealed class CsvOutputTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public async Task Another_reader_finds_every_claim_and_every_value()
    {
        var expected = await sample.ClaimsAsync();
        var rows = Read(await sample.RunAsync("claims.csv"));
        Assert.Equal(ClaimTable.Columns.Select(column => column.Name), rows[0].Keys);
        var claims = expected.SelectMany(article => article.Claims.Select(claim => (article.Article, Claim: claim))).ToList();
        Assert.Equal(claims.Count, rows.Count);
        foreach (var ((article, claim), row) in claims.Zip(rows))
        {
            Assert.Equal(article.Id, row["article_id"]);
            Assert.Equal(claim.Figure.Text, row["figure"]);
            Assert.Equal(claim.Figure.Min, Number(row["min"]));
            Assert.Equal(claim.Figure.Max, Number(row["max"]));
            Assert.Equal(claim.Counted?.Text ?? "", row["counted"]);
            Assert.Equal(claim.Source?.Text ?? "", row["source"]);
            Assert.Equal(claim.Period?.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", row["period_from"]);
            Assert.Equal(article.Text[int.Parse(row["figure_start"], CultureInfo.InvariantCulture)..int.Parse(row["figure_end"], CultureInfo.InvariantCulture)], row["figure"]);
            Assert.DoesNotContain('\n', row["sentence"]);
        }
    }

    [Fact]
    public async Task A_title_that_looks_like_a_formula_is_guarded()
    {
        var rows = Read(await sample.RunAsync("claims.csv"));
        Assert.Equal("'=SUM(1;2), \"quoted\"", rows.First(row => row["article_id"] == "bomb")["title"]);
    }

    [Fact]
    public async Task Excel_finds_a_mark_of_UTF8_and_line_ends_of_its_own()
    {
        byte[] bytes = await File.ReadAllBytesAsync(await sample.RunAsync("claims.csv"));
        Assert.True(bytes.AsSpan().StartsWith("\uFEFFarticle_id,"u8));
        Assert.True(bytes.AsSpan().EndsWith("\r\n"u8));
    }

    [SqliteFact]
    public async Task The_program_sqlite3_imports_every_row()
    {
        int claims = (await sample.ClaimsAsync()).Sum(article => article.Claims.Count);
        string csv = await sample.RunAsync("claims.csv");
        string count = await SqliteProgram.AskAsync(":memory:", $".import --csv '{csv}' claims", "SELECT count(*), count(DISTINCT article_id) FROM claims;");
        Assert.Equal($"{claims}|2\n", count);
    }

    internal static List<Dictionary<string, string>> Read(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw, Separator = ',' });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.Current.ToDictionary().ToDictionary(cell => cell.Key, cell => cell.Value ?? "", StringComparer.Ordinal));
        }

        return rows;
    }

    internal static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
