using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Tests.Matching;

/// <summary>A scan leaves out only patterns that could not match: it finds what the rules find without it.</summary>
public class RuleScanTests
{
    private const string Rules = """
        rule far
          pattern a %any{0,4} (b | c)
          yes x => x
          no x
        rule both
          pattern a? %any{3,5} b %any* c
          yes x => x
          no x
        rule digits
          pattern (a | b) %any{2,3} d? %num
          yes x => x
          no x
        rule pair
          pattern %any+ <thing> %any* <thing>
          yes x => x
          no x
        rule seen
          pattern a (!d %any)* &(%any{0,3} d) %any !(%any* c)
          yes x => x
          no x
        rule repeated
          pattern (b %any{3}){1,2} (c | d | %num)
          yes x => x
          no x
        """;

    [Fact]
    public void A_scan_finds_what_the_rules_find_without_it()
    {
        var random = new Random(7);
        var language = new TestLanguage();
        var rules = language.Rules(Rules, new([], [], ["thing"]));
        int found = 0;
        for (int n = 0; n < 400; n++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 14)).Select(_ => "a b c d x y 7".Split(' ')[random.Next(7)]));
            var document = language.Read(text);
            var range = new TokenSpan(0, document.Tokens.Length);
            var things = new Things(document.Tokens.Select((token, i) => (token, i)).Where(t => text[t.token.Start] == 'x').Select(t => t.i).ToArray());
            var scan = rules.Over(document, range, things);
            int[] order = n % 2 == 0 ? [.. Enumerable.Range(0, range.Length)] : [.. Enumerable.Range(0, range.Length).OrderBy(_ => random.Next())];
            foreach (int token in order)
            {
                var expected = rules.MatchAt(document, range, token, things);
                var match = scan.MatchAt(token);
                Assert.Equal((expected?.Rule.Name, expected?.Tokens, text), (match?.Rule.Name, match?.Tokens, text));
                found += match is null ? 0 : 1;
            }
        }

        Assert.True(found > 100, $"only {found} matches");
    }

    private sealed class Things(int[] starts) : IMentionIndex
    {
        public int EndAt(int slot, int token) => starts.Contains(token) ? token + 1 : -1;

        public int LastStart(int rank) => starts.Length < rank ? -1 : starts[^rank];
    }
}
