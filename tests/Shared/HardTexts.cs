using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimExtract.Tests.Shared;

/// <summary>Generators of texts that are hard on a reader: broken characters, glued figures, cut and mixed articles.</summary>
internal static class HardTexts
{
    private const int MostOfArticle = 1_500; // UTF-16 code units

    private static readonly string[] Figures =
    [
        "12", "1,059", "1.6 million", "2,00,000", "816 000", "450.000", "1K-plus", "94+", "30k", "five or six", "dozens", "scores of",
        "hundreds of thousands", "at least 40", "no fewer than", "up to", "20-30", "6,488\u20139,947", "a third of", "40 percent", "3.5%", "two in five",
        "no", "none", "a", "an estimated", "twenty-one", "one and a half thousand", "3 lakh", "half", "1st", "-5", "+", "\u0663\u0664", "\u00BD", "99999999999999999999", "0", "007", "1e9", "12:30", "2017",
    ];

    private static readonly string[] Words =
    [
        "killed", "people were", "wounded", "civilians", "soldiers", "including", "of whom", "another", "said", "according to", "told reporters",
        "the Observatory", "Amnesty International", "\u201CWe", "he added", "in Aleppo", "near", "on Monday", "in 2016", "since August 2014", "overnight", "by",
        "Russian raids", "gunmen", "arrested", "fled", "were displaced", "houses", "destroyed", "fired", "rockets", "missing", "reports", "credible", "the death toll rose to",
        "and", "or", "between", "from", "to", "the", "who", "which", "were", "kil*led", "ki-lled", "www.example.org/12", "Mr.", "U.S.", "Gaza Strip", "\u062D\u0644\u0628", "\u5317\u4EAC",
    ];

    private static readonly string[] Marks =
    [
        " ", " ", " ", " ", ". ", ", ", "\n", "\n\n", "\r\n", "\r", "\"", "'", "\u201C", "\u201D", "\u2018", "\u2019", "(", ")", "[", "]", ":", "; ", "-", " - ", "\u2014", "\u2013", "\u2026", "...",
        "\0", "\u0001", "\u200B", "\u200D", "\u200E", "\u202E", "\u2066", "\u00AD", "\u00A0", "\uFEFF", "\uD800", "\uDC00", "\U0001F600", "\u0301", "\uFFFF", "/", "\\", "%", "$", "&amp;", "<b>", "|", "*", "\t", "",
    ];

    /// <summary>Sentences of a sort: figures, words and marks in any order, often without a space between them.</summary>
    public static Gen<string> Prose { get; } =
        from pieces in Gen.Frequency((3, Gen.Elements(Figures)), (5, Gen.Elements(Words)), (6, Gen.Elements(Marks))).ArrayOf()
        select string.Concat(pieces);

    /// <summary>Any UTF-16 code units at all.</summary>
    public static Gen<string> CodeUnits { get; } =
        from units in Gen.Frequency((4, Gen.Choose(0, 0x7F)), (2, Gen.Choose(0, 0xFFFF)), (1, Gen.Choose(0x2000, 0x206F)), (1, Gen.Choose(0xD800, 0xDFFF))).ArrayOf()
        select string.Concat(units.Select(unit => (char)unit));

    /// <summary>Bytes taken for UTF-8, as a file of another kind gives them.</summary>
    public static Gen<string> Bytes { get; } =
        from bytes in Gen.Choose(0, 255).ArrayOf()
        select Encoding.UTF8.GetString([.. bytes.Select(b => (byte)b)]);

    /// <summary>Pieces of articles with cuts, insertions and pieces of others.</summary>
    /// <param name="articles">At least one text.</param>
    public static Gen<string> Mutants(IReadOnlyList<string> articles) =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from edits in Gen.Choose(1, 50)
        select Mutant(articles, new Random(seed), edits);

    /// <summary>All of them, mutants of articles most often.</summary>
    public static Gen<string> All(IReadOnlyList<string> articles) =>
        Gen.Frequency((4, Mutants(articles)), (4, Prose), (1, CodeUnits), (1, Bytes));

    private static string Mutant(IReadOnlyList<string> articles, Random random, int edits)
    {
        string whole = articles[random.Next(articles.Count)];
        int start = random.Next(Math.Max(1, whole.Length - MostOfArticle));
        var text = new StringBuilder(whole, start, Math.Min(random.Next(100, MostOfArticle), whole.Length - start), MostOfArticle * 2);
        for (; edits > 0 && text.Length > 10; edits--)
        {
            int place = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(place, Math.Min(random.Next(1, 30), text.Length - place));
                    break;
                case 1:
                    text.Insert(place, Marks[random.Next(Marks.Length)]);
                    break;
                case 2:
                    text.Insert(place, Figures[random.Next(Figures.Length)]);
                    break;
                default:
                    string other = articles[random.Next(articles.Count)];
                    int from = random.Next(Math.Max(1, other.Length - 50));
                    text.Insert(place, other.AsSpan(from, Math.Min(40, other.Length - from)));
                    break;
            }
        }

        return text.ToString();
    }
}
