using ClaimExtract.Matching;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;
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
        Where,
        GrainHere,
        GrainAway,
        OwnPlace,
        Count,
        First,
        Finest,
        Role,
        PrepositionHere,
        PrepositionAway,
        Incident,
        FinerNeighbour,
        CoarserNeighbour,
        InCounted,
        InSource,
        InActor,
        CumulativeGrain,
        TypeGrain,
        Nearest,
        Resolved,
        Several,
        ClaimInHeadline,
        NullBias,
        NullOwn,
        NullType,
        NullMany,
    }

    private readonly WordClass[] prepositions = [lexicon["in-word"], lexicon["at-word"], lexicon["near-word"], lexicon["of"], lexicon["from-word"], lexicon["to-word"]];

    public string Name => "place";

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public int CountOf(Scene scene) => scene.Places.Length;

    public void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features)
    {
        int own = FinestHere(scene, draft.Sentence);
        if (mention < 0)
        {
            features.Add((int)Template.NullBias);
            features.Add((int)Template.NullOwn, own);
            features.Add((int)Template.NullType, (int)draft.Type);
            features.Add((int)Template.NullMany, Math.Min(6, scene.Places.Length));
            return;
        }

        var place = scene.Places[mention];
        var standing = Standing.Of(scene, draft, place.Tokens, grammar);
        features.Add((int)Template.Role, (int)place.Role);
        features.AddIf(place.GeonameId is not null || place.Country is not null, (int)Template.Resolved);
        features.Add((int)Template.CumulativeGrain, (scene.IsTotal(draft) ? 8 : 0) + (int)place.Grain);
        features.Add((int)Template.TypeGrain, draft.Type is ClaimType.Affected or ClaimType.Displaced or ClaimType.Allegation or ClaimType.Evidence ? 8 + (int)place.Grain : (int)place.Grain);
        Neighbours(scene, mention, ref features);
        if (standing.IsHere)
        {
            features.Add((int)Template.Position, standing.Position);
            features.Add((int)Template.Distance, standing.Distance);
            features.Add((int)Template.GrainHere, (int)place.Grain);
            features.Add((int)Template.PrepositionHere, Preposition(scene.Document, place.Tokens.First));
            features.AddIf(draft.Phrase.Counted.Tokens.Overlaps(place.Tokens), (int)Template.InCounted);
        }
        else
        {
            features.Add(standing.Back > 0 ? (int)Template.Back : (int)Template.Ahead, standing.Back + standing.Ahead);
            features.Add((int)Template.BackGrain, (standing.Back > 0 ? 0 : 8) + (int)place.Grain);
            features.AddIf(standing.SameParagraph, (int)Template.Paragraph);
            features.Add((int)Template.Where, standing.Where);
            features.Add((int)Template.GrainAway, (int)place.Grain);
            features.Add((int)Template.OwnPlace, (own * 5) + (int)place.Grain);
            features.Add((int)Template.Count, CountOfName(scene, place));
            features.AddIf(mention == 0, (int)Template.First);
            features.Add((int)Template.PrepositionAway, Preposition(scene.Document, place.Tokens.First));
            features.Add((int)Template.Incident, scene.Incidents[scene.SentenceOf(place.Tokens)] == scene.Incidents[draft.Sentence] ? 1 : 0);
            features.AddIf(IsNearest(scene, draft, mention), (int)Template.Nearest);
            features.AddIf(scene.Document.Sentences[draft.Sentence].IsHeadline && standing.Where == 1, (int)Template.ClaimInHeadline);
        }

        features.AddIf(place.Grain == Finest(scene), (int)Template.Finest);
        foreach (var attribution in scene.Attributions)
        {
            if (attribution.Source.Overlaps(place.Tokens))
            {
                features.Add((int)Template.InSource);
                break;
            }
        }

        foreach (var actor in scene.Actors)
        {
            if (actor.Tokens.Overlaps(place.Tokens))
            {
                features.Add((int)Template.InActor);
                break;
            }
        }
    }

    private int Preposition(Document document, int token)
    {
        // 'in the town of X': the preposition may stand before an article.
        for (int i = token - 1; i >= Math.Max(0, token - 2); i--)
        {
            int found = Array.FindIndex(prepositions, p => p.Has(document, i));
            if (found >= 0)
            {
                return found + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a finer or coarser place stands right before or behind: 'Sfeya in Hasakah Governorate'.</summary>
    private static void Neighbours(Scene scene, int mention, ref FeatureSet features)
    {
        const int reach = 6; // tokens between the members of a chain
        var place = scene.Places[mention];
        for (int i = Math.Max(0, mention - 1); i <= Math.Min(scene.Places.Length - 1, mention + 1); i++)
        {
            var other = scene.Places[i];
            int gap = i < mention ? place.Tokens.First - other.Tokens.End : other.Tokens.First - place.Tokens.End;
            if (i == mention || gap > reach || scene.SentenceOf(other.Tokens) != scene.SentenceOf(place.Tokens))
            {
                continue;
            }

            features.AddIf(other.Grain < place.Grain, (int)Template.FinerNeighbour);
            features.AddIf(other.Grain > place.Grain, (int)Template.CoarserNeighbour);
        }
    }

    /// <summary>1 + the finest grain of the event places in the sentence, 0 where it names none.</summary>
    private static int FinestHere(Scene scene, int sentence)
    {
        int best = 0;
        foreach (var place in scene.Places)
        {
            if (place.Role == PlaceRole.Location && scene.SentenceOf(place.Tokens) == sentence)
            {
                best = best == 0 ? 1 + (int)place.Grain : Math.Min(best, 1 + (int)place.Grain);
            }
        }

        return best;
    }

    private static PlaceGrain Finest(Scene scene) => scene.Places.Min(p => p.Grain);

    private static int CountOfName(Scene scene, PlaceMention place)
    {
        int count = 0;
        foreach (var other in scene.Places)
        {
            bool same = place.GeonameId is { } id ? other.GeonameId == id
                : SameText(scene, place, other);
            count += same ? 1 : 0;
        }

        return Math.Min(count, 6);
    }

    private static bool SameText(Scene scene, PlaceMention a, PlaceMention b)
    {
        var (x, y) = (scene.Document.SpanOf(a.Tokens), scene.Document.SpanOf(b.Tokens));
        return scene.Document.Text.AsSpan(x.Start, x.Length).Equals(scene.Document.Text.AsSpan(y.Start, y.Length), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether no other event place stands between the mention and the claim's sentence.</summary>
    private static bool IsNearest(Scene scene, ClaimDraft draft, int mention)
    {
        int first = scene.Document.Sentences[draft.Sentence].Tokens.First;
        for (int i = mention + 1; i < scene.Places.Length; i++)
        {
            var other = scene.Places[i];
            if (other.Tokens.First >= first)
            {
                break;
            }

            if (other.Role == PlaceRole.Location && scene.SentenceOf(other.Tokens) != scene.SentenceOf(scene.Places[mention].Tokens))
            {
                return false;
            }
        }

        return scene.Places[mention].Tokens.First < first;
    }
}
