using System.Globalization;

namespace ClaimExtract.Cli.Tests.Formats;

public sealed class BratOutputTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public async Task Each_article_is_a_pair_and_each_mark_quotes_its_code_points()
    {
        var expected = await sample.ClaimsAsync();
        string folder = await sample.RunAsync("brat/");
        Assert.Equal(
            ["annotation.conf", "bomb.ann", "bomb.txt", "deep/flood.ann", "deep/flood.txt", "quiet.ann", "quiet.txt"],
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal));
        foreach (var article in expected)
        {
            var runes = (await File.ReadAllTextAsync(Path.Combine(folder, article.Article.Id + ".txt"))).EnumerateRunes().ToArray();
            Assert.DoesNotContain(new System.Text.Rune('\r'), runes);
            var lines = await LinesAsync(folder, article.Article.Id);
            Assert.Equal(article.Claims.Count, lines.Count(line => line[0][0] == 'E'));
            foreach (string[] mark in lines.Where(line => line[0][0] == 'T'))
            {
                // T1, type and offsets, text; pieces of a mark that runs over a line are joined by a space.
                string[] pieces = mark[1][(mark[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';');
                string quoted = string.Join(' ', pieces.Select(piece => piece.Split(' ')).Select(ends => string.Concat(runes[Number(ends[0])..Number(ends[1])])));
                Assert.Equal(mark[2], quoted);
                Assert.DoesNotContain('\n', quoted);
            }
        }
    }

    [Fact]
    public async Task Events_refer_to_marks_that_are_there_and_to_what_the_configuration_allows()
    {
        string folder = await sample.RunAsync("brat/");
        string configuration = await File.ReadAllTextAsync(Path.Combine(folder, "annotation.conf"));
        foreach (var article in await sample.ClaimsAsync())
        {
            var lines = await LinesAsync(folder, article.Article.Id);
            var ids = lines.Select(line => line[0]).ToHashSet();
            Assert.Equal(lines.Count, ids.Count);
            var types = lines.Where(line => line[0][0] == 'T').ToDictionary(line => line[0], line => line[1].Split(' ')[0]);
            foreach (string[] line in lines.Where(line => line[0][0] == 'E'))
            {
                string[][] arguments = [.. line[1].Split(' ').Select(argument => argument.Split(':'))];
                Assert.Contains($"\n{arguments[0][0]}\t", configuration);
                Assert.Equal(arguments[0][0], types[arguments[0][1]]);
                Assert.All(arguments[1..], argument => Assert.Contains(argument[1], ids));
                Assert.All(arguments[1..].Where(argument => argument[0] != "PartOf"), argument => Assert.Equal(argument[0], types[argument[1]]));
            }

            foreach (string[] line in lines.Where(line => line[0][0] == 'A'))
            {
                string[] parts = line[1].Split(' ');
                Assert.Contains($"\n{parts[0]}\tArg:<EVENT>", configuration);
                Assert.Contains(parts[1], ids);
            }
        }
    }

    private static async Task<List<string[]>> LinesAsync(string folder, string id) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, id + ".ann"))).Select(line => line.Split('\t'))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
