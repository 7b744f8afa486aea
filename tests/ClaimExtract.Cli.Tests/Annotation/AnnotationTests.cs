using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Annotation;

public sealed class AnnotationTests : IDisposable
{
    private const string Text = "Blast 💥 kills 12\n\nAt least 12 people were killed in Kabul on Tuesday, police said. Eight of them were children.\n";
    private readonly TemporaryFolder folder = new();

    public AnnotationTests() => folder.Write("in/deep/blast.txt", "---\npublisher: \"Example's News\"\npublished: 2020-02-05\n---\n" + Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_nobody_corrected_comes_back_as_it_was_extracted()
    {
        await AnnotateAsync(Path.Combine(Repository.Root, "corpus", "dev"));
        var import = await ImportAsync();
        Assert.Equal((0, ""), (import.Code, import.Error));
        string[] rows = (await Cli.RunAsync("eval", folder["gold"])).Lines;
        Assert.All(rows.Skip(3).Where(row => !row.StartsWith("calibrationError", StringComparison.Ordinal)), row => Assert.EndsWith("1.000", row));
        Assert.True(rows.Length > 15);
    }

    [Fact]
    public async Task An_article_is_a_pair_a_page_and_a_line_of_the_index()
    {
        await AnnotateAsync(folder["in"]);
        Assert.Equal(
            ["ann/annotation.conf", "ann/articles.jsonl", "ann/deep/blast.ann", "ann/deep/blast.html", "ann/deep/blast.txt", "in/deep/blast.txt"],
            folder.Files);
        string page = File.ReadAllText(folder["ann/deep/blast.html"]);
        Assert.Contains("<mark class=\"figure\" title=\"c2 figure\">At least 12</mark>", page);
        Assert.Contains("default-src 'none'", page);
        Assert.DoesNotContain("<script", page);
    }

    [Fact]
    public async Task Marks_of_a_page_stand_where_they_begin_and_name_all_that_they_are_of()
    {
        folder.Write("in/two.txt", "Shelling killed 12 people, including 3 children, in Idlib on Tuesday, medics said.");
        await AnnotateAsync(folder["in/two.txt"]);
        string page = File.ReadAllText(folder["ann/two.html"]);
        string text = page[(page.IndexOf("<div class=\"text\">", StringComparison.Ordinal) + 18)..page.IndexOf("</div>", StringComparison.Ordinal)];
        Assert.Equal(
            "Shelling killed 12 people, including 3 children, in Idlib on Tuesday, medics said.",
            System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(text, "<sup.*?</sup>|<[^>]+>", "")));
        Assert.Contains("<mark class=\"place\" title=\"c1 place, c2 place\">Idlib</mark>", text);
        Assert.Contains("<sup id=\"c2-figure\"><a href=\"#c2\">c2</a></sup><mark class=\"figure\" title=\"c2 figure\">3</mark>", text);
    }

    [Fact]
    public async Task Corrections_come_back_as_gold()
    {
        await AnnotateAsync(folder["in"]);
        // An annotator marks 'Eight', which counts code points like all of brat, and one more claim is dropped.
        string text = File.ReadAllText(folder["ann/deep/blast.txt"]);
        int[] runes = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        int figure = Find(runes, "Eight"), counted = Find(runes, "children"), place = Find(runes, "Kabul"), day = Find(runes, "Tuesday");
        folder.Write("ann/deep/blast.ann", $"""
            T1	Killed {figure} {figure + 5}	Eight
            T2	Counted {counted} {counted + 8}	children
            T3	Place {place} {place + 5}	Kabul
            T4	Period {day} {day + 7}	Tuesday
            E1	Killed:T1 Counted:T2 Place:T3 Period:T4
            A1	Stance E1 Verified
            A2	Child E1
            A3	Unsure E1
            #1	AnnotatorNotes E1	min=8 who counts them?

            """.ReplaceLineEndings("\n"));
        var import = await ImportAsync();
        Assert.Equal((0, ""), (import.Code, import.Error));
        using var gold = JsonDocument.Parse(File.ReadAllText(folder["gold/deep-blast.json"]));
        var claim = Assert.Single(gold.RootElement.GetProperty("claims").EnumerateArray());
        Assert.Equal("Killed", claim.GetProperty("type").GetString());
        // The upper bound, the qualifier and the days were not written: they are read from the words.
        Assert.Equal((8, 8, "Exact"), (claim.GetProperty("figure").GetProperty("min").GetInt32(), claim.GetProperty("figure").GetProperty("max").GetInt32(), claim.GetProperty("figure").GetProperty("qualifier").GetString()));
        Assert.Equal("2020-02-04", claim.GetProperty("period").GetProperty("from").GetString());
        Assert.Equal(("Kabul", "article"), (claim.GetProperty("place").GetProperty("text").GetString(), claim.GetProperty("place").GetProperty("where").GetString()));
        Assert.Equal(Text.IndexOf("children", StringComparison.Ordinal), claim.GetProperty("counted").GetProperty("start").GetInt32());
        Assert.Equal(("Verified", false, "who counts them?"), (claim.GetProperty("stance").GetString(), claim.GetProperty("sure").GetBoolean(), claim.GetProperty("note").GetString()));
        Assert.StartsWith("---\npublisher: 'Example''s News'\npublished: 2020-02-05\n", File.ReadAllText(folder["gold/deep-blast.txt"]));
    }

    [Theory]
    [InlineData("T1\tKilled 0 5\tBlats\n", "line 1: T1 says 'Blats', but the text has 'Blast' there; the .txt was changed after it was annotated; put the old one back")]
    [InlineData("T1\tKilled 0 5\tBlast\nE1\tKilled:T1\n", "line 2: no number can be read in 'Blast'; write 'min=12 max=open' into the note of E1")]
    [InlineData("E1\tKilled:T9\n", "line 1: T9 is not marked in the text")]
    [InlineData("nonsense\n", "line 1: not of brat's form: 'nonsense'; open and save it in brat, or mend the line")]
    [InlineData("T1\tMurdered 0 5\tBlast\nE1\tMurdered:T1\n#1\tAnnotatorNotes E1\tmin=1 max=1\n", "line 2: 'Murdered' is no ClaimType; there are Killed, ")]
    public async Task What_is_wrong_is_named_with_its_line_and_nothing_is_written(string annotations, string reason)
    {
        await AnnotateAsync(folder["in"]);
        folder.Write("ann/deep/blast.ann", annotations);
        var import = await ImportAsync();
        Assert.Equal(1, import.Code);
        Assert.StartsWith($"claimextract: {folder["ann/deep/blast.ann"]}: {reason}", import.Error);
        Assert.False(Directory.Exists(folder["gold"]));
    }

    [Fact]
    public async Task Corrected_annotations_are_not_written_over()
    {
        await AnnotateAsync(folder["in"]);
        var again = await Cli.RunAsync("annotate", folder["in"], "-o", folder["ann"]);
        Assert.Equal(1, again.Code);
        Assert.Contains("there are annotations in it already", again.Error);
    }

    private async Task AnnotateAsync(string articles) => Assert.Equal(0, (await Cli.RunAsync("annotate", articles, "-o", folder["ann"])).Code);

    private Task<Cli.Result> ImportAsync() => Cli.RunAsync("import", "brat", folder["ann"], "-o", folder["gold"]);

    private static int Find(int[] runes, string word)
    {
        int[] wanted = [.. word.Select(c => (int)c)];
        return Enumerable.Range(0, runes.Length).First(i => runes.AsSpan(i).StartsWith(wanted));
    }
}
