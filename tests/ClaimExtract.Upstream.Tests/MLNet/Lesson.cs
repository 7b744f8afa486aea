using System.Globalization;

namespace ClaimExtract.Upstream.Tests.MLNet;

/// <summary>Candidates with a known class: the rules' own first offer stands for what a reader would say.</summary>
internal static class Lesson
{
    private static readonly string[] Sentences =
    [
        "Shelling killed {0} civilians in the town, officials said.",
        "{0} people were killed in the raid.",
        "The blast wounded {0} shoppers.",
        "Another {0} people were injured when the roof fell.",
        "Police arrested {0} protesters on Monday.",
        "The flood forced {0} families from their homes.",
        "{0} houses were destroyed by the fire.",
        "The team won {0} matches this season.",
        "The council bought {0} new buses.",
    ];

    public static IReadOnlyList<ClaimTypeExample> Examples(int from, int to)
    {
        var extractor = ClaimExtractor.Create();
        var lesson = new List<ClaimTypeExample>();
        for (int i = from; i < to; i++)
        {
            foreach (string sentence in Sentences)
            {
                foreach (var candidate in extractor.FindCandidates(new(string.Format(CultureInfo.InvariantCulture, sentence, i))))
                {
                    lesson.Add(new(candidate, candidate.Offers.Count > 0 ? candidate.Offers[0] : null, IsFigureRight: true));
                }
            }
        }

        return lesson;
    }
}
