using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using ClaimExtract.Cli;

namespace ClaimExtract.Soak;

/// <summary>
/// The tool's commands inside this process, over and over: articles in every form that it reads, claims in every form that it
/// writes, a broken and a missing file among them. What a command leaves open stays open, and is seen.
/// </summary>
internal sealed class ToolRounds(string[] articles, Totals totals, Gate gate)
{
    private static readonly string[] Outputs = ["out.jsonl", "out.csv", "out.hxl.csv", "out.gkg", "out.sqlite", "out.schema.jsonld", "out.w3c.jsonld", "brat/"];

    public async Task RunAsync(CancellationToken end)
    {
        string folder = Directory.CreateTempSubdirectory("soak-").FullName;
        try
        {
            string[] inputs = WriteInputs(Directory.CreateDirectory(Path.Combine(folder, "in")).FullName);
            while (!end.IsCancellationRequested)
            {
                await RoundAsync(inputs, Directory.CreateDirectory(Path.Combine(folder, "out")).FullName, end).ConfigureAwait(false);
                Directory.Delete(Path.Combine(folder, "out"), recursive: true);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RoundAsync(string[] inputs, string folder, CancellationToken end)
    {
        foreach (string name in Outputs)
        {
            await ToolAsync(end, 0, ["run", .. inputs, "-o", Path.Combine(folder, name), "--parallel", "2", "--quiet"]).ConfigureAwait(false);
        }

        await ToolAsync(end, 1, ["run", "missing.txt", .. inputs, "-o", Path.Combine(folder, "rest.jsonl"), "--quiet"]).ConfigureAwait(false);
        await ToolAsync(end, 0, ["reconcile", Path.Combine(folder, "out.jsonl"), "-o", Path.Combine(folder, "questions.jsonl")]).ConfigureAwait(false);
        await ToolAsync(end, 0, ["compare", Path.Combine(folder, "out.jsonl"), Path.Combine(folder, "rest.jsonl")]).ConfigureAwait(false);
        await ToolAsync(end, 0, ["explain", inputs[0]]).ConfigureAwait(false);
        await ToolAsync(end, 0, ["mentions", inputs[0]]).ConfigureAwait(false);
        await ToolAsync(end, 0, ["filter"]).ConfigureAwait(false);
    }

    private async Task ToolAsync(CancellationToken end, int expected, string[] args)
    {
        if (end.IsCancellationRequested)
        {
            return;
        }

        using var error = new StringWriter();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Lines(articles.Take(20))));
        int code = await gate.PassAsync(() => CommandLine.RunAsync(args, new(input, Stream.Null, error))).ConfigureAwait(false);
        totals.AddRun();
        if (code != expected)
        {
            totals.AddFault($"claimextract {string.Join(' ', args)} ended with {code}: {error}");
        }
    }

    /// <summary>The corpus in several forms, forty articles each.</summary>
    private string[] WriteInputs(string folder)
    {
        string[][] parts = [.. articles.Chunk(40)];
        string Name(string file) => Path.Combine(folder, file);
        for (int i = 0; i < parts[0].Length; i++)
        {
            File.WriteAllText(Name($"{i:D3}.txt"), parts[0][i]);
            File.WriteAllText(Name($"{i:D3}.html"), $"<html><body><article><h1>Report {i}</h1><p>{WebUtility.HtmlEncode(Body(parts[0][i])).Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>");
        }

        File.WriteAllText(Name("lines.jsonl"), Lines(parts[1 % parts.Length]));
        using (var gzip = new GZipStream(File.Create(Name("lines.jsonl.gz")), CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Lines(parts[2 % parts.Length])));
        }

        using (var zip = ZipFile.Open(Name("articles.zip"), ZipArchiveMode.Create))
        {
            foreach (var (text, i) in parts[^1].Select((text, i) => (text, i)))
            {
                using var entry = new StreamWriter(zip.CreateEntry($"{i:D3}.txt").Open());
                entry.Write(text);
            }
        }

        return [folder, Name("lines.jsonl"), Name("lines.jsonl.gz"), Name("articles.zip")];
    }

    private static string Lines(IEnumerable<string> texts) =>
        string.Concat(texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"a{i}", text = Body(text), published = "2020-06-15" }) + "\n"));

    /// <summary>The text behind the front matter.</summary>
    private static string Body(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) ? text[(text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..] : text;
}
