using ClaimExtract.Matching;
using ClaimExtract.Mentions.Places;

namespace ClaimExtract.Tests.Mentions.Places;

public class GazetteerTests
{
    private static readonly Gazetteer Places = Load();

    [Theory]
    [InlineData("São Paulo", "sao paulo")]
    [InlineData("Ma’arat an-Nu'man", "maarat an numan")]
    [InlineData("  Deir   ez-Zor ", "deir ez zor")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Москва", "")]
    public void Folding_keeps_letters_and_single_blanks(string name, string folded) => Assert.Equal(folded, Fold(name));

    [Theory]
    [InlineData("Raqa", "Raqqah")]
    [InlineData("Raqqa", "al-Raqqa")]
    [InlineData("Raqqa", "Ar Raqqah")]
    [InlineData("Ghouta", "Ghuta")]
    [InlineData("Deir ez-Zor", "Dayr Az Zawr")]
    [InlineData("Hasakah", "Al-Hasakeh")]
    [InlineData("Idlib", "Idleb")]
    [InlineData("Kunduz", "Qunduz")]
    public void Transliterations_share_a_loose_form(string one, string other) => Assert.Equal(Loosen(one), Loosen(other));

    [Theory]
    [InlineData("Homs", "Hama")]
    [InlineData("Mosul", "Basra")]
    public void Other_names_do_not(string one, string other) => Assert.NotEqual(Loosen(one), Loosen(other));

    [Fact]
    public void A_name_gives_its_place()
    {
        var found = First("Mosul");
        Assert.Equal("Mosul", Places.NameOf(found));
        Assert.Equal("IQ", Places.CountryOf(found));
        Assert.Equal("15", Places.DivisionOf(found));
        Assert.Equal(99072, Places.GeonameIdOf(found));
        Assert.Equal(36.335, Places.PositionOf(found)!.Value.Latitude, 3);
        Assert.Equal(43.119, Places.PositionOf(found)!.Value.Longitude, 3);
        Assert.False(found.Loose);
    }

    [Fact]
    public void A_division_has_no_position()
    {
        var found = First("Nineveh");
        Assert.Equal(GazetteerFeature.Division, found.Feature);
        Assert.Null(Places.PositionOf(found));
        Assert.Null(Places.GeonameIdOf(found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Qwertzuiop")]
    [InlineData("中国")]
    public void What_is_no_place_gives_nothing(string name) => Assert.Equal(0, Places.Find(name, new GazetteerEntry[4]));

    [Fact]
    public void Greater_places_come_first()
    {
        var found = new GazetteerEntry[8];
        int count = Places.Find("Paris", found);
        Assert.True(count > 1);
        Assert.Equal("FR", Places.CountryOf(found[0]));
        Assert.Equal("US", Places.CountryOf(found[1]));
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        Span<GazetteerEntry> into = stackalloc GazetteerEntry[8];
        int found = Places.Find("Deir ez-Zor", into);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            found += Places.Find("Deir ez-Zor", into);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(found > 100);
    }

    [Fact]
    public void Other_data_is_refused() => Assert.Throws<InvalidDataException>(() => Gazetteer.Load(new MemoryStream(new byte[64])));

    private static GazetteerEntry First(string name)
    {
        var found = new GazetteerEntry[4];
        Assert.True(Places.Find(name, found) > 0);
        return found[0];
    }

    private static Gazetteer Load()
    {
        using var stream = Language.English().Open("gazetteer.bin");
        return Gazetteer.Load(stream);
    }

    private static string Fold(string name)
    {
        Span<char> into = stackalloc char[NameFolding.MaxLength];
        return into[..NameFolding.Fold(name, into)].ToString();
    }

    private static string Loosen(string name)
    {
        Span<char> into = stackalloc char[NameFolding.MaxLength];
        return into[..NameFolding.Loosen(Fold(name), into)].ToString();
    }
}
