using ClaimExtract.Claims.Attachment;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>Makes the public claims of an article out of its drafts: fills every slot and says where it was stated. Thread-safe.</summary>
internal sealed class ClaimAssembler(Attacher attacher, Sourcing sourcing, GroupFinder groups, AssessmentFinder assessments, ClaimStance stances)
{
    public (Claim[] Claims, Rejection[] Rejected) Assemble(Scene scene, IReadOnlyList<Rejection> rejected)
    {
        if (scene.Drafts.Count == 0)
        {
            return ([], [.. rejected.OrderBy(r => r.Figure.Tokens.First)]);
        }

        using var filler = attacher.Of(scene);
        var ids = new Dictionary<FigureMention, string>(ReferenceEqualityComparer.Instance);
        foreach (var draft in scene.Drafts)
        {
            ids[draft.Phrase.Figure] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{ids.Count + 1}");
        }

        var told = new Dictionary<FigureMention, Stance>(ReferenceEqualityComparer.Instance);
        var claims = scene.Drafts.Select(draft => Make(scene, draft, ids, filler, told)).ToArray();
        return (claims, [.. rejected.OrderBy(r => r.Figure.Tokens.First)]);
    }

    private Claim Make(Scene scene, ClaimDraft draft, Dictionary<FigureMention, string> ids, SlotFiller filler, Dictionary<FigureMention, Stance> told)
    {
        var document = scene.Document;
        var figure = draft.Phrase.Figure;
        var counted = draft.Counted.Tokens;
        var (source, via, stance, attribution) = sourcing.Of(scene, draft);
        var chosen = filler.Choose(draft);
        var rules = new List<string> { figure.Rule, draft.Rule };
        if (attribution is not null)
        {
            rules.Add(attribution.Rule);
        }

        var struck = groups.Find(document, draft.Counted);
        var actor = Actor(scene, draft, chosen.Actor, rules);
        stance = told[figure] = stances.Of(scene, draft, stance, attribution, chosen.Actor < 0 ? null : scene.Actors[chosen.Actor], struck, KinStance(draft, told));
        return new()
        {
            Id = ids[figure],
            Type = draft.Type,
            TypeScore = Math.Round(draft.TypeScore, 3),
            Confidence = Math.Round(draft.Confidence, 3),
            Figure = new()
            {
                Text = document.TextOf(figure.Tokens),
                Span = document.SpanOf(figure.Tokens),
                Min = figure.Min,
                Max = figure.Max,
                Qualifier = figure.Qualifier,
                Kind = figure.Role == FigureRole.Share ? FigureKind.Share : FigureKind.Count,
            },
            Counted = counted.IsEmpty ? null : Quote(document, counted),
            Groups = struck,
            Actor = actor,
            Place = Place(scene, draft, chosen.Place, rules),
            Period = Period(scene, draft, chosen.Period, rules),
            Source = source,
            Via = via,
            Stance = stance,
            Assessment = draft.Type == ClaimType.Allegation ? assessments.Of(document, draft.Phrase) ?? draft.Assessment : null,
            PartOf = draft.Whole is { } whole ? ids.GetValueOrDefault(whole.Phrase.Figure) : null,
            Cumulative = chosen.Cumulative,
            Sentence = document.SpanOf(document.Sentences[draft.Sentence].Tokens),
            Rules = rules,
        };
    }

    /// <summary>The stance of the whole, or of the list's first claim of the same type, where it stands in the same sentence.</summary>
    private static Stance? KinStance(ClaimDraft draft, Dictionary<FigureMention, Stance> told)
    {
        var kin = draft.Whole ?? (draft.Model?.Type == draft.Type ? draft.Model : null);
        return kin is not null && kin.Sentence == draft.Sentence && told.TryGetValue(kin.Phrase.Figure, out var stance) ? stance : null;
    }

    private static Actor? Actor(Scene scene, ClaimDraft draft, int chosen, List<string> rules)
    {
        if (chosen < 0)
        {
            return null;
        }

        var actor = scene.Actors[chosen];
        rules.Add(actor.Rule);
        return new(scene.Document.TextOf(actor.Tokens), scene.Document.SpanOf(actor.Tokens), actor.Name, scene.StatedFor(draft, actor.Tokens));
    }

    private static Place? Place(Scene scene, ClaimDraft draft, int chosen, List<string> rules)
    {
        if (chosen < 0)
        {
            return null;
        }

        var place = scene.Places[chosen];
        rules.Add(place.Rule);
        return new(
            scene.Document.TextOf(place.Tokens), scene.Document.SpanOf(place.Tokens), place.Name, place.Country, place.Latitude, place.Longitude, place.GeonameId, scene.StatedFor(draft, place.Tokens))
        {
            Grain = place.Grain,
            Division = place.Admin1,
            Countries = place.Countries,
        };
    }

    private static Period? Period(Scene scene, ClaimDraft draft, int chosen, List<string> rules)
    {
        if (chosen < 0)
        {
            return null;
        }

        var period = scene.PeriodCandidates[chosen];
        rules.Add(period.Rule);
        return period.Mention is { Tokens: var tokens }
            ? new(scene.Document.TextOf(tokens), scene.Document.SpanOf(tokens), period.From, period.To, scene.StatedFor(draft, tokens))
            : new(null, null, period.From, period.To, Stated.Article);
    }

    private static Quote Quote(Document document, TokenSpan tokens) => new(document.TextOf(tokens), document.SpanOf(tokens));
}
