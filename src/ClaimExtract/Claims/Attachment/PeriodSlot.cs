using ClaimExtract.Matching;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The time of a claim. Thread-safe.</summary>
internal sealed class PeriodSlot(Lexicon lexicon, Grammar grammar) : ISlot
{
    private readonly TenseReader tenses = new(lexicon, grammar);

    public string Name => "period";

    public double Penalty => 12;

    public double Crowding => 0.5;

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<PeriodFeature>();

    public ICandidates Of(Scene scene) => new PeriodCandidates(scene, new(scene, tenses), grammar, tenses);
}
