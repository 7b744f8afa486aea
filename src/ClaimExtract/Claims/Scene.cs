using ClaimExtract.Claims.Attachment;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>
/// What an article holds, as the choice of a claim's place, time and actor looks at it. Immutable.
/// </summary>
internal sealed class Scene
{
    private readonly HashSet<ClaimDraft> totals;

    public Scene(
        Document document,
        IReadOnlyList<ClaimDraft> drafts,
        PlaceMention[] places,
        PeriodMention[] periods,
        ActorMention[] actors,
        Attribution[] attributions,
        int[] incidents,
        bool isNatural,
        DateOnly? published,
        HashSet<ClaimDraft> totals)
    {
        this.totals = totals;
        Document = document;
        Drafts = drafts;
        Places = [.. places.Where(p => p.Role is PlaceRole.Location or PlaceRole.Reference or PlaceRole.Here)];
        Periods = periods;
        Actors = actors;
        Attributions = attributions;
        Incidents = incidents;
        IsNatural = isNatural;
        Published = published;
        PeriodCandidates = PeriodCandidate.Of(periods, published);
        FirstBody = Math.Max(0, Array.FindIndex(document.Sentences, s => !s.IsHeadline));
        Parties = new(document, actors, attributions, FirstBody);
    }

    /// <summary>The scene of an article without a draft.</summary>
    public static Scene Empty(Document document) => new(document, [], [], [], [], [], new int[document.Sentences.Length], false, null, []);

    public Document Document { get; }

    public IReadOnlyList<ClaimDraft> Drafts { get; }

    public PlaceMention[] Places { get; }

    public PeriodMention[] Periods { get; }

    /// <summary>The periods that a claim may take.</summary>
    public PeriodCandidate[] PeriodCandidates { get; }

    /// <summary>The day of publication, where it is known.</summary>
    public DateOnly? Published { get; }

    public ActorMention[] Actors { get; }

    /// <summary>Which of the actors are one party.</summary>
    public ActorParties Parties { get; }

    public Attribution[] Attributions { get; }

    /// <summary>The incident that each sentence speaks of.</summary>
    public int[] Incidents { get; }

    /// <summary>Whether the article is about an accident, the weather, a quake or a disease: nobody did it.</summary>
    public bool IsNatural { get; }

    /// <summary>Index of the first sentence that is no headline.</summary>
    public int FirstBody { get; }

    /// <summary>Whether the figure sums up several incidents or a longer time, as far as its own words tell.</summary>
    public bool IsTotal(ClaimDraft draft) => totals.Contains(draft);

    /// <summary>Whether words stand in the claim's own sentence.</summary>
    public Stated StatedFor(ClaimDraft draft, TokenSpan tokens) =>
        SentenceOf(tokens) == draft.Sentence ? Stated.Sentence : Stated.Article;

    public int SentenceOf(TokenSpan tokens) => Document.SentenceOf(tokens.First);
}
