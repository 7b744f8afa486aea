using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClaimExtract.Cli.Output;

/// <summary>JSON Lines for programs that watch a run: <c>progress</c> every ten seconds, <c>error</c>, <c>note</c>, and <c>end</c>.</summary>
internal sealed class JsonRunDisplay(Streams streams, bool quiet, long total) : RunDisplay(quiet)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly bool quiet = quiet;
    private TimeSpan next = Interval;

    public override void Ended(bool stopped) => Write("end", json =>
    {
        json.WriteBoolean("stopped", stopped);
        WriteCounts(json);
    });

    protected override void Advanced()
    {
        if (quiet || Watch.Elapsed < next)
        {
            return;
        }

        next = Watch.Elapsed + Interval;
        Write("progress", json =>
        {
            WriteCounts(json);
            double done = total > 0 ? (double)Bytes / total : 0;
            if (done > 0)
            {
                json.WriteNumber("done", Math.Round(done, 4));
                json.WriteNumber("secondsLeft", Math.Round(Watch.Elapsed.TotalSeconds / done * (1 - done)));
            }
        });
    }

    protected override void Show(Problem problem) => Write("error", json =>
    {
        json.WriteString("file", problem.File);
        if (problem.Line is { } line)
        {
            json.WriteNumber(problem.Unit, line);
        }

        json.WriteString("reason", problem.Reason);
        json.WriteString("remedy", problem.Remedy);
        if (problem.Limit is { } limit)
        {
            json.WriteString("limit", limit);
            json.WriteNumber("allowed", problem.Allowed);
        }
    });

    protected override void ShowNote(string text) => Write("note", json => json.WriteString("text", text));

    private void WriteCounts(Utf8JsonWriter json)
    {
        json.WriteNumber("articles", Articles);
        json.WriteNumber("claims", Claims);
        json.WriteNumber("errors", Errors);
        json.WriteNumber("articlesPerSecond", Math.Round(Articles / Math.Max(0.001, Watch.Elapsed.TotalSeconds), 1));
    }

    private void Write(string what, Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("event", what);
            json.WriteString("time", DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            fields(json);
            json.WriteEndObject();
        }

        streams.Error.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
