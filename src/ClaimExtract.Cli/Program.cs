// Crude first version: mentions FILE... prints what the finders found, as JSON Lines.
using System.Text.Json;
using ClaimExtract;

var extractor = ClaimExtractor.Create();
foreach (string file in args.Skip(1))
{
    string text = File.ReadAllText(file).ReplaceLineEndings("\n");
    DateOnly? published = null;
    if (text.StartsWith("---\n", StringComparison.Ordinal))
    {
        int end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        foreach (string line in text[4..end].Split('\n'))
        {
            if (line.StartsWith("published:", StringComparison.Ordinal))
            {
                published = DateOnly.Parse(line["published:".Length..].Trim(), System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        text = text[(end + 5)..];
    }

    var a = extractor.Analyze(new Article(text) { Published = published });
    void Print(string kind, ClaimExtract.Text.TokenSpan tokens, string more)
    {
        var span = a.Document.SpanOf(tokens);
        Console.WriteLine($"{{\"file\":{Quote(Path.GetFileNameWithoutExtension(file))},\"kind\":\"{kind}\",\"start\":{span.Start},\"end\":{span.End},\"text\":{Quote(span.Of(text))},\"more\":{Quote(more)}}}");
    }

    for (int i = 0; i < a.Document.Sentences.Length && args[0] == "sentences"; i++)
    {
        Console.WriteLine($"{i} p{a.Document.Sentences[i].Paragraph}{(a.Document.Sentences[i].IsHeadline ? " H" : "")} {string.Join(" ", Enumerable.Range(a.Document.Sentences[i].Tokens.First, a.Document.Sentences[i].Tokens.Length).Select(t => a.Document.TextOf(t).ToString()))}");
    }

    foreach (var m in a.Figures)
    {
        Print("figure", m.Tokens, m.ToString());
    }

    foreach (var m in a.Periods)
    {
        Print("period", m.Tokens, $"{m.From:yyyy-MM-dd}..{m.To:yyyy-MM-dd} {m.Role} {m.Rule}");
    }

    foreach (var m in a.Places)
    {
        Print("place", m.Tokens, m.ToString());
    }

    foreach (var m in a.Actors)
    {
        Print("actor", m.Tokens, m.ToString());
    }

    foreach (var m in a.Attributions)
    {
        Print("attribution", m.Source, $"cue={(m.Cue is { } c ? a.Document.TextOf(c) : "-")} named={a.Document.TextOf(m.Named)} name={m.Name} {m.Kind} {m.Quote} {m.Stance} via={(m.Via is { } v ? a.Document.TextOf(v) : "-")} carried={m.Carried} {m.Rule} content={string.Join(" || ", m.Content.Select(x => a.Document.TextOf(x)))}");
    }

}

static string Quote(string s) => "\"" + JsonEncodedText.Encode(s, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
