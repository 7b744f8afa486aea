using ClaimExtract.Text;

namespace ClaimExtract.Tests.Text;

public class TextLinesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("one\n")]
    [InlineData("one\ntwo\r\nthree\rfour")]
    [InlineData("\n\r\n\r\rlast\r")]
    [InlineData("\r\n\n")]
    public void Lines_end_as_the_framework_ends_them(string text)
    {
        Assert.Equal(Expected(text), Read(new StringReader(text)));
        Assert.Equal(Expected(text), Read(new Trickle(text)));
    }

    [Theory]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(20_000)]
    public void Lines_across_and_beyond_the_buffer_stay_whole(int length)
    {
        string text = $"{new string('a', length)}\r\n{new string('b', length)}\rc\n\n{new string('d', length)}";

        Assert.Equal(Expected(text), Read(new StringReader(text)));
    }

    [Fact]
    public void A_line_knows_its_number()
    {
        using var lines = new TextLines(new StringReader("one\r\n\nthree\n"));
        while (lines.TryRead(out var line) && line is not "three")
        {
        }

        Assert.Equal(3, lines.Number);
        Assert.False(lines.TryRead(out _));
        Assert.Equal(3, lines.Number);
    }

    private static List<string> Expected(string text)
    {
        var reader = new StringReader(text);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static List<string> Read(TextReader reader)
    {
        using var lines = new TextLines(reader);
        var all = new List<string>();
        while (lines.TryRead(out var line))
        {
            all.Add(line.ToString());
        }

        return all;
    }

    /// <summary>Gives one character at a time, as slow streams do.</summary>
    private sealed class Trickle(string text) : TextReader
    {
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            if (at == text.Length)
            {
                return 0;
            }

            buffer[index] = text[at++];
            return 1;
        }
    }
}
