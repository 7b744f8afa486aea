using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Reading;

public class VocabularyTests
{
    [Fact]
    public void Words_keep_their_numbers_as_it_grows()
    {
        var vocabulary = new Vocabulary();
        for (int i = 1; i <= 50_000; i++)
        {
            Assert.Equal(i, vocabulary.Add($"Word{i}"));
        }

        for (int i = 1; i <= 50_000; i++)
        {
            Assert.Equal(i, vocabulary.Find($"wORD{i}"));
            Assert.Equal(i, vocabulary.Add($"word{i}"));
            Assert.Equal($"word{i}", vocabulary[i]);
        }

        Assert.Equal(50_001, vocabulary.Count);
    }

    [Theory]
    [InlineData("Killed", "KILLED", true)]
    [InlineData("na\u2019san", "Na'san", true)]
    [InlineData("na'san", "NA\u2018SAN", true)]
    [InlineData("\u00C9lys\u00E9e", "\u00C9LYS\u00C9E", true)]
    [InlineData("\u0416\u0435\u043D\u0430", "\u0436\u0435\u043D\u0430", true)]
    [InlineData("elysee", "\u00E9lys\u00E9e", false)]
    [InlineData("kill", "kil", false)]
    [InlineData("i", "\u0130", false)]
    public void Case_and_apostrophes_are_folded(string added, string sought, bool found)
    {
        var vocabulary = new Vocabulary();
        int word = vocabulary.Add(added);

        Assert.Equal(found ? word : 0, vocabulary.Find(sought));
    }

    [Fact]
    public void Nothing_and_what_is_too_long_is_no_word()
    {
        var vocabulary = new Vocabulary();

        Assert.Equal(0, vocabulary.Find(""));
        Assert.Equal(0, vocabulary.Find(new string('a', 5_000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary.Add(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary.Add(new string('a', Vocabulary.MaxLength + 1)));
        Assert.Equal(1, vocabulary.Add(new string('a', Vocabulary.MaxLength)));
    }
}
