using ClaimExtract.Matching;

namespace ClaimExtract.Tests.Matching;

public class RuleReaderTests
{
    private static readonly RuleSchema Schema = new(["value"], ["note"], []);

    private const string Good = """
        # a comment
        let count = (one | two)

        rule some.men
          pattern n={count} men
          pattern n=%num men
          value people
          yes two men fled => two
          no two cars
        rule some.women
          pattern @female+
          value women => and more
          note free text
          yes a woman came => => woman
          no a man came
        """;

    [Fact]
    public void A_file_gives_its_rules_in_order()
    {
        var rules = new TestLanguage("[female]\nwoman, women").Rules(Good, Schema);

        Assert.Equal(["some.men", "some.women"], rules.Rules.Select(r => r.Name));
        Assert.Equal((4, "test.rules", "people", null), (rules.Rules[0].Line, rules.Rules[0].File, rules.Rules[0]["value"], rules.Rules[0]["note"]));
        Assert.Equal(2, rules.Rules[0].Patterns.Length);
        Assert.Equal([new("two men fled", "two", 8), new("two cars", null, 9)], rules.Rules[0].Examples);
        Assert.Equal(new RuleExample("a woman came =>", "woman", 14), rules.Rules[1].Examples[0]);
        Assert.Equal("free text", rules.Rules[1]["note"]);
    }

    [Theory]
    [InlineData("colour red", 8, "unknown key 'colour'; known: pattern, yes, no, value, note")]
    [InlineData("value b", 8, "'value' stands twice")]
    [InlineData("pattern (a", 8, "a ')' is missing")]
    [InlineData("pattern a{1,99999999999}", 8, "no repetition")]
    [InlineData("pattern {later}", 8, "no 'let later = ...' stands above")]
    [InlineData("pattern", 8, "'pattern' has no value")]
    [InlineData("yes no arrow", 8, "write: yes text => what is found")]
    [InlineData("let count = three", 8, "a 'let count' stands above")]
    [InlineData("let bad = (a", 8, "a ')' is missing")]
    [InlineData("let empty =", 8, "write: let name = pattern")]
    [InlineData("let nothing", 8, "write: let name = pattern")]
    [InlineData("rule first", 8, "a rule 'first' stands above")]
    [InlineData("rule second", 8, "rule second has no 'value'")]
    [InlineData("rule second\nvalue b\nyes a => b", 8, "rule second needs a yes and a no")]
    [InlineData("rule second\nvalue b\nno a", 8, "rule second needs a yes and a no")]
    public void What_breaks_the_schema_is_refused_by_file_and_line(string line, int number, string reason)
    {
        string text = $"let count = (one | two)\n\nrule first\n  pattern a\n  value b\n  yes a => a\n  no b\n{line}";

        var wrong = Assert.Throws<LanguageFormatException>(() => new TestLanguage().Rules(text, Schema));

        Assert.Equal(("test.rules", number), (wrong.File, wrong.Line));
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.StartsWith($"test.rules:{number}: ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_before_the_first_rule_is_refused()
    {
        var wrong = Assert.Throws<LanguageFormatException>(() => new TestLanguage().Rules("# none\nvalue b", Schema));

        Assert.Equal(2, wrong.Line);
    }
}
