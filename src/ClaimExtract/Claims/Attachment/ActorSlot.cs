using ClaimExtract.Matching;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Who did it. Thread-safe.</summary>
internal sealed class ActorSlot(Lexicon lexicon, Grammar grammar) : ISlot
{
    private readonly ActorWords words = new(lexicon);

    public string Name => "actor";

    public double Penalty => 4;

    public double Crowding => 0.5;

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<ActorFeature>();

    public ICandidates Of(Scene scene) => new ActorCandidates(scene, new(scene, words), grammar);
}
