using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ClaimExtract.Formats.Archives;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Tests.Input;

/// <summary>Archives as Common Crawl's news crawl writes them: one gzip member a record.</summary>
public sealed class WarcTests : IDisposable
{
    private const string Page = "<html><head><title>Bomb</title></head><body><h1>Bomb in Kabul</h1><p>A bomb killed at least 12 people in Kabul on Tuesday, police said.</p></body></html>";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Html_responses_become_articles_with_their_addresses()
    {
        string file = folder.Write("CC-NEWS-1.warc.gz", Archive(
            Record("warcinfo", "application/warc-fields", "", "software: x\r\n"),
            Record("request", "application/http; msgtype=request", "https://a.example/1", "GET /1 HTTP/1.1\r\n\r\n"),
            Response("https://a.example/1", "200 OK", "text/html; charset=utf-8", Page),
            Response("https://a.example/feed", "200 OK", "application/rss+xml", "<rss/>"),
            Response("https://a.example/gone", "404 Not Found", "text/html", Page),
            Response("https://a.example/2", "200 OK", "text/html", Page, "Transfer-Encoding: chunked\r\n", chunked: true),
            Response("https://a.example/empty", "200 OK", "text/html", "<html></html>")));
        var run = await Cli.RunAsync("run", file);
        Assert.Equal(1, run.Code);
        Assert.Equal($"claimextract: {file}: record 7: no main text in the page; it may be filled in by scripts, or be a list of links\n", run.Error);
        var articles = run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article")).ToList();
        Assert.Equal(["https://a.example/1", "https://a.example/2"], articles.Select(article => article.GetProperty("url").GetString()));
        Assert.Equal(["https://a.example/1", "https://a.example/2"], articles.Select(article => article.GetProperty("id").GetString()));
        Assert.All(run.Lines, line => Assert.Equal(1, JsonDocument.Parse(line).RootElement.GetProperty("claims").GetArrayLength()));
    }

    [Fact]
    public void A_record_cut_short_ends_the_file_with_its_number()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Response("https://a.example/1", "200 OK", "text/html", Page) + Response("https://a.example/2", "200 OK", "text/html", Page));
        using var pages = WarcFile.ReadPages(new MemoryStream(whole[..^50])).GetEnumerator();
        Assert.True(pages.MoveNext());
        Assert.Equal("record 2 is cut short", Assert.Throws<ArticleFormatException>(() => pages.MoveNext()).Message);
    }

    [Fact]
    public void What_is_no_archive_is_said_so() =>
        Assert.Contains("'WARC/' was expected", Assert.Throws<ArticleFormatException>(() => WarcFile.ReadPages(new MemoryStream("hello\r\n"u8.ToArray())).ToList()).Message);

    [Fact]
    public void The_server_tells_the_encoding_and_the_coding()
    {
        byte[] body = Encoding.Latin1.GetBytes("<p>Café</p>");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        byte[] http = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-1\r\nContent-Encoding: gzip\r\n\r\n"u8, .. packed.ToArray()];
        byte[] record = [.. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <https://a.example/>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n"), .. http, .. "\r\n\r\n"u8];
        var page = Assert.Single(WarcFile.ReadPages(new MemoryStream(record)));
        Assert.Equal(("https://a.example/", "ISO-8859-1"), (page.Url, page.Charset));
        Assert.Equal(body, page.Body);
    }

    private static string Response(string url, string status, string type, string body, string fields = "", bool chunked = false)
    {
        string sent = chunked ? $"{body.Length / 2:x}\r\n{body[..(body.Length / 2)]}\r\n{body.Length - (body.Length / 2):x}\r\n{body[(body.Length / 2)..]}\r\n0\r\n\r\n" : body;
        return Record("response", "application/http; msgtype=response", url, $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{fields}\r\n{sent}");
    }

    private static string Record(string kind, string type, string url, string block) =>
        $"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";

    private static byte[] Archive(params string[] records) => [.. records.SelectMany(InputKindTests.Gzip)];
}
