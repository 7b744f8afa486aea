namespace ClaimExtract.Tests;

public class NameLexiconTests
{
    private const string Network = """
        [source]
        Rivermark Relief Watch | RRW ; kind=Monitor   # our own
        the Sahl Circle ; kind=Monitor
        [actor]
        Northern Falcons ; kind=ArmedGroup
        [place]
        Khirbet Zarqa ; country=SY, latitude=35.91, longitude=-38.77
        """;

    [Fact]
    public void Sources_are_named_and_stand_behind_the_monitor()
    {
        var claims = Extract("Shelling killed 12 people in Homs, RRW said. The monitor said that nine others had been wounded.");
        Assert.Equal(
            [("Rivermark Relief Watch", SourceKind.Monitor), ("Rivermark Relief Watch", SourceKind.Monitor)], claims.Select(c => (c.Source!.Name, c.Source.Kind)));
    }

    [Fact]
    public void Own_source_counts_and_its_article_does_not_matter()
    {
        var source = Assert.Single(Extract("The Sahl Circle counted 31 families that fled the town.")).Source!;
        Assert.Equal(("Sahl Circle", "the Sahl Circle"), (source.Text, source.Name));
    }

    [Fact]
    public void Actors_do_harm_and_speak()
    {
        var claim = Assert.Single(Extract("The Northern Falcons killed four civilians in Homs."));
        Assert.Equal("Northern Falcons", claim.Actor?.Name);
        claim = Assert.Single(Extract("Four fighters were killed, the Northern Falcons said."));
        Assert.Equal(("Northern Falcons", SourceKind.ArmedGroup), (claim.Source?.Name, claim.Source!.Kind));
    }

    [Fact]
    public void Places_have_their_coordinates()
    {
        var place = Assert.Single(Extract("Shelling killed four civilians in Khirbet Zarqa.")).Place!;
        Assert.Equal(("Khirbet Zarqa", "SY", 35.91, -38.77, null), (place.Name, place.Country, place.Latitude, place.Longitude, place.GeonameId));
    }

    [Fact]
    public void Own_entry_wins_over_the_embedded_one()
    {
        const string text = "Shelling killed 12 people, MAG said.";
        Assert.Equal("Mines Advisory Group", Assert.Single(Extract(text)).Source?.Name);
        Assert.Equal("Mothers Against Guns", Assert.Single(Extract(text, "[source]\nMothers Against Guns | MAG ; kind=Activist")).Source?.Name);
    }

    [Fact]
    public void Lexicons_add_up()
    {
        var options = new ExtractorOptions { Names = [new("a", "[source]\nAlpha Watch ; kind=Monitor"), new("b", "[source]\nBeta Watch ; kind=Monitor")] };
        var claims = ClaimExtractor.Create(options).Extract(new("Alpha Watch said 12 people died. Beta Watch said 14 people died.")).Claims;
        Assert.Equal(["Alpha Watch", "Beta Watch"], claims.Select(c => c.Source?.Name));
    }

    [Theory]
    [InlineData("Alpha ; kind=Monitor", 1, "needs a section")]
    [InlineData("[monitor]\nAlpha", 1, "sections [source], [actor] and [place], not [monitor]")]
    [InlineData("[source : noun]\nAlpha", 1, "not [source : noun]")]
    [InlineData("[source]\n\nAlpha", 3, "says its kind")]
    [InlineData("[actor]\nAlpha ; kind=Moniter", 2, "kind= one of Government, Military")]
    [InlineData("[source]\nAlpha ; kind=Unknown", 2, "kind= one of")]
    [InlineData("[source]\nAlpha ; kind=Monitor, country=SY", 2, "[source] knows no key 'country'")]
    [InlineData("[source]\nAlpha ; kind", 2, "no key=value")]
    [InlineData("[actor]\nAlpha ; kind=Military, country=Syria", 2, "two capital letters")]
    [InlineData("[place]\nAlpha ; latitude=35", 2, "stand together")]
    [InlineData("[place]\nAlpha ; latitude=95, longitude=10", 2, "decimal degrees")]
    [InlineData("[place]\nAlpha ; latitude=35°, longitude=10", 2, "decimal degrees")]
    [InlineData("[place]\nAlpha, Beta\nGamma | Alpha", 3, "'Alpha' stands twice in [place]")]
    [InlineData("[place]\nthe market", 2, "no capital letter")]
    [InlineData("[source]\nAlpha (north) ; kind=Monitor", 2, "not made of words")]
    [InlineData("[source]\nAlpha | ; kind=Monitor", 2, "not made of words")]
    public void Faults_are_named_with_file_and_line(string text, int line, string reason)
    {
        var error = Assert.Throws<LanguageFormatException>(() => ClaimExtractor.Create(new() { Names = [new("own.lexicon", text)] }));
        Assert.Equal(("own.lexicon", line), (error.File, error.Line));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_stands_once_over_all_lexicons() =>
        Assert.Throws<LanguageFormatException>(() => ClaimExtractor.Create(new() { Names = [new("a", "[place]\nAlpha"), new("b", "[place]\nAlpha")] }));

    [Fact]
    public void Names_are_never_null() =>
        Assert.Throws<ArgumentNullException>("value", () => new ExtractorOptions { Names = null! });

    [Fact]
    public void Missing_file_is_an_io_error() =>
        Assert.ThrowsAny<IOException>(() => NameLexicon.Load(Path.Combine(Path.GetTempPath(), "claimextract", "no", "such.lexicon")));

    [Fact]
    public void Example_of_the_documentation_is_well_formed_and_shown_whole()
    {
        string folder = Path.Combine(Repository.Root, "docs");
        var names = NameLexicon.Load(Path.Combine(folder, "examples", "rivermark.lexicon"));
        Assert.Contains(names.Text.ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(folder, "own-names.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var source = Assert.Single(ClaimExtractor.Create(new() { Names = [names] }).Extract(new("Shelling killed 12 people, RRW said.")).Claims).Source!;
        Assert.Equal(("Rivermark Relief Watch", SourceKind.Monitor), (source.Name, source.Kind));
    }

    private static IReadOnlyList<Claim> Extract(string text, string names = Network) =>
        ClaimExtractor.Create(new() { Names = [new("network.lexicon", names)] }).Extract(new(text)).Claims;
}
