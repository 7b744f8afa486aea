using System.Security.Cryptography;
using System.Text;
using ClaimExtract.Reconciliation;

namespace ClaimExtract.Cli.Reporting;

/// <summary>
/// Writes questions as one HTML file that needs nothing else: no network, no other file. Its policy lets run only the
/// script and style that it was written with; all that comes from articles goes in as data, never as markup.
/// </summary>
internal static class ReportWriter
{
    private static readonly string[] Scripts = ["1-dom.js", "2-plots.js", "3-map.js", "4-question.js", "5-reader.js", "6-csv.js", "7-list.js"];

    /// <exception cref="IOException">The stream refuses it.</exception>
    public static void Write(Stream output, Reconciled reconciled, CancellationToken cancellation)
    {
        string script = $"(() => {{\n{string.Concat(Scripts.Select(Asset))}\n}})();";
        string style = Asset("report.css");
        string template = Asset("report.html")
            .Replace("{{script-hash}}", Hash(script), StringComparison.Ordinal)
            .Replace("{{style-hash}}", Hash(style), StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        const string mark = "{{data}}";
        int at = template.IndexOf(mark, StringComparison.Ordinal);
        Write(output, template.AsSpan(0, at));
        ReportData.Write(output, reconciled, Asset("world.json"), cancellation);
        Write(output, template.AsSpan(at + mark.Length));
    }

    private static void Write(Stream output, ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        output.Write(bytes);
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Asset(string name)
    {
        using var stream = typeof(ReportWriter).Assembly.GetManifestResourceStream($"Report/{name}") ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
