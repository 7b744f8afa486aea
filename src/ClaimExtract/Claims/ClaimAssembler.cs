using ClaimExtract.Claims.Attachment;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>Makes the public claims of an article out of its drafts: fills every slot and says where it was stated. Thread-safe.</summary>
internal sealed class ClaimAssembler(Attacher attacher, Sourcing sourcing, GroupFinder groups)
{
    /// <summary>A draft whose probability lies below this is no claim.</summary>
    private const double LeastProbability = 0.5;

    public (Claim[] Claims, Rejection[] Rejected) Assemble(Scene scene, IReadOnlyList<Rejection> rejected)
    {
        var kept = new List<(ClaimDraft Draft, double Probability)>();
        var refused = new List<Rejection>(rejected);
        foreach (var draft in scene.Drafts)
        {
            double probability = attacher.ProbabilityOf(scene, draft);
            if (probability >= LeastProbability)
            {
                kept.Add((draft, probability));
            }
            else
            {
                refused.Add(new(draft.Phrase.Figure, $"too unsure to be a claim of type {draft.Type} ({draft.Rule})"));
            }
        }

        var ids = new Dictionary<FigureMention, string>(ReferenceEqualityComparer.Instance);
        foreach (var (draft, _) in kept)
        {
            ids[draft.Phrase.Figure] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{ids.Count + 1}");
        }

        var claims = kept.Select(k => Make(scene, k.Draft, k.Probability, ids)).ToArray();
        return (claims, [.. refused.OrderBy(r => r.Figure.Tokens.First)]);
    }

    private Claim Make(Scene scene, ClaimDraft draft, double probability, Dictionary<FigureMention, string> ids)
    {
        var document = scene.Document;
        var figure = draft.Phrase.Figure;
        var counted = draft.Phrase.Counted.Tokens;
        var (source, via, stance, sourceRule) = sourcing.Of(scene, draft);
        var rules = new List<string> { figure.Rule, draft.Rule };
        if (sourceRule is not null)
        {
            rules.Add(sourceRule);
        }

        return new()
        {
            Id = ids[figure],
            Type = draft.Type,
            TypeScore = Math.Round(probability, 3),
            Confidence = Math.Round(probability, 3),
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
            Groups = groups.Find(document, draft.Phrase.Counted),
            Actor = Actor(scene, draft, rules),
            Place = Place(scene, draft, rules),
            Period = Period(scene, draft, rules),
            Source = source,
            Via = via,
            Stance = stance,
            Assessment = draft.Type == ClaimType.Allegation ? draft.Assessment : null,
            PartOf = draft.Whole is { } whole ? ids.GetValueOrDefault(whole.Phrase.Figure) : null,
            Cumulative = attacher.IsCumulative(scene, draft),
            Sentence = document.SpanOf(document.Sentences[draft.Sentence].Tokens),
            Rules = rules,
        };
    }

    private Actor? Actor(Scene scene, ClaimDraft draft, List<string> rules)
    {
        int chosen = attacher.ActorOf(scene, draft);
        if (chosen < 0)
        {
            return null;
        }

        var actor = scene.Actors[chosen];
        rules.Add(actor.Rule);
        return new(scene.Document.TextOf(actor.Tokens), scene.Document.SpanOf(actor.Tokens), actor.Name, scene.StatedFor(draft, actor.Tokens));
    }

    private Place? Place(Scene scene, ClaimDraft draft, List<string> rules)
    {
        int chosen = attacher.PlaceOf(scene, draft);
        if (chosen < 0)
        {
            return null;
        }

        var place = scene.Places[chosen];
        rules.Add(place.Rule);
        return new(
            scene.Document.TextOf(place.Tokens), scene.Document.SpanOf(place.Tokens), place.Name, place.Country, place.Latitude, place.Longitude, place.GeonameId, scene.StatedFor(draft, place.Tokens));
    }

    private Period? Period(Scene scene, ClaimDraft draft, List<string> rules)
    {
        int chosen = attacher.PeriodOf(scene, draft);
        if (chosen < 0)
        {
            return null;
        }

        var period = scene.Periods[chosen];
        rules.Add(period.Rule);
        return new(scene.Document.TextOf(period.Tokens), scene.Document.SpanOf(period.Tokens), period.From, period.To, scene.StatedFor(draft, period.Tokens));
    }

    private static Quote Quote(Document document, TokenSpan tokens) => new(document.TextOf(tokens), document.SpanOf(tokens));
}
