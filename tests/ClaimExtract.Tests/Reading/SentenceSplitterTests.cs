namespace ClaimExtract.Tests.Reading;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Two died. Three fled! Why? Nobody knows.", "Two died. | Three fled! | Why? | Nobody knows.")]
    // abbreviations and initials
    [InlineData("Gen. Ali met Dr. Omar and Lt. Col. Aziz.", "Gen. Ali met Dr. Omar and Lt. Col. Aziz.")]
    [InlineData("Mr. He left on Jan. 5. It rained.", "Mr. He left on Jan. 5. | It rained.")]
    [InlineData("George W. Hill of Acme Corp. Asia spoke.", "George W. Hill of Acme Corp. Asia spoke.")]
    [InlineData("He runs Acme Corp. The firm is old.", "He runs Acme Corp. | The firm is old.")]
    [InlineData("It was type A. So far none died.", "It was type A. | So far none died.")]
    [InlineData("Soldiers sat. Nobody spoke of the sun. Men left.", "Soldiers sat. | Nobody spoke of the sun. | Men left.")]
    [InlineData("The camp lies 5 km. North winds blew.", "The camp lies 5 km. | North winds blew.")]
    [InlineData("Hit were posts No. 5 and Nos. 7 and 8.", "Hit were posts No. 5 and Nos. 7 and 8.")]
    [InlineData("The minister said no. Rebels agreed.", "The minister said no. | Rebels agreed.")]
    [InlineData("Devices (e.g. Android phones) broke.", "Devices (e.g. Android phones) broke.")]
    // acronyms
    [InlineData("The U.S. Army left.", "The U.S. Army left.")]
    [InlineData("He went to the U.S. The army stayed.", "He went to the U.S. | The army stayed.")]
    [InlineData("They fled to the U.S. \"We had to,\" one said.", "They fled to the U.S. | \"We had to,\" one said.")]
    [InlineData("The Defence Forces (S.D.F.) Commander spoke.", "The Defence Forces (S.D.F.) Commander spoke.")]
    [InlineData("It began at 5 a.m. Rebels fired first.", "It began at 5 a.m. | Rebels fired first.")]
    [InlineData("It began at 5 a.m. Friday in Homs, 6 p.m. GMT there.", "It began at 5 a.m. Friday in Homs, 6 p.m. GMT there.")]
    // numbers
    [InlineData("Some 3.5 million fled in 2017. 12 returned.", "Some 3.5 million fled in 2017. | 12 returned.")]
    [InlineData("The toll rose to 40.\nTwo more died.", "The toll rose to 40. | Two more died.")]
    // closing marks
    [InlineData("\"Two died.\" He wept. (None fled.) Rain fell.", "\"Two died.\" | He wept. | (None fled.) | Rain fell.")]
    [InlineData("\u201CTwo died.\u201D He wept. \u2018No.\u2019 She left.", "\u201CTwo died.\u201D | He wept. | \u2018No.\u2019 | She left.")]
    [InlineData("\"Is he dead?\" she asked.", "\"Is he dead?\" she asked.")]
    [InlineData("Twelve are dead.[3] The army left.[4][12] None stayed.", "Twelve are dead.[3] | The army left.[4][12] | None stayed.")]
    [InlineData("Twelve are dead.\u00B9 The army left.", "Twelve are dead.\u00B9 | The army left.")]
    [InlineData("\"We left [...] They stayed [.]\" He wept.", "\"We left [...] | They stayed [.]\" | He wept.")]
    [InlineData("He said ... nothing. Well... Maybe.", "He said ... nothing. | Well... | Maybe.")]
    // lost blanks
    [InlineData("Two are dead.\"The army left.", "Two are dead.\" | The army left.")]
    [InlineData("Two were killed.The army left. It came in 2017.The end.", "Two were killed. | The army left. | It came in 2017. | The end.")]
    [InlineData("On Sep.17 www.example.Org/x had no.5 in.", "On Sep.17 www.example.Org/x had no.5 in.")]
    // names in lower case
    [InlineData("Two died. al-Shabab was blamed. bin men came.", "Two died. | al-Shabab was blamed. bin men came.")]
    // datelines
    [InlineData("BEIRUT (Wire) - Two died. KABUL, Jan. 5 \u2014 One died.", "BEIRUT (Wire) - Two died. | KABUL, Jan. 5 \u2014 One died.")]
    // other scripts
    [InlineData("\u6B7B\u4EA1\u4E09\u4EBA\u3002\u4ED6\u8D70\u4E86\u3002", "\u6B7B\u4EA1\u4E09\u4EBA\u3002 | \u4ED6\u8D70\u4E86\u3002")]
    [InlineData("\u0642\u062A\u0644 12\u061F \u0645\u0627\u062A.", "\u0642\u062A\u0644 12\u061F | \u0645\u0627\u062A.")]
    [InlineData("", "")]
    [InlineData("...", "...")]
    public void Running_text_is_split(string text, string expected)
    {
        Assert.Equal(expected, Read.Sentences(text));
        Invariants.Check(text);
    }

    [Theory]
    // each line of a page's furniture stands alone
    [InlineData("Share\nAdvertisement\nRead more\nTwo people died in Homs.\nPhoto: J. Doe/Wire", "Share | Advertisement | Read more | Two people died in Homs. | Photo: J. Doe/Wire")]
    [InlineData("Home > World > Asia\nQuake kills 12\nBy Jane Doe, Lima\n\nA quake killed 12.", "Home > World > Asia | Quake kills 12 | By Jane Doe, Lima | A quake killed 12.")]
    [InlineData("Two people died\n\nin Homs.", "Two people died | in Homs.")]
    [InlineData("He said:\nwe left\nTags: war", "He said: | we left | Tags: war")]
    // lists
    [InlineData("1. The first fell.\n2. The second stood.", "1. The first fell. | 2. The second stood.")]
    [InlineData("\u2022 two in Homs\n\u2022 three in Hama\n- one in Idlib", "\u2022 two in Homs | \u2022 three in Hama | - one in Idlib")]
    [InlineData("Syria\n. Near Homs, one strike hit.\n. Near Hama, two.", "Syria | . Near Homs, one strike hit. | . Near Hama, two.")]
    // a lone wrapped line
    [InlineData("At least twelve people were\nkilled in Homs.", "At least twelve people were killed in Homs.")]
    public void A_line_of_its_own_is_a_sentence_of_its_own(string text, string expected) => Assert.Equal(expected, Read.Sentences(text));

    [Fact]
    public void Wrapped_text_is_joined_also_before_capitals_and_numbers()
    {
        const string text = """
            Quake kills 12 near Lima
            At least 12 people were killed on Monday when a strong earthquake
            struck the coast south of the capital, officials of the National
            Emergency Office said. Rescue workers dug through the rubble of
            40 houses in the town of Pisco and pulled out a man and his two
            children.
            More than 300 people lost their homes, the office said, and the
            Red Cross sent tents and blankets from its stores.
            """;

        Assert.Equal(
            [
                "Quake kills 12 near Lima",
                "At least 12 people were killed on Monday when a strong earthquake struck the coast south of the capital, officials of the National Emergency Office said.",
                "Rescue workers dug through the rubble of 40 houses in the town of Pisco and pulled out a man and his two children.",
                "More than 300 people lost their homes, the office said, and the Red Cross sent tents and blankets from its stores.",
            ],
            Read.Sentences(text).Split(" | "));
    }

    [Theory]
    [InlineData("killed 12 people in Homs, ", 402)] // at a comma
    [InlineData("killed 12 people ", 600)] // anywhere
    public void What_runs_on_without_end_is_parted(string piece, int longest)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 500));
        var document = Read.Text(text);

        Assert.Equal(longest, document.Sentences.Max(s => s.Tokens.Length));
        Assert.All(document.Sentences, s => Assert.Equal(0, s.Paragraph));
        Invariants.Check(text);
    }

    [Fact]
    public void Paragraphs_are_counted()
    {
        var document = Read.Text("One died. Two fled.\n\nThree left.\nFour came.");

        Assert.Equal([0, 0, 1, 2], document.Sentences.Select(s => s.Paragraph));
    }
}
