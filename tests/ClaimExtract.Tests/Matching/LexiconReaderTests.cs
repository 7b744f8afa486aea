using ClaimExtract.Matching;

namespace ClaimExtract.Tests.Matching;

public class LexiconReaderTests
{
    [Theory]
    [InlineData("kill", "kill kills killed killed killing")]
    [InlineData("gun*", "gun guns gunned gunned gunning")]
    [InlineData("bury", "bury buries buried buried burying")]
    [InlineData("wound", "wound wounds wounded wounded wounding")]
    [InlineData("die", "die dies died died dying")]
    [InlineData("free", "free frees freed freed freeing")]
    [InlineData("injure", "injure injures injured injured injuring")]
    [InlineData("destroy", "destroy destroys destroyed destroyed destroying")]
    [InlineData("crush", "crush crushes crushed crushed crushing")]
    [InlineData("focus", "focus focuses focused focused focusing")]
    [InlineData("gas*", "gas gasses gassed gassed gassing")]
    [InlineData("gun* down", "gun down guns down gunned down gunned down gunning down")]
    [InlineData("shoot (shoots shot shot shooting)", "shoot shoots shot shot shooting")]
    [InlineData("shoot down (shoots shot shot shooting)", "shoot down shoots down shot down shot down shooting down")]
    public void English_verbs_are_inflected(string entry, string forms) =>
        Assert.Equal(forms, FormsOf($"[test.verb : verb]\n{entry}", "test.verb"));

    [Theory]
    [InlineData("body", "body bodies")]
    [InlineData("boy", "boy boys")]
    [InlineData("guy", "guy guys")]
    [InlineData("corpse", "corpse corpses")]
    [InlineData("bus", "bus buses")]
    [InlineData("church", "church churches")]
    [InlineData("blitz", "blitz blitzes")]
    [InlineData("air strike", "air strike air strikes")]
    [InlineData("child (children)", "child children")]
    public void English_nouns_are_inflected(string entry, string forms) =>
        Assert.Equal(forms, FormsOf($"[test.noun : noun]\n{entry}", "test.noun"));

    [Fact]
    public void Forms_have_classes_and_a_lemma()
    {
        var lexicon = new TestLanguage("[kill : verb]\nkill, shoot (shoots shot shot shooting)").Lexicon;
        int shot = lexicon.Vocabulary.Find("shot"), shoot = lexicon.Vocabulary.Find("shoot");

        Assert.Equal(shoot, lexicon.LemmaOf(shot));
        Assert.Equal(shoot, lexicon.LemmaOf(shoot));
        Assert.Equal(9_999, lexicon.LemmaOf(9_999)); // a word that no lexicon inflects
        Assert.Equal("kill shoot", Words(lexicon, "kill.base"));
        Assert.Equal("killed shot", Words(lexicon, "kill.participle"));
        Assert.Equal("killing shooting", Words(lexicon, "kill.gerund"));
    }

    [Fact]
    public void An_entry_has_variants_and_attributes()
    {
        var language = new TestLanguage("[body]\nAmnesty International | Amnesty ; kind=Monitor, country=GB # comment\nRed Cross, UN");

        var entries = language.Lexicon.EntriesOf("body");

        Assert.Equal(["Amnesty International", "Red Cross", "UN"], entries.Select(e => e.Name));
        Assert.Equal(("Monitor", "GB", null), (entries[0]["kind"], entries[0]["country"], entries[1]["kind"]));
        Assert.Equal(2, entries[0].Variants.Length);
        Assert.Empty(language.Lexicon.EntriesOf("none at all"));
    }

    [Theory]
    [InlineData("us", "us", true)]
    [InlineData("us", "US", true)]
    [InlineData("US", "us", false)]
    [InlineData("US", "Us", false)]
    [InlineData("US", "US", true)]
    [InlineData("March", "march", false)]
    [InlineData("March", "March", true)]
    [InlineData("March", "MARCH", true)]
    [InlineData("B", "B", true)]
    [InlineData("B", "b", false)]
    [InlineData("al-Nusra Front", "Al-Nusra Front", true)]
    [InlineData("al-Nusra Front", "al Nusra front", false)]
    [InlineData("Ba\u2019ath party", "Ba'ath Party", true)]
    [InlineData("workers' party", "workers\u2019 party", true)]
    public void A_capital_in_the_lexicon_asks_for_one_in_the_text(string entry, string text, bool fits)
    {
        var language = new TestLanguage($"[word]\n{entry}");
        var document = language.Read(text);

        Assert.Equal(fits ? document.Tokens.Length : -1, language.Lexicon["word"].EndAt(document, 0, document.Tokens.Length));
    }

    [Theory]
    [InlineData("a\n[x]", 1, "needs a section")]
    [InlineData("[x", 1, "a section is written")]
    [InlineData("[]\na", 1, "a section is written")]
    [InlineData("[x : verb : noun]", 1, "a section is written")]
    [InlineData("[x : adverb]", 1, "unknown kind 'adverb'")]
    [InlineData("[x]\na, b\nc, a", 3, "'a' stands twice in [x]")]
    [InlineData("[x]\na | A | a", 2, "'a' stands twice in [x]")]
    [InlineData("[x : verb]\nkill\n\nkill (x y z w)", 4, "'kill' stands twice in [x]")]
    [InlineData("[x]\na,, b", 2, "'' is not made of words")]
    [InlineData("[x]\na 5", 2, "'a 5' is not made of words")]
    [InlineData("[x]\na ; kind", 2, "'kind' is no key=value")]
    [InlineData("[x]\na ; kind=A, kind=B", 2, "its key stands twice")]
    [InlineData("[x : verb]\nshoot (shoots shot)", 2, "needs 4 forms: third past participle gerund")]
    [InlineData("[x : verb]\nshoot (shoots shot shot shooting", 2, "is not written")]
    [InlineData("[x : verb]\n*", 2, "is not written")]
    [InlineData("[x : verb]\n(a b c d)", 2, "is not written")]
    [InlineData("[x]\naaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbccccccccccc", 2, "is not made of words")]
    public void What_is_not_well_formed_is_refused_by_file_and_line(string lexicon, int line, string reason)
    {
        var wrong = Assert.Throws<LanguageFormatException>(() => new TestLanguage(lexicon));

        Assert.Equal(("test.lexicon", line), (wrong.File, wrong.Line));
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x: +s", 1)]
    [InlineData("verb base third\nx: +", 2)]
    [InlineData("verb base third\nx: + s", 2)]
    [InlineData("verb base third\nx: + y>ies\n*: + +s", 2)]
    [InlineData("verb base third\nx: + +s", 2)]
    public void A_table_that_is_not_well_formed_is_refused(string table, int line)
    {
        var wrong = Assert.Throws<LanguageFormatException>(() => new TestLanguage("[x]", table));

        Assert.Equal(("inflection.table", line), (wrong.File, wrong.Line));
    }

    [Fact]
    public void A_class_that_no_lexicon_has_is_refused_by_name()
    {
        var wrong = Assert.Throws<KeyNotFoundException>(() => new TestLanguage().Lexicon["killed"]);

        Assert.Contains("'killed'", wrong.Message, StringComparison.Ordinal);
    }

    private static string FormsOf(string lexicon, string name)
    {
        var loaded = Language.English(("test.lexicon", new StringReader(lexicon))).Lexicon;
        var entry = Assert.Single(loaded.EntriesOf(name));
        return string.Join(' ', entry.Variants.Select(v => string.Join(' ', v.Select(w => loaded.Vocabulary[w.Word]))));
    }

    private static string Words(Lexicon lexicon, string name) =>
        string.Join(' ', lexicon[name].FirstWords().Select(w => lexicon.Vocabulary[w]));
}
