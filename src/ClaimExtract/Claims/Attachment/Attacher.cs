using ClaimExtract.Matching;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// Chooses place, time, actor and the rest of each claim among the article's mentions, by one trained model a slot
/// (<c>English/NAME.model</c>). Thread-safe.
/// </summary>
internal sealed class Attacher
{
    private readonly Func<ISlot, RankModel> modelOf;

    public Attacher(Language language, Grammar grammar, Func<ISlot, RankModel>? models = null)
    {
        var lexicon = language.Lexicon;
        models ??= slot => Load(language, slot);
        Slots = new SlotSet(
            new PlaceSlot(lexicon, grammar), new PeriodSlot(lexicon, grammar), new ActorSlot(lexicon, grammar), new CumulativeSlot(lexicon, grammar));
        var loaded = Slots.All.ToDictionary(slot => slot.Name, models);
        modelOf = slot => loaded[slot.Name];
    }

    /// <summary>The slots that are filled by a model.</summary>
    internal sealed record SlotSet(ISlot Place, ISlot Period, ISlot Actor, ISlot Cumulative)
    {
        public IEnumerable<ISlot> All => [Place, Period, Actor, Cumulative];
    }

    public SlotSet Slots { get; }

    /// <summary>The choices of an article.</summary>
    public SlotFiller Of(Scene scene) => new(this, scene);

    /// <summary>Chooses for a slot in an article.</summary>
    public Chooser ChooserOf(ISlot slot, Scene scene) => new(slot.Of(scene), modelOf(slot));

    private static RankModel Load(Language language, ISlot slot)
    {
        string file = $"{slot.Name}.model";
        using var reader = new StreamReader(language.Open(file));
        return RankModel.Load(reader, file, slot.Templates);
    }
}

/// <summary>The choices of one article's claims, made in the order of the text: later ones look at earlier ones. For one thread.</summary>
internal sealed class SlotFiller(Attacher attacher, Scene scene) : IDisposable
{
    private readonly Chooser period = attacher.ChooserOf(attacher.Slots.Period, scene);
    private readonly Chooser cumulative = attacher.ChooserOf(attacher.Slots.Cumulative, scene);
    private readonly Chooser actor = attacher.ChooserOf(attacher.Slots.Actor, scene);
    private readonly Chooser place = attacher.ChooserOf(attacher.Slots.Place, scene);
    private readonly Choices earlier = new(scene.Drafts.Count);

    /// <summary>Fills the slots of a claim: indices in <see cref="Scene.Places"/>, <see cref="Scene.PeriodCandidates"/> and <see cref="Scene.Actors"/>, -1 for none.</summary>
    public (int Place, int Period, int Actor, bool Cumulative) Choose(ClaimDraft draft)
    {
        // The period first: whether the claim sums up follows from it.
        int when = period.Choose(draft, earlier);
        earlier.SetPeriod(draft, when);
        bool sums = cumulative.Choose(draft, earlier) >= 0;
        earlier.SetCumulative(draft, sums);
        int who = actor.Choose(draft, earlier);
        int where = place.Choose(draft, earlier);
        earlier.SetPlace(draft, where);
        earlier.Close(draft);
        return (where, when, who, sums);
    }

    public void Dispose()
    {
        period.Dispose();
        cumulative.Dispose();
        actor.Dispose();
        place.Dispose();
    }
}
