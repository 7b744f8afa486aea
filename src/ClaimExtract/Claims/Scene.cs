using ClaimExtract.Claims.Attachment;
using ClaimExtract.Incidents;
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
    private readonly bool[] totals;

    public Scene(
        Document document,
        List<ClaimDraft> drafts,
        PlaceMention[] places,
        PeriodMention[] periods,
        ActorMention[] actors,
        Attribution[] attributions,
        IncidentMap incidents,
        TollIndex tolls,
        bool isNatural,
        DateOnly? published,
        bool[] totals)
    {
        this.totals = totals;
        Document = document;
        Drafts = drafts;
        Places = Array.FindAll(places, p => p.Role is PlaceRole.Location or PlaceRole.Reference or PlaceRole.Here);
        SourceWords = TokenMarks.Of<Attribution>(document, attributions, a => a.Source);
        Periods = periods;
        Actors = actors;
        Attributions = attributions;
        Incidents = incidents;
        Tolls = tolls;
        IsNatural = isNatural;
        Published = published;
        PeriodCandidates = PeriodCandidate.Of(periods, published);
        FirstBody = Math.Max(0, Array.FindIndex(document.Sentences, s => !s.IsHeadline));
        Parties = new(document, actors, SourceWords, FirstBody);
    }

    /// <summary>The scene of an article without a draft.</summary>
    public static Scene Empty(Document document) => new(document, [], [], [], [], [], IncidentMap.Single(document.Sentences.Length), new([]), false, null, []);

    public Document Document { get; }

    /// <summary>In the order of the text, each at its own number.</summary>
    public List<ClaimDraft> Drafts { get; }

    public PlaceMention[] Places { get; }

    /// <summary>The words of speakers.</summary>
    public TokenMarks SourceWords { get; }

    public PeriodMention[] Periods { get; }

    /// <summary>The periods that a claim may take.</summary>
    public PeriodCandidate[] PeriodCandidates { get; }

    /// <summary>The day of publication, where it is known.</summary>
    public DateOnly? Published { get; }

    public ActorMention[] Actors { get; }

    /// <summary>Which of the actors are one party.</summary>
    public ActorParties Parties { get; }

    public Attribution[] Attributions { get; }

    /// <summary>The incidents, and which of them each sentence speaks of.</summary>
    public IncidentMap Incidents { get; }

    /// <summary>Where the drafts' tolls are told again.</summary>
    public TollIndex Tolls { get; }

    /// <summary>Whether the article is about an accident, the weather, a quake or a disease: nobody did it.</summary>
    public bool IsNatural { get; }

    /// <summary>Index of the first sentence that is no headline.</summary>
    public int FirstBody { get; }

    /// <summary>Whether the figure sums up several incidents or a longer time, as far as its own words tell.</summary>
    public bool IsTotal(ClaimDraft draft) => totals[draft.Number];

    /// <summary>Whether words stand in the claim's own sentence.</summary>
    public Stated StatedFor(ClaimDraft draft, TokenSpan tokens) =>
        SentenceOf(tokens) == draft.Sentence ? Stated.Sentence : Stated.Article;

    /// <summary>A draft's figure as a toll.</summary>
    public static Toll TollOf(ClaimDraft draft) => new(draft.Sentence, draft.Type, draft.Phrase.Figure.Min, draft.Phrase.Figure.Max);

    public int SentenceOf(TokenSpan tokens) => Document.SentenceOf(tokens.First);
}
