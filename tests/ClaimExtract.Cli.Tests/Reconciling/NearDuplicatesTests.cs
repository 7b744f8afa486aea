using ClaimExtract.Cli.Reconciling;

namespace ClaimExtract.Cli.Tests.Reconciling;

public class NearDuplicatesTests
{
    private const string Wire = "At least 31 people were killed when a bus left the mountain road near Tarsa on Monday and fell into the gorge below it, police said. "
        + "Rescuers worked until dawn with ropes and lamps, and the road stayed closed until the evening while a crane lifted what was left of the bus. "
        + "The driver, who survived, told a nurse that a tyre had burst. It was the third such fall this year on a road that the province promised to mend.";

    [Fact]
    public void Another_headline_and_a_lost_last_sentence_make_no_other_text() =>
        Assert.Equal("wire", CopiesOf(("wire", 1, "Bus falls\n\n" + Wire), ("paper", 2, "Gorge takes a bus, and 31 lives\n\n" + Wire[..Wire.IndexOf(" It was the third", StringComparison.Ordinal)]))["paper"]);

    [Fact]
    public void Of_three_prints_the_first_is_the_original_whatever_the_order()
    {
        var copies = CopiesOf(("b", 2, Wire), ("c", 3, Wire), ("a", 1, Wire));

        Assert.Equal(["b:a", "c:a"], copies.Select(pair => $"{pair.Key}:{pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_reports_on_one_event_are_two_texts() => Assert.Empty(CopiesOf(
        ("wire", 1, Wire),
        ("own", 1, "Our reporter counted 33 coffins in the school of Tarsa, where those who died on Monday in the gorge were laid out. The mayor confirmed that 33 people were dead, and said that the road near the town would stay closed until a wall stands along it, as he had asked for since last spring.")));

    [Fact]
    public void Short_texts_are_not_compared() => Assert.Empty(CopiesOf(("a", 1, "Twelve dead in Kareth."), ("b", 2, "Twelve dead in Kareth.")));

    private static IReadOnlyDictionary<string, string> CopiesOf(params (string Id, int Day, string Text)[] articles)
    {
        var duplicates = new NearDuplicates();
        foreach (var (id, day, text) in articles)
        {
            duplicates.Add(new(text) { Id = id, Published = new(2021, 5, day) });
        }

        return duplicates.Copies;
    }
}
