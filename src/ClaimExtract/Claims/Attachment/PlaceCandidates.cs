using ClaimExtract.Incidents;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The places that an article's claims may take. Immutable.</summary>
internal sealed class PlaceCandidates(Scene scene, PlaceFacts known, Grammar grammar) : ICandidates
{
    private const int Grains = 5;

    public int Count => scene.Places.Length;

    public int GroupOf(int mention) => known.GroupOf(mention);

    public int TokenOf(int mention) => scene.Places[mention].Tokens.First;

    public int SentenceOf(int mention) => known.SentenceOf(mention);

    public void DescribeItself(int mention, bool isHere, ref FeatureSet features)
    {
        var place = scene.Places[mention];
        ref readonly var view = ref known.View(mention);
        ref readonly var group = ref known.Group(mention);
        int grain = (int)place.Grain;
        features.Add((int)PlaceFeature.Role, (int)place.Role);
        features.AddIf(view.HasFiner, (int)PlaceFeature.FinerNeighbour);
        features.AddIf(place.Grain == known.Finest, (int)PlaceFeature.Finest);
        features.AddIf(view.InSource, (int)PlaceFeature.InSource);
        features.AddIf(view.InActor, (int)PlaceFeature.InActor);
        features.Add((int)PlaceFeature.OfParty, view.OfParty);
        features.Add((int)PlaceFeature.GroupPreposition, group.Preposition);
        if (isHere)
        {
            features.Add((int)PlaceFeature.PrepositionHere, view.Preposition);
            return;
        }

        features.Add((int)PlaceFeature.GrainAway, grain);
        features.Add((int)PlaceFeature.Count, Math.Min(group.Count, 6));
        features.AddIf(mention == 0, (int)PlaceFeature.First);
    }

    public void DescribeFrom(int sentence, int mention, ref FeatureSet features)
    {
        var place = scene.Places[mention];
        int other = known.SentenceOf(mention);
        var standing = Standing.Away(scene, sentence, other);
        features.Add(standing.Back > 0 ? (int)PlaceFeature.Back : (int)PlaceFeature.Ahead, standing.Back + standing.Ahead);
        features.AddIf(standing.SameParagraph, (int)PlaceFeature.Paragraph);
        features.Add((int)PlaceFeature.OwnPlace, (known.FinestIn(sentence) * Grains) + (int)place.Grain);
        features.Add((int)PlaceFeature.Incident, scene.Incidents.AreSame(other, sentence) ? 1 : 0);
        features.Add((int)PlaceFeature.Between, Math.Min(4, known.PlacedBetween(other, sentence)) + (standing.Back > 0 ? 0 : 5));
        features.AddIf(scene.Document.Sentences[sentence].IsHeadline && standing.Where == 1, (int)PlaceFeature.ClaimInHeadline);
        features.Add((int)PlaceFeature.Event, scene.Incidents.Alike(other, sentence));
        features.Add((int)PlaceFeature.IncidentPlace, 3 + IncidentPlace(sentence, place));
        int last = mention == 0 ? 2 : known.PlacedBetween(other, sentence) == 0 ? 1 : 0;
        features.Add((int)PlaceFeature.Countries, (Math.Min(4, known.Countries / 2) * 3) + last);
        features.Add((int)PlaceFeature.Called, known.Call(sentence, mention, place.Grain));
    }

    public void Describe(ClaimDraft draft, int mention, ref FeatureSet features)
    {
        if (mention < 0)
        {
            DescribeNone(draft, ref features);
            return;
        }

        var place = scene.Places[mention];
        int grain = (int)place.Grain, sentence = known.SentenceOf(mention);
        features.Add((int)PlaceFeature.CumulativeGrain, (scene.IsTotal(draft) ? 8 : 0) + grain);
        features.Add((int)PlaceFeature.TypeGrain, draft.Type is ClaimType.Affected or ClaimType.Displaced or ClaimType.Allegation or ClaimType.Evidence ? 8 + grain : grain);
        if (sentence == draft.Sentence)
        {
            DescribeHere(draft, mention, ref features);
            return;
        }

        features.AddIf(draft.Whole is { } whole && whole.Sentence == sentence, (int)PlaceFeature.OfWhole);
        features.AddIf(scene.Tolls.IsToldIn(draft.Number, sentence), (int)PlaceFeature.SameToll);
    }

    private void DescribeHere(ClaimDraft draft, int mention, ref FeatureSet features)
    {
        var place = scene.Places[mention];
        ref readonly var view = ref known.View(mention);
        var standing = Standing.Here(scene, draft, place.Tokens, grammar);
        bool behind = place.Tokens.First > draft.Phrase.First;
        int between = known.MentionsBetween(draft, mention);
        features.Add((int)PlaceFeature.Position, standing.Position);
        features.Add((int)PlaceFeature.Distance, standing.Distance);
        features.AddIf(draft.Counted.Tokens.Overlaps(place.Tokens), (int)PlaceFeature.InCounted);
        features.Add((int)PlaceFeature.MentionsBetween, Math.Min(3, between) + (behind ? 4 : 0));
        features.AddIf(view.IsWhere && !behind, (int)PlaceFeature.WhereLink);
        int beyond = standing.Position >= 3 ? 1 : 0, beside = standing.Distance <= 1 ? 1 : 0;
        features.Add((int)PlaceFeature.Near, ((((behind ? 3 : 0) + Math.Min(2, between)) * 2) + beyond) * 2 + beside);
        if (view.IsPossessor)
        {
            const int reach = 4; // tokens: 'Vietnam's total of 93'
            features.Add((int)PlaceFeature.Possessive, behind || draft.Phrase.First - place.Tokens.End > reach ? 2 : 1);
        }

        features.Add((int)PlaceFeature.IncidentPlace, IncidentPlace(draft.Sentence, place));
        features.Add((int)PlaceFeature.Figures, known.FiguresBetween(draft, mention) + (behind ? 4 : 0));
    }

    /// <summary>0 the sentence's incident has no place, 1 it has this one, 2 another.</summary>
    private int IncidentPlace(int sentence, PlaceMention place) =>
        scene.Incidents.Of(sentence).Place is not { } own ? 0 : SentenceFacts.IsSame(scene.Document, own, place) ? 1 : 2;

    private void DescribeNone(ClaimDraft draft, ref FeatureSet features)
    {
        features.Add((int)PlaceFeature.NullBias);
        features.Add((int)PlaceFeature.NullOwn, known.FinestIn(draft.Sentence));
        features.AddIf(draft.Phrase.Figure.Role == FigureRole.Share, (int)PlaceFeature.NullShare);
        features.Add((int)PlaceFeature.NullIncident, scene.Incidents.Of(draft.Sentence).Place is null ? 0 : 1);
    }

    public void Compare(ClaimDraft draft, int mention, Choices earlier, ref FeatureSet features)
    {
        if (earlier.PlaceOf(draft.Whole ?? draft.Model) is { } whole && (whole < 0 ? mention < 0 : mention >= 0 && GroupOf(whole) == GroupOf(mention)))
        {
            features.Add((int)PlaceFeature.SameAsWhole, draft.Whole is null ? 1 : 0);
        }
    }
}
