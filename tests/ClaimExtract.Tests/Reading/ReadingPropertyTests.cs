using System.Diagnostics;
using System.Text;

namespace ClaimExtract.Tests.Reading;

public class ReadingPropertyTests
{
    private static readonly string[] Pieces =
    [
        "killed", "The", "US", "U.S.", "a.m.", "Gen.", "No.", "no.", "al", "Qaeda", "H5N1", "kil*led", "ki-lled", "don't", "Syria's", "rebels'", "é", "e\u0301",
        "12", "1,302", "450.000", "816 000", "3.5", "2017,318", "45km", "%", "$", "٣٥", "½", "²", "７",
        "\"", "\"\"", "“", "”", "‘", "’", "'", "„", "«", "»", "‹", "›", "`", "(", ")", "[", "]", "[3]", "{", "}", "。", "」",
        ".", "...", "…", "!", "?", ",", ";", ":", "-", "--", "–", "—", "•", "*", "**", "#", "@", "/", "://", "_", "=", "|", "&",
        " ", " ", " ", " ", " ", "\n", "\n\n", "\r", "\r\n", "\t", "\u00A0", "\u2009", "\u2028", "\u2029", "\u0085", "\f", "\0", "\u0007",
        "\u00AD", "\u200B", "\u200D", "\u200E", "\u2060", "\uFEFF", "\uFE0F", "\u0301", "\u20DD", "\uD83D\uDE00", "\uD83D", "\uDE00", "\U0001F1F8\U0001F1FE", "قتل", "死亡", "𝐀", "\uFFFF",
    ];

    [Fact]
    public void Any_mix_of_words_marks_and_numbers_is_read_whole() =>
        Repeat(12_000, random =>
        {
            var text = new StringBuilder();
            for (int left = random.Next(1, 40); left > 0; left--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            return text.ToString();
        });

    [Fact]
    public void Any_code_units_are_read_whole() =>
        Repeat(8_000, random =>
        {
            char[] text = new char[random.Next(0, 60)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = random.Next(4) switch
                {
                    0 => (char)random.Next(0x80),
                    1 => (char)random.Next(0x80, 0x3000),
                    2 => (char)random.Next(0xD800, 0xE000),
                    _ => (char)random.Next(0x10000),
                };
            }

            return new string(text);
        });

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData(")")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("'a ")]
    [InlineData("‘a ")]
    [InlineData("s' a ")]
    [InlineData("1,")]
    [InlineData("1,1234")]
    [InlineData("1 000 ")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("A. ")]
    [InlineData("a*")]
    [InlineData("a\u200B")]
    [InlineData("\u200B")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    [InlineData("*\u0301")]
    [InlineData("[")]
    [InlineData("a.[")]
    [InlineData("a.]")]
    [InlineData(".\"")]
    [InlineData("(\"")]
    [InlineData("word\n")]
    [InlineData("word\n\n")]
    [InlineData("Word of mouth\n")]
    [InlineData("“a\n\n")]
    [InlineData("'a\n\n")]
    [InlineData("\uD83D")]
    [InlineData("قتل")]
    [InlineData("Short line one\n\n")]
    public void Time_grows_with_length_only(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var clock = Stopwatch.StartNew();

        Read.Text(text);

        // Linear reading takes some tens of milliseconds, quadratic minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed} for {text.Length} characters");
    }

    private static void Repeat(int times, Func<Random, string> make)
    {
        var random = new Random(20170606);
        for (int i = 0; i < times; i++)
        {
            string text = make(random);
            try
            {
                Invariants.Check(text);
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"case {i}: {string.Concat(text.Select(c => $"\\u{(int)c:X4}"))}", wrong);
            }
        }
    }
}
