using ClaimExtract.Cli.Input;

namespace ClaimExtract.Cli.Tests.Input;

public class FrontMatterTests
{
    [Theory]
    [InlineData("No front matter.\n---\nMore.")]
    [InlineData("---\nNever closed: text.\n")]
    [InlineData("----\npublisher: A\n----\n")]
    [InlineData("\n---\npublisher: A\n---\n")]
    public void A_text_that_does_not_open_with_a_closed_block_has_none(string text) => Assert.Equal(new(), FrontMatter.Read(text));

    [Fact]
    public void Text_begins_right_after_the_closing_line()
    {
        string text = "---\npublisher: A\n---\n\nText";
        Assert.Equal("\nText", text[FrontMatter.Read(text).End..]);
    }

    [Theory]
    [InlineData("A: B", "A: B")]
    [InlineData("\"A: \\\"B\\\"\"  # note", "A: \"B\"")]
    [InlineData("'It''s # here'", "It's # here")]
    [InlineData("plain # note", "plain")]
    [InlineData("C#", "C#")]
    [InlineData("'unclosed", "'unclosed")]
    [InlineData("", null)]
    [InlineData("~", null)]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("# note", null)]
    public void Values_are_read_as_yaml_has_them(string written, string? value) =>
        Assert.Equal(value, FrontMatter.Read($"---\ntitle: {written}\n---\n").Title);

    [Fact]
    public void Unknown_keys_lists_and_nested_lines_are_passed_over()
    {
        var head = FrontMatter.Read("---\ntags:\n  - a\n  publisher: nested\nurl: https://example.org/a\n---\n");
        Assert.Null(head.Publisher);
        Assert.Equal("https://example.org/a", head.Url);
    }

    [Theory]
    [InlineData("2018-07-27")]
    [InlineData("'2018-07-27'")]
    [InlineData("2018-07-27T23:59:00+02:00")]
    [InlineData("2018-07-27 10:00")]
    public void A_time_of_day_is_passed_over(string written) =>
        Assert.Equal(new DateOnly(2018, 7, 27), FrontMatter.Read($"---\npublished: {written}\n---\n").Published);

    [Theory]
    [InlineData("2018-13-01")]
    [InlineData("27/07/2018")]
    [InlineData("2018-07")]
    [InlineData("2018-07-271")]
    public void What_is_no_date_is_refused(string written) =>
        Assert.Throws<UnreadableException>(() => FrontMatter.Read($"---\npublished: {written}\n---\n"));
}
