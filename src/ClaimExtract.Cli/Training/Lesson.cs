using ClaimExtract.Claims.Attachment;
using ClaimExtract.Scoring;

namespace ClaimExtract.Cli.Training;

/// <summary>What one annotated article teaches. It depends on the article alone, so that cross-validation needs it once.</summary>
/// <param name="Types">Its figures, with the types that annotators gave them.</param>
/// <param name="Choices">Of each slot, in the order of <see cref="Attacher.SlotSet.All"/>, which of the article's places, periods and actors they chose for each claim.</param>
internal sealed record Lesson(IReadOnlyList<ClaimTypeExample> Types, IReadOnlyList<IReadOnlyList<RankExample>> Choices)
{
    /// <summary>The choices of a slot, weighed by <see cref="ISlot.Crowding"/>; on the whole they weigh as many as they are.</summary>
    /// <param name="lessons">Those of all articles.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="number">Its place in <see cref="Attacher.SlotSet.All"/>.</param>
    public static IReadOnlyList<RankExample> Weighed(IReadOnlyList<Lesson> lessons, ISlot slot, int number)
    {
        double scale = lessons.Sum(l => l.Choices[number].Count) / Math.Max(1e-9, lessons.Sum(l => l.Choices[number].Count * Weight(l.Choices[number].Count)));
        return [.. lessons.SelectMany(l => l.Choices[number].Select(example => example with { Weight = Weight(l.Choices[number].Count) * scale }))];

        double Weight(int count) => Math.Pow(Math.Max(1, count), -slot.Crowding);
    }
}
