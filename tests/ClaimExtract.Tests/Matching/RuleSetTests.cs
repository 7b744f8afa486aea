using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Tests.Matching;

public class RuleSetTests
{
    private const string Text = """
        rule short
          pattern two men
        rule same
          pattern two men
          pattern two (men | women)
        rule long
          pattern two men fled
        rule number
          pattern n=%1..31 men
        rule any
          pattern %cap fell
        rule ahead
          pattern &(old %word) old (men | women)
          pattern !big %word cars
        rule optional
          pattern maybe? six cars
        rule start
          pattern ^ all fled
        """;

    [Theory]
    [InlineData("two men", "short 0..2")]
    [InlineData("two women", "same 0..2")]
    [InlineData("two men fled", "long 0..3")]
    [InlineData("so 12 men and two men fled", "number 1..3, long 4..7")]
    [InlineData("99 men", "")]
    [InlineData("Kabul fell", "any 0..2")]
    [InlineData("Kabul stands", "")]
    [InlineData("old women", "ahead 0..2")]
    [InlineData("big cars", "")]
    [InlineData("red cars", "ahead 0..2")]
    [InlineData("maybe six cars", "optional 0..3")]
    [InlineData("six cars", "ahead 0..2")]
    [InlineData("all fled", "start 0..2")]
    [InlineData("they all fled", "")]
    [InlineData("men", "")]
    [InlineData("", "")]
    public void The_longest_match_wins_then_the_first_pattern(string text, string expected)
    {
        var language = new TestLanguage();
        var rules = language.Rules(WithExamples(Text));
        var document = language.Read(text);

        var found = rules.FindAll(document, new(0, document.Tokens.Length), NoMentions.Instance);

        Assert.Equal(expected, string.Join(", ", found.Select(m => $"{m.Rule.Name} {m.Tokens.First}..{m.Tokens.End}")));
    }

    [Fact]
    public void Sixteen_captures_are_taken_and_seventeen_refused()
    {
        static string Rule(int captures) => WithExamples($"rule wide\n  pattern {string.Join(' ', Enumerable.Range(0, captures).Select(i => $"c{(char)('a' + i)}=%word"))}");
        Assert.Single(new TestLanguage().Rules(Rule(16)).Rules);
        var fault = Assert.Throws<LanguageFormatException>(() => new TestLanguage().Rules(Rule(17)));
        Assert.Contains("rule wide has over 16 captures", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_match_gives_its_captures_by_name()
    {
        var language = new TestLanguage();
        var rules = language.Rules(WithExamples("rule r\n  pattern (a=one | b=two) c=men+"));
        var document = language.Read("the two men men");

        var match = Assert.Single(rules.FindAll(document, new(0, 4), NoMentions.Instance));

        Assert.Equal((null, new TokenSpan(1, 2), new TokenSpan(2, 4), null), (match["a"], match["b"]!.Value, match["c"]!.Value, match["d"]));
    }

    [Fact]
    public void A_rule_that_starts_with_a_mention_is_tried_where_one_starts()
    {
        var language = new TestLanguage();
        var rules = language.Rules(WithExamples("rule r\n  pattern (<thing> | a) b"), new([], [], ["thing"]));
        var document = language.Read("x y b a b");

        var found = rules.FindAll(document, new(0, 5), new OneMention());

        Assert.Equal([new(0, 3), new TokenSpan(3, 5)], found.Select(m => m.Tokens));
    }

    [Fact]
    public void A_rule_with_too_many_captures_is_refused()
    {
        string pattern = string.Join(' ', Enumerable.Range(0, 17).Select(i => $"c{i}=a"));

        var wrong = Assert.Throws<LanguageFormatException>(() => new TestLanguage().Rules(WithExamples($"rule r\n  pattern {pattern}")));

        Assert.Equal(1, wrong.Line);
    }

    private static string WithExamples(string rules) =>
        string.Concat(rules.Split("rule ", StringSplitOptions.RemoveEmptyEntries).Select(rule => $"rule {rule.TrimEnd()}\n  yes x => x\n  no x\n"));

    private sealed class OneMention : IMentionIndex
    {
        public int EndAt(int slot, int token) => token == 0 ? 2 : -1;
    }
}
