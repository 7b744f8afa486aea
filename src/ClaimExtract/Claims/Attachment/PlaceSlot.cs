using ClaimExtract.Matching;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The place of a claim. Thread-safe.</summary>
internal sealed class PlaceSlot(Lexicon lexicon, Grammar grammar) : ISlot
{
    private readonly PlaceWording wording = new(lexicon);
    private readonly PlaceNouns nouns = new(lexicon);

    public string Name => "place";

    public double Penalty => 12;

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<PlaceFeature>();

    public ICandidates Of(Scene scene) => new PlaceCandidates(scene, new(scene, wording, nouns), grammar);
}
