using System.Globalization;
using ClaimExtract.Mentions.Figures;

namespace ClaimExtract.Tests.Mentions.Figures;

/// <summary>Every number below a million, spelled out or grouped, is read back as itself.</summary>
public class NumberRoundTripTests
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly CoreFinder Cores = new(FigureText.English.Lexicon, VaguePolicy.Literal);

    [Fact]
    public void Every_number_below_a_million_reads_back_alone()
    {
        var found = new List<FigureCore>();
        for (int first = 0; first < 1_000_000; first += 500)
        {
            int[] numbers = [.. Enumerable.Range(first, 500)];
            AssertAlone(numbers, n => n.ToString("N0", CultureInfo.InvariantCulture), found);
            AssertAlone(numbers, n => Spell(n, n % 2 == 0 ? " and " : " "), found);
        }
    }

    [Fact]
    public void Numbers_read_back_in_their_sentences()
    {
        for (int first = 0; first < 1_000_000; first += 4001)
        {
            int[] numbers = [.. Enumerable.Range(0, 25).Select(i => (first + (i * 163)) % 1_000_000)];
            AssertInSentence(numbers, n => n.ToString("N0", CultureInfo.InvariantCulture));
            AssertInSentence(numbers, n => Spell(n, n % 2 == 0 ? " and " : " "));
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("At least {0} people died.")]
    [InlineData("The toll stands at {0}, they said, and may rise.")]
    public void Number_reads_back_in_its_sentence(string sentence)
    {
        for (int n = 3; n < 1_000_000; n += 997)
        {
            string text = string.Format(CultureInfo.InvariantCulture, sentence, Spell(n, " and "));
            var document = FigureText.Read(text);
            var figure = Assert.Single(FigureText.Finder.Find(document));
            Assert.Equal(n, figure.Min);
        }
    }

    private static void AssertAlone(int[] numbers, Func<int, string> write, List<FigureCore> found)
    {
        var document = FigureText.Read(string.Join("; ", numbers.Select(write)));
        found.Clear();
        Cores.Find(document, new(0, document.Tokens.Length), found);
        Assert.Equal(numbers.Length, found.Count);
        for (int i = 0; i < numbers.Length; i++)
        {
            Assert.True(found[i].Min == numbers[i], $"'{write(numbers[i])}' was read as {found[i].Min}");
        }
    }

    private static void AssertInSentence(int[] numbers, Func<int, string> write)
    {
        string text = string.Join("\n", numbers.Select(n => $"They count {write(n)} people."));
        var document = FigureText.Read(text);
        var found = FigureText.Finder.Find(document);
        Assert.Equal(numbers.Select(n => (double?)n), found.Select(f => f.Min));
        Assert.All(found, f => Assert.Equal(FigureRole.Count, f.Role));
    }

    private static string Spell(int n, string and)
    {
        if (n < 20)
        {
            return Small[n];
        }

        if (n < 100)
        {
            return n % 10 == 0 ? Tens[n / 10] : $"{Tens[n / 10]}-{Small[n % 10]}";
        }

        (int size, string name) = n < 1000 ? (100, "hundred") : (1000, "thousand");
        string head = $"{Spell(n / size, and)} {name}";
        int rest = n % size;
        return rest == 0 ? head : rest < 100 ? head + and + Spell(rest, and) : $"{head} {Spell(rest, and)}";
    }
}
