using ClaimExtract.Matching;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// Chooses place, time, actor and the rest of each claim among the article's mentions, by one trained model a slot
/// (<c>English/NAME.model</c>). Thread-safe.
/// </summary>
internal sealed class Attacher
{
    private readonly Chooser claim;
    private readonly Chooser place;
    private readonly Chooser period;
    private readonly Chooser actor;
    private readonly Chooser cumulative;

    public Attacher(Language language, Grammar grammar, Func<ISlot, RankModel>? models = null)
    {
        var lexicon = language.Lexicon;
        models ??= slot => Load(language, slot);
        Slots = new SlotSet(
            new ClaimSlot(lexicon), new PlaceSlot(lexicon, grammar), new PeriodSlot(grammar), new ActorSlot(lexicon, grammar), new CumulativeSlot(lexicon));
        claim = new(Slots.Claim, models(Slots.Claim));
        place = new(Slots.Place, models(Slots.Place));
        period = new(Slots.Period, models(Slots.Period));
        actor = new(Slots.Actor, models(Slots.Actor));
        cumulative = new(Slots.Cumulative, models(Slots.Cumulative));
    }

    /// <summary>The slots that are filled by a model.</summary>
    internal sealed record SlotSet(ISlot Claim, ISlot Place, ISlot Period, ISlot Actor, ISlot Cumulative)
    {
        public IEnumerable<ISlot> All => [Claim, Place, Period, Actor, Cumulative];
    }

    public SlotSet Slots { get; }

    /// <summary>The probability that the draft is a claim of its type.</summary>
    public double ProbabilityOf(Scene scene, ClaimDraft draft) => claim.Probability(scene, draft);

    /// <summary>Index in <see cref="Scene.Places"/>, or -1.</summary>
    public int PlaceOf(Scene scene, ClaimDraft draft, Choices earlier) => place.Choose(scene, draft, earlier);

    /// <summary>Index in <see cref="Scene.PeriodCandidates"/>, or -1.</summary>
    public int PeriodOf(Scene scene, ClaimDraft draft, Choices earlier) => period.Choose(scene, draft, earlier);

    /// <summary>Index in <see cref="Scene.Actors"/>, or -1.</summary>
    public int ActorOf(Scene scene, ClaimDraft draft, Choices earlier) => actor.Choose(scene, draft, earlier);

    /// <summary>Whether the claim sums up, after its period has been noted in <paramref name="earlier"/>.</summary>
    public bool IsCumulative(Scene scene, ClaimDraft draft, Choices earlier) => cumulative.Choose(scene, draft, earlier) >= 0;

    private static RankModel Load(Language language, ISlot slot)
    {
        string file = $"{slot.Name}.model";
        using var reader = new StreamReader(language.Open(file));
        return RankModel.Load(reader, file, slot.Templates);
    }
}
