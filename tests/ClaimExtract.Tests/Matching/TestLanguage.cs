using System.Text;
using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Matching;

/// <summary>A small language from strings, for tests of the machinery.</summary>
internal sealed class TestLanguage
{
    public const string Table = """
        verb base third past participle gerund
        y: + y>ies y>ied y>ied +ing
        e: + +s +d +d e>ing
        *: + +s +ed +ed +ing
        noun singular plural
        y: + y>ies
        *: + +s
        """;

    public TestLanguage(string lexicon = "[none]", string table = Table)
    {
        Language = Language.Load(
            name => name switch
            {
                "inflection.table" => new MemoryStream(Encoding.UTF8.GetBytes(table)),
                "test.rules" => new MemoryStream(Encoding.UTF8.GetBytes(RuleText)),
                _ => null,
            },
            [],
            [("test.lexicon", new StringReader(lexicon))]);
    }

    public Language Language { get; }

    public Lexicon Lexicon => Language.Lexicon;

    private string RuleText { get; set; } = "";

    public Pattern Compile(string pattern, params string[] slots) =>
        new PatternCompiler(Lexicon, slots, new Dictionary<string, string>()).Compile(pattern);

    public RuleSet Rules(string text, RuleSchema? schema = null)
    {
        RuleText = text;
        return Language.Rules("test.rules", schema ?? new([], ["value"], []));
    }

    public Document Read(string text) => Language.Reader().Read(text);

    /// <summary>The tokens of the first match of the pattern that any token starts, as written, or null.</summary>
    public string? Find(string pattern, string text)
    {
        var compiled = Compile(pattern);
        var document = Read(text);
        var all = new ClaimExtract.Text.TokenSpan(0, document.Tokens.Length);
        int[] bounds = new int[compiled.Captures.Length * 2];
        for (int i = 0; i <= document.Tokens.Length; i++)
        {
            int end = compiled.MatchAt(document, all, i, NoMentions.Instance, bounds);
            if (end >= 0)
            {
                string found = document.TextOf(new ClaimExtract.Text.TokenSpan(i, end));
                return string.Concat([found, .. compiled.Captures.Select((name, c) => bounds[c * 2] < 0 ? $"; {name} -" : $"; {name} {document.TextOf(new ClaimExtract.Text.TokenSpan(bounds[c * 2], bounds[(c * 2) + 1]))}")]);
            }
        }

        return null;
    }
}
