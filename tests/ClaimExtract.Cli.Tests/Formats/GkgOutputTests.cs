using System.Globalization;
using System.Text;

namespace ClaimExtract.Cli.Tests.Formats;

public sealed class GkgOutputTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public async Task A_record_an_article_with_counts_in_GDELTs_form()
    {
        var expected = await sample.ClaimsAsync();
        string[] records = await File.ReadAllLinesAsync(await sample.RunAsync("claims.gkg"));
        Assert.Equal(expected.Length, records.Length);
        foreach (var (article, record) in expected.Zip(records))
        {
            string[] columns = record.Split('\t');
            Assert.Equal(27, columns.Length);
            var counts = article.Claims.Where(claim => claim.Figure.Kind == FigureKind.Count).ToList();
            string[] first = Blocks(columns[5]), second = Blocks(columns[6]);
            Assert.Equal(counts.Count, first.Length);
            int[] points = [.. article.Article.Text.EnumerateRunes().Select(rune => rune.Value)];
            foreach (var (claim, (short_, long_)) in counts.Zip(first.Zip(second)))
            {
                string[] fields = long_.Split('#');
                Assert.Equal(11, fields.Length);
                Assert.Equal(short_, string.Join('#', fields[..10]));
                Assert.Equal((claim.Figure.Min ?? claim.Figure.Max)!.Value, double.Parse(fields[1], CultureInfo.InvariantCulture));
                int offset = int.Parse(fields[10], CultureInfo.InvariantCulture);
                Assert.Equal(claim.Figure.Text, Text(points[offset..(offset + claim.Figure.Text.Length)]));
            }
        }
    }

    [Fact]
    public async Task Types_countries_and_marks_are_GDELTs()
    {
        string[] record = (await File.ReadAllLinesAsync(await sample.RunAsync("claims.gkg")))[0].Split('\t');
        Assert.Equal("20200205000000-1", record[0]);
        Assert.Equal("Example  News", record[3]);
        Assert.Equal("https://news.example/a?b=1", record[4]);
        string[] fields = Blocks(record[5])[0].Split('#');
        Assert.Equal(["KILL", "12", "people", "4", "Kabul", "AF", ""], fields[..7]);
        string[] flood = Blocks((await File.ReadAllLinesAsync(sample.Folder["claims.gkg"]))[1].Split('\t')[5])[0].Split('#');
        // Mozambique is MZ in FIPS 10-4 as in ISO, so a country that differs is looked up by itself below.
        Assert.Equal("MZ", flood[5]);
        Assert.Equal("SY IZ UP BM", string.Join(' ', new[] { "SY", "IQ", "UA", "MM" }.Select(Fips)));
        Assert.Equal("GZ", ClaimExtract.Writing.Tables.FipsCountries.Of(new("Gaza City", default, "Gaza", "PS", 31.5, 34.47, null, Stated.Sentence)));
        Assert.Equal("WE", ClaimExtract.Writing.Tables.FipsCountries.Of(new("Jenin", default, "Jenin", "PS", 32.46, 35.3, null, Stated.Sentence)));
    }

    private static string? Fips(string iso) => ClaimExtract.Writing.Tables.FipsCountries.Of(new("x", default, "x", iso, null, null, null, Stated.Sentence));

    private static string[] Blocks(string column) => column.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(int[] points) => points.Aggregate(new StringBuilder(), (text, point) => text.Append(new Rune(point))).ToString();
}
