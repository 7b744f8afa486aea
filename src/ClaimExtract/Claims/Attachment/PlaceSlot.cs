using System.Runtime.CompilerServices;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The place of a claim. Thread-safe.</summary>
internal sealed class PlaceSlot(Lexicon lexicon, Grammar grammar) : ISlot
{
    private enum Template
    {
        Position,
        Distance,
        Back,
        BackGrain,
        Ahead,
        Paragraph,
        Line,
        Where,
        GrainHere,
        GrainAway,
        OwnPlace,
        Count,
        First,
        Finest,
        Role,
        PrepositionHere,
        Incident,
        FinerNeighbour,
        InCounted,
        InSource,
        InActor,
        CumulativeGrain,
        TypeGrain,
        Between,
        Resolved,
        ClaimInHeadline,
        FiguresBetween,
        MentionsBetween,
        WhereLink,
        Opens,
        Main,
        Spread,
        PointsAt,
        OfWhole,
        NullBias,
        NullOwn,
        NullType,
        NullShare,
        NullPoints,
        LikePrevious,
        LikeWhole,
    }

    private const int Grains = 5;
    private readonly PlaceWording wording = new(lexicon, grammar);
    private readonly ConditionalWeakTable<Scene, PlaceFacts> facts = [];

    public string Name => "place";

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public int CountOf(Scene scene) => scene.Places.Length;

    public int GroupOf(Scene scene, int mention) => FactsOf(scene).Groups[mention].Number;

    public void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features)
    {
        var known = FactsOf(scene);
        if (mention < 0)
        {
            DescribeNone(scene, known, draft, ref features);
            return;
        }

        var place = scene.Places[mention];
        var view = known.Views[mention];
        var group = known.Groups[mention];
        var standing = Standing.Of(scene, draft, place.Tokens, grammar);
        int grain = (int)place.Grain;
        features.Add((int)Template.Role, (int)place.Role);
        features.AddIf(place.GeonameId is not null || place.Country is not null, (int)Template.Resolved);
        features.Add((int)Template.CumulativeGrain, (scene.IsTotal(draft) ? 8 : 0) + grain);
        features.Add((int)Template.TypeGrain, draft.Type is ClaimType.Affected or ClaimType.Displaced or ClaimType.Allegation or ClaimType.Evidence ? 8 + grain : grain);
        features.AddIf(view.HasFiner, (int)Template.FinerNeighbour);
        features.AddIf(place.Grain == known.Finest, (int)Template.Finest);
        features.AddIf(view.InSource, (int)Template.InSource);
        features.AddIf(view.InActor, (int)Template.InActor);
        features.Add((int)Template.Main, place.Country is null ? 0 : place.Country == known.MainCountry ? 1 : 2);
        if (standing.IsHere)
        {
            int between = Math.Min(2, known.FiguresBetween(draft.Phrase.First, place.Tokens.First));
            bool behind = place.Tokens.First > draft.Phrase.First;
            features.Add((int)Template.Position, standing.Position);
            features.Add((int)Template.Distance, standing.Distance);
            features.Add((int)Template.GrainHere, grain);
            features.Add((int)Template.PrepositionHere, view.Preposition);
            features.AddIf(draft.Phrase.Counted.Tokens.Overlaps(place.Tokens), (int)Template.InCounted);
            features.Add((int)Template.FiguresBetween, between + (behind ? 3 : 0));
            features.Add((int)Template.MentionsBetween, Math.Min(3, known.MentionsBetween(draft, mention)) + (behind ? 4 : 0));
            features.AddIf(view.IsWhere && !behind, (int)Template.WhereLink);
            features.AddIf(view.Opens, (int)Template.Opens);
            return;
        }

        int own = known.FinestIn(draft.Sentence);
        int sentence = scene.SentenceOf(place.Tokens);
        features.Add(standing.Back > 0 ? (int)Template.Back : (int)Template.Ahead, standing.Back + standing.Ahead);
        features.Add((int)Template.BackGrain, (standing.Back > 0 ? 0 : 8) + grain);
        features.AddIf(standing.SameParagraph, (int)Template.Paragraph);
        features.AddIf(known.LineOf(sentence) == known.LineOf(draft.Sentence), (int)Template.Line);
        features.Add((int)Template.Where, standing.Where);
        features.Add((int)Template.GrainAway, grain);
        features.Add((int)Template.OwnPlace, (own * Grains) + grain);
        features.Add((int)Template.Count, Math.Min(group.Count, 6));
        features.AddIf(mention == 0, (int)Template.First);
        features.Add((int)Template.Incident, scene.Incidents[sentence] == scene.Incidents[draft.Sentence] ? 1 : 0);
        features.Add((int)Template.Between, Math.Min(4, known.PlacedBetween(sentence, draft.Sentence)) + (standing.Back > 0 ? 0 : 5));
        features.AddIf(scene.Document.Sentences[draft.Sentence].IsHeadline && standing.Where == 1, (int)Template.ClaimInHeadline);
        features.Add((int)Template.Spread, (Math.Min(3, known.Towns) * Grains) + grain);
        features.Add((int)Template.PointsAt, (known.PointsAt(draft.Sentence) * Grains) + grain);
        features.AddIf(draft.Whole is { } whole && whole.Sentence == sentence, (int)Template.OfWhole);
    }

    public void Compare(Scene scene, ClaimDraft draft, int mention, Choices earlier, ref FeatureSet features)
    {
        var known = FactsOf(scene);
        if (earlier.PreviousPlaced is { } previous && IsSame(known, mention, earlier.PlaceOf(previous)))
        {
            int near = previous.Sentence == draft.Sentence ? 0
                : scene.Document.Sentences[previous.Sentence].Paragraph == scene.Document.Sentences[draft.Sentence].Paragraph ? 1
                : 2;
            features.Add((int)Template.LikePrevious, (near * 2) + (known.FinestIn(draft.Sentence) > 0 ? 1 : 0));
        }

        features.AddIf(IsSame(known, mention, earlier.PlaceOf(draft.Whole ?? draft.Model)), (int)Template.LikeWhole);
    }

    private static bool IsSame(PlaceFacts known, int mention, int? chosen) =>
        chosen is { } other && (mention < 0 || other < 0 ? mention == other : known.Groups[mention] == known.Groups[other]);

    private PlaceFacts FactsOf(Scene scene) => facts.TryGetValue(scene, out var known) ? known : facts.GetValue(scene, s => new(s, wording));

    private static void DescribeNone(Scene scene, PlaceFacts known, ClaimDraft draft, ref FeatureSet features)
    {
        features.Add((int)Template.NullBias);
        features.Add((int)Template.NullOwn, known.FinestIn(draft.Sentence));
        features.Add((int)Template.NullType, (int)draft.Type);
        features.AddIf(draft.Phrase.Figure.Role == FigureRole.Share, (int)Template.NullShare);
        features.Add((int)Template.NullPoints, known.PointsAt(draft.Sentence));
    }
}
