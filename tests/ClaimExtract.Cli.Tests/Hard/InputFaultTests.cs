using System.Text;
using System.Text.Json;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;
using ClaimExtract.Cli.Running;
using ClaimExtract.Cli.Tests.Input;

namespace ClaimExtract.Cli.Tests.Hard;

/// <summary>Inputs that change while they are read, lead in circles or are broken; and a mistake in the program itself.</summary>
public sealed class InputFaultTests : IDisposable
{
    private const string Sentence = "A bomb killed at least 12 people in Kabul on Tuesday, police said.";
    private static readonly Streams Nothing = new(Stream.Null, Stream.Null, TextWriter.Null);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Folders_that_lead_in_circles_are_gone_through_once()
    {
        folder.Write("in/a.txt", Sentence);
        folder.Write("in/deep/b.txt", Sentence);
        Directory.CreateSymbolicLink(folder["in/deep/up"], folder["in"]);
        Directory.CreateSymbolicLink(folder["in/self"], folder["in/self"]);
        var run = await Cli.RunAsync("run", folder["in"]);
        Assert.Equal(["a", "deep/b"], Ids(run));
    }

    [Fact]
    public async Task Links_to_nothing_and_to_themselves_are_named()
    {
        folder.Write("in/a.txt", Sentence);
        File.CreateSymbolicLink(folder["in/loop.txt"], folder["in/loop.txt"]);
        File.CreateSymbolicLink(folder["in/gone.txt"], folder["nowhere.txt"]);
        var run = await Cli.RunAsync("run", folder["in"]);
        Assert.Equal(["a"], Ids(run));
        Assert.Equal((1, 2), (run.Code, run.Error.Count(c => c == '\n')));
        Assert.Contains($"claimextract: {folder["in/gone.txt"]}: not found", run.Error);
        Assert.Contains($"claimextract: {folder["in/loop.txt"]}: ", run.Error);
        Assert.DoesNotContain("mistake of the program", run.Error);
    }

    [Fact]
    public void A_file_that_vanishes_before_it_is_read_is_not_found()
    {
        folder.Write("a.txt", Sentence);
        var item = Assert.Single(Items(folder["a.txt"]));
        File.Delete(folder["a.txt"]);
        Assert.Equal("not found", Assert.Throws<UnreadableException>(() => item.Read()).Reason);
    }

    [Fact]
    public void A_file_that_grows_gives_what_it_has_by_the_end()
    {
        string line = $"{{\"text\":\"{Sentence}\"}}\n", file = folder.Write("a.jsonl", line + line[..20]);
        using var items = Items(file).GetEnumerator();
        Assert.True(items.MoveNext());
        File.AppendAllText(file, line[20..] + line);
        Assert.True(items.MoveNext());
        Assert.Equal(Sentence, items.Current.Read().Text);
        Assert.True(items.MoveNext());
        Assert.False(items.MoveNext());
    }

    [Fact]
    public void A_file_that_is_cut_while_it_is_read_gives_a_broken_record_at_most()
    {
        string line = $"{{\"text\":\"{Sentence}\"}}\n", file = folder.Write("a.jsonl", string.Concat(Enumerable.Repeat(line, 5000)));
        using var items = Items(file).GetEnumerator();
        Assert.True(items.MoveNext());
        using (var cut = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            cut.SetLength((line.Length * 2000) + 10);
        }

        int whole = 1, broken = 0;
        while (items.MoveNext())
        {
            try
            {
                Assert.Equal(Sentence, items.Current.Read().Text);
                whole++;
            }
            catch (UnreadableException)
            {
                broken++;
            }
        }

        // What readers took ahead before the file was cut may be more than what is left of it.
        Assert.InRange(whole, 2000, 4999);
        Assert.InRange(broken, 0, 1);
    }

    [Fact]
    public void A_zip_that_is_cut_while_it_is_read_is_damaged()
    {
        string file = folder["a.zip"];
        using (var zip = System.IO.Compression.ZipFile.Open(file, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (string name in new[] { "a.txt", "b.txt" })
            {
                using var entry = new StreamWriter(zip.CreateEntry(name, System.IO.Compression.CompressionLevel.NoCompression).Open());
                entry.Write(string.Concat(Enumerable.Repeat(Sentence, 10_000)));
            }
        }

        using var items = Items(file).GetEnumerator();
        Assert.True(items.MoveNext());
        Assert.StartsWith(Sentence, items.Current.Read().Text);
        using (var cut = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            cut.SetLength(cut.Length * 6 / 10);
        }

        Assert.True(items.MoveNext());
        Assert.StartsWith("damaged or cut short", Assert.Throws<UnreadableException>(() => items.Current.Read()).Reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_mistake_in_one_article_is_its_own(int parallel)
    {
        var extractor = ClaimExtractor.Create(new() { FigureRecognizer = new FaultyRecognizer() });
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(Stream.Null, output, error);
        string[] files = [folder.Write("a.txt", "One died."), folder.Write("b.txt", "Fault."), folder.Write("c.txt", "Late fault."), folder.Write("d.txt", "Two died.")];
        using var target = new RunOutput.OfStream(output, isOurs: false, OutputFormat.JsonLines, withText: false);
        var display = new PlainRunDisplay(streams, quiet: true);
        await new ArticleRun(extractor, target, display).WorkAsync(files.SelectMany(file => Items(file)), parallel, CancellationToken.None);
        target.Finish(CancellationToken.None);
        Assert.Equal(["a", "d"], Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Id));
        Assert.Equal(
            $"claimextract: {files[1]}: left out by a mistake of the program itself: InvalidOperationException: seeded; please report it with this article\n"
            + $"claimextract: {files[2]}: left out by a mistake of the program itself: OperationCanceledException: seeded; please report it with this article\n",
            error.ToString());
        Assert.Equal((2, 2), (display.Articles, display.Errors));
    }

    [Fact]
    public async Task An_article_that_takes_too_long_is_named_and_the_rest_goes_on()
    {
        var extractor = ClaimExtractor.Create(new() { FigureRecognizer = new FaultyRecognizer(), MaxTime = TimeSpan.FromSeconds(1) });
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        string slow = folder.Write("a.txt", "Slow."), good = folder.Write("b.txt", "One died.");
        using var target = new RunOutput.OfStream(output, isOurs: false, OutputFormat.JsonLines, withText: false);
        await new ArticleRun(extractor, target, new PlainRunDisplay(new(Stream.Null, output, error), quiet: true)).WorkAsync(Items(slow).Concat(Items(good)), 1, CancellationToken.None);
        target.Finish(CancellationToken.None);
        Assert.Equal("b", Id(Encoding.UTF8.GetString(output.ToArray())));
        Assert.Equal($"claimextract: {slow}: it takes longer than 1 s; raise --max-seconds if it is to be read\n", error.ToString());
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(600, false)]
    public async Task An_article_that_was_too_slow_before_does_not_keep_a_run_from_going_on(int seconds, bool wasLate)
    {
        // It takes more than a second now: of five it may have taken all on a busier machine, of ten minutes not.
        var extractor = ClaimExtractor.Create(new() { FigureRecognizer = new FaultyRecognizer(), MaxTime = TimeSpan.FromSeconds(seconds) });
        using var error = new StringWriter { NewLine = "\n" };
        string[] files = [folder.Write("a.txt", "One died."), folder.Write("b.txt", "Slow."), folder.Write("c.txt", "Two died.")];
        using var before = new RunBefore([Done("a", "One died."), Done("c", "Two died.")]);
        var run = new ArticleRun(extractor, before, new PlainRunDisplay(new(Stream.Null, Stream.Null, error), quiet: true), TimeSpan.FromSeconds(seconds));
        var work = run.WorkAsync(files.SelectMany(file => Items(file)), 1, CancellationToken.None);
        if (wasLate)
        {
            await work;
            Assert.Equal($"claimextract: {files[1]}: it takes longer than 5 s; raise --max-seconds if it is to be read\n", error.ToString());
        }
        else
        {
            Assert.Contains("the run before has 'c'", (await Assert.ThrowsAsync<ResumeException>(() => work)).Message);
        }

        static DoneArticle Done(string id, string text) => new(id, ClaimExtract.Writing.ArticleJson.Hash(text), 0);
    }

    [Theory]
    [InlineData("{\"text\":\"S\"}\r\n{\"text\":\"S\"}\r\n", 2, "")]
    [InlineData("{\"text\":\"S\"}\r{\"text\":\"S\"}\n{\"text\":\"S\"}", 1, "line 1: no JSON")] // a lone carriage return ends no line
    [InlineData("{\"text\":\"S\"}\n{\"text\":\"S\0\"}\n{\"text\":\"S\"}\n", 2, "line 2: no JSON")]
    [InlineData("{\"text\":\"S\"}\n\0\0\0\n{\"text\":\"S\"}\n", 2, "line 2: no JSON")]
    [InlineData("\uFEFF{\"text\":\"S\"}\n{\"text\":\"S\\u0000 and NUL\"}\n", 2, "")]
    [InlineData("{\"text\":\"S\"}\n{\"text\":\"S\"\n{\"text\":\"S\"}\n", 2, "line 2: no JSON")]
    [InlineData("{\"text\":\"S\"}\n{\"text\":\"S\"} {\"text\":\"S\"}\n", 1, "line 2: no JSON")]
    [InlineData("{\"text\":\"S\"}\n{\"text\":\"S\",\"text\":\"S\"}\n", 2, "")]
    [InlineData("{\"text\":\"S\"}\n{\"text\":\"\\ud800 S\"}\n", 1, "line 2: a text with half a surrogate pair")]
    [InlineData("{\"text\":\"S\"}\n{\"date\":1e300,\"text\":\"S\"}\n", 2, "")]
    [InlineData("{\"text\":\"S\"}\n{\"date\":-99999999999,\"text\":\"S\"}\n", 2, "")]
    [InlineData("{\"text\":\"S\"}\n{\"text\":[\"S\",5]}\n", 1, "line 2: no field that holds a text")]
    public async Task A_broken_line_is_broken_alone(string lines, int good, string error)
    {
        string file = folder.Write("a.jsonl", lines.Replace("\"S", $"\"{Sentence}", StringComparison.Ordinal));
        var run = await Cli.RunAsync("run", file);
        Assert.Equal(good, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.Contains("\"Killed\"", line));
        Assert.Equal(error.Length > 0 ? 1 : 0, run.Error.Count(c => c == '\n'));
        Assert.StartsWith(error.Length > 0 ? $"claimextract: {file}: {error}" : "", run.Error);
    }

    [Fact]
    public async Task Json_nested_without_end_is_refused_alone()
    {
        string deep = new string('[', 100_000) + new string(']', 100_000);
        string file = folder.Write("a.jsonl", $"{{\"text\":\"{Sentence}\"}}\n{{\"text\":{deep}}}\n{{\"text\":\"{Sentence}\"}}\n");
        var run = await Cli.RunAsync("run", file);
        Assert.Equal(["a#1", "a#3"], Ids(run));
        Assert.StartsWith($"claimextract: {file}: line 2: no JSON: The maximum configured depth of 64 has been exceeded", run.Error);
        string page = folder.Write("b.html", $"<script type='application/ld+json'>{deep}</script><p>{Sentence}</p>");
        Assert.Equal((0, ""), ((await Cli.RunAsync("run", page)).Code, (await Cli.RunAsync("run", page)).Error));
    }

    [Theory]
    [InlineData("5", "WARC/' was expected")] // too short: what follows is no head
    [InlineData("100000", "record 1 is cut short")]
    [InlineData("99999999999999", "record 1 is cut short")]
    [InlineData("99999999999999999999999", "record 1 has no length")]
    [InlineData("-1", "record 1 has no length")]
    [InlineData("many", "record 1 has no length")]
    public async Task A_web_archive_with_a_wrong_length_is_left_there(string length, string error)
    {
        string http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{Sentence}</p>";
        string record(string told) => $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\nContent-Length: {told}\r\n\r\n{http}\r\n\r\n";
        string file = folder.Write("a.warc", record(length) + record($"{http.Length}")), good = folder.Write("good.txt", Sentence);
        var run = await Cli.RunAsync("run", file, good);
        Assert.Contains($"{error}", run.Error);
        Assert.Equal((1, "good"), (run.Code, Id(run.Lines[^1])));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public async Task A_packed_web_archive_that_was_cut_gives_what_stands_before(double part)
    {
        string http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{Sentence}</p>";
        byte[] member = InputKindTests.Gzip($"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {http.Length}\r\n\r\n{http}\r\n\r\n");
        string file = folder.Write("a.warc.gz", [.. member, .. member, .. member[..(int)(member.Length * part)]]);
        var run = await Cli.RunAsync("run", file);
        Assert.Equal((1, 2), (run.Code, run.Lines.Length));
        Assert.StartsWith($"claimextract: {file}: ", run.Error);
        Assert.DoesNotContain("mistake of the program", run.Error);
    }

    private static IEnumerable<InputItem> Items(string file) =>
        InputList.Of([file], InputOptions.Default, (_, error) => throw error).SelectMany(input => input.Items(Nothing, InputOptions.Default));

    private static IEnumerable<string?> Ids(Cli.Result run) => run.Lines.Select(Id);

    private static string? Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("article").GetProperty("id").GetString();

    /// <summary>What a run before has done; nothing more is to come.</summary>
    private sealed class RunBefore(DoneArticle[] done) : RunOutput
    {
        public override IEnumerable<DoneArticle> Done() => done;

        public override void Write(ArticleClaims claims) => Assert.Fail($"{claims.Article.Id} was done twice");

        public override void Finish(CancellationToken cancellation)
        {
        }

        public override void Dispose()
        {
        }
    }

    private sealed class FaultyRecognizer : IFigureRecognizer
    {
        public IReadOnlyList<RecognizedFigure> Recognize(string text)
        {
            if (text.StartsWith("Slow", StringComparison.Ordinal))
            {
                Thread.Sleep(1200);
            }

            return text.StartsWith("Fault", StringComparison.Ordinal) ? throw new InvalidOperationException("seeded")
                : text.StartsWith("Late", StringComparison.Ordinal) ? throw new OperationCanceledException("seeded")
                : [];
        }
    }
}
