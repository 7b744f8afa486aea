using ClaimExtract.Cli.Evaluation;

namespace ClaimExtract.Cli.Tests.Evaluation;

public class ScoredNameTests
{
    // What Python gives for unicodedata.normalize("NFKD", s).encode("ascii", "ignore").
    [Theory]
    [InlineData("Šūrā", "Sura")]
    [InlineData("S\u030Cu\u0304ra\u0304", "Sura")]
    [InlineData("İstanbul", "Istanbul")]
    [InlineData("ﬁre ½ № ＡＢ９ 𝐀𝟗", "fire 12 No AB9 A9")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("Łódź øß æ 😀 حلب", "odz    ")]
    [InlineData("ậ \u212A", "a K")]
    public void Folding_keeps_the_ascii_of_the_decomposition(string text, string folded) => Assert.Equal(folded, AsciiFolding.Fold(text));

    [Theory]
    [InlineData("The U.S.-led coalition's", "coalition led us")]
    [InlineData("Syria’s army of the U.N.", "army syrias un")]
    [InlineData("who said at least some", "")]
    [InlineData("H5N1, H5N1", "h5n1")]
    [InlineData(null, "")]
    public void Content_words_are_folded_and_without_stop_words(string? text, string words) =>
        Assert.Equal(words, string.Join(' ', ScoredName.Words(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Amnesty International", "Amnesty", true)]
    [InlineData("Amnesty", "Amnesty International", true)]
    [InlineData("Syrian Observatory Human Rights", "Observatory", false)]
    [InlineData("Syrian Observatory Human Rights", "Syrian Observatory", true)]
    [InlineData("northern Iraq", "northern Syria", false)]
    [InlineData("Iraq and Syria", "Syria and Lebanon and Iraq", true)]
    [InlineData("the", "the", false)]
    [InlineData("Raqqa", null, false)]
    [InlineData(null, "Raqqa", false)]
    [InlineData(null, null, true)]
    public void Names_agree_by_their_words(string? gold, string? predicted, bool agree) =>
        Assert.Equal(agree, ScoredName.Agree(Name(gold), Name(predicted)));

    [Fact]
    public void Accepted_wordings_and_canonical_names_count_too()
    {
        Assert.True(ScoredName.Agree(new("the group", null, ["Relief Watch"]), new("its director", "Relief Watch", [])));
        Assert.False(ScoredName.Agree(new("the group", null, ["Relief Watch"]), new("its director", "Harbour", [])));
    }

    private static ScoredName? Name(string? text) => text is null ? null : new(text, null, []);
}
