using System.Text;

namespace ClaimExtract.Growth.Tests;

/// <summary>Texts that grow in one hard way. Each gives a text of about the number of characters asked for.</summary>
internal static class HardFamilies
{
    private const string Filler = " The council met. Nobody spoke of it again.";

    public static readonly IReadOnlyDictionary<string, Func<int, string>> All = new Dictionary<string, Func<int, string>>
    {
        ["letters without a space"] = n => "Shelling killed 12 people. " + new string('a', n),
        ["digits"] = n => "Shelling killed 12 people. " + new string('7', n),
        ["grouped digits"] = n => Repeat("1,234", ",567", n) + " people were killed.",
        ["nested quotation marks"] = n => new string('\u201C', n / 2) + "Shelling killed 12 people" + new string('\u201D', n / 2),
        ["straight quotation marks"] = n => Repeat("", "\"12 people died\" ", n),
        ["quotation marks that never close"] = n => Repeat("", "\u201CShelling killed 12 people, he said.\n\n", n),
        ["nested brackets"] = n => new string('(', n / 2) + "Shelling killed 12 people" + new string(')', n / 2),
        ["brackets that never close"] = n => Repeat("Shelling killed 12 people", " (in Idlib", n),
        ["one sentence of figures"] = n => Repeat("Shelling killed 12 people", ", 14 people", n) + ".",
        ["one sentence of kinds"] = n => Repeat("Shelling killed 12 men", ", wounded 14 women, destroyed 3 houses", n) + ".",
        ["parts of parts"] = n => Repeat("Shelling killed 12,000 people", ", including 900 women, of whom 20", n) + ".",
        ["names of places"] = n => Repeat("Shelling killed 12 people in Aleppo", ", Idlib, Raqqa, Mosul", n) + ".",
        ["names of sources"] = n => Repeat("", "Amnesty said that police said that officials said that 12 people were killed, according to medics. ", n),
        ["dates"] = n => Repeat("Shelling killed 12 people on 5 May 2016", ", in June 2017, since August 2014", n) + ".",
        ["actors"] = n => Repeat("Russian raids", ", Syrian shelling, Turkish drones and gunmen", n) + " killed 12 people.",
        ["paragraphs with a claim each"] = n => Repeat("", "Shelling killed 12 people in Idlib on Monday, medics said.\n\n", n),
        ["claims of many places"] = n => Repeat("", "Russian raids killed 12 people in Idlib on 5 May. Gunmen in Mosul killed 3 on Friday, police said. In 2016 floods displaced 400. ", n),
        ["claims far apart"] = n => Repeat("", "Shelling killed 12 people." + string.Concat(Enumerable.Repeat(Filler, 20)) + "\n", n),
        ["lines of a list"] = n => Repeat("The toll:\n", "- 12 killed in Idlib\n", n),
        ["headlines"] = n => Repeat("", "Car bomb kills 20 in Mosul\n\n", n),
        ["of, and, or, to"] = n => Repeat("12", " of 13 and 14 or 15 to 16", n) + " people were killed.",
        ["capital words"] = n => Repeat("Twelve people died in", " Great New Saint North Upper", n) + ".",
        ["abbreviations"] = n => Repeat("12 people died", " Mr. U.S. Dr. J. A.", n) + ".",
        ["hyphens"] = n => Repeat("12", "-year-old-man", n) + " was killed.",
        ["odd characters"] = n => Repeat("12 people were killed ", "\u202E\u200B\u0301\uD800 \0", n) + ".",
        ["empty lines"] = n => "12 people were killed." + new string('\n', n) + "3 were hurt.",
        ["the words of a verb"] = n => Repeat("12 people", " were reportedly have been believed to be said to be", n) + " killed.",
        ["relative clauses"] = n => Repeat("12 people", " who lived in the town that", n) + " died.",
    };

    private static string Repeat(string start, string unit, int length)
    {
        var text = new StringBuilder(start, start.Length + length + unit.Length);
        while (text.Length < length)
        {
            text.Append(unit);
        }

        return text.ToString();
    }
}
