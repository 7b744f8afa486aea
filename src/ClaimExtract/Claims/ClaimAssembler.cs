using ClaimExtract.Claims.Attachment;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>Makes the public claims of an article out of its drafts: fills every slot and says where it was stated. Thread-safe.</summary>
internal sealed class ClaimAssembler(Attacher attacher, Sourcing sourcing, GroupFinder groups, AssessmentFinder assessments, ClaimStance stances)
{
    private static readonly string[] Ids = [.. Enumerable.Range(1, 100).Select(NewId)];

    public Claim[] Assemble(Scene scene)
    {
        if (scene.Drafts.Count == 0)
        {
            return [];
        }

        using var filler = attacher.Of(scene);
        var speakers = new AttributionIndex(scene.Document, scene.Attributions);
        var parts = new PartCache();
        var claims = new Claim[scene.Drafts.Count];
        for (int i = 0; i < claims.Length; i++)
        {
            claims[i] = Make(scene, scene.Drafts[i], speakers, parts, filler, claims);
        }

        return claims;
    }

    private static string IdOf(int number) => number < Ids.Length ? Ids[number] : NewId(number + 1);

    private static string NewId(int ordinal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{ordinal}");

    /// <summary>The claim of a draft; <paramref name="before"/> holds those of the drafts before it.</summary>
    private Claim Make(Scene scene, ClaimDraft draft, AttributionIndex speakers, PartCache parts, SlotFiller filler, Claim[] before)
    {
        var document = scene.Document;
        document.Check();
        var figure = draft.Phrase.Figure;
        var counted = draft.Counted.Tokens;
        var (source, via, stance, attribution) = sourcing.Of(scene, draft, speakers, parts);
        var chosen = filler.Choose(draft);
        var struck = groups.Find(document, draft.Counted);
        var actor = chosen.Actor < 0 ? null : scene.Actors[chosen.Actor];
        var place = chosen.Place < 0 ? null : scene.Places[chosen.Place];
        var (period, periodRule) = chosen.Period < 0 ? default : Period(scene, draft, chosen.Period, parts);
        return new()
        {
            Id = IdOf(draft.Number),
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
            Actor = actor is null ? null : Actor(scene, draft, chosen.Actor, parts),
            Place = place is null ? null : Place(scene, draft, chosen.Place, parts),
            Period = period,
            Source = source,
            Via = via,
            Stance = stances.Of(scene, draft, stance, attribution, actor, struck, KinStance(draft, before)),
            Assessment = draft.Type == ClaimType.Allegation ? assessments.Of(document, draft.Phrase) ?? draft.Assessment : null,
            PartOf = draft.Whole is { } whole ? WholeId(scene, draft, whole) : null,
            Cumulative = chosen.Cumulative,
            Sentence = document.SpanOf(document.Sentences[draft.Sentence].Tokens),
            Rules = Rules(figure.Rule, draft.Rule, attribution?.Rule, actor?.Rule, place?.Rule, periodRule),
        };
    }

    /// <summary>The stance of the whole, or of the list's first claim of the same type, where it stands in the same sentence.</summary>
    private static Stance? KinStance(ClaimDraft draft, Claim[] before)
    {
        var kin = draft.Whole ?? (draft.Model?.Type == draft.Type ? draft.Model : null);
        return kin is not null && kin.Sentence == draft.Sentence && kin.Number >= 0 && kin.Number < draft.Number ? before[kin.Number].Stance : null;
    }

    /// <summary>The id of the whole's claim, or null where it became none. A whole may stand behind its part: 'three of the four cases'.</summary>
    private static string? WholeId(Scene scene, ClaimDraft draft, ClaimDraft whole)
    {
        if (whole.Number >= 0)
        {
            return IdOf(whole.Number);
        }

        for (int i = draft.Number + 1; i < scene.Drafts.Count && scene.Drafts[i].Sentence == whole.Sentence; i++)
        {
            if (ReferenceEquals(scene.Drafts[i].Phrase.Figure, whole.Phrase.Figure))
            {
                return IdOf(i);
            }
        }

        return null;
    }

    /// <summary>Those that are not null.</summary>
    private static string[] Rules(params ReadOnlySpan<string?> rules)
    {
        int count = 0;
        foreach (string? rule in rules)
        {
            count += rule is null ? 0 : 1;
        }

        string[] known = new string[count];
        count = 0;
        foreach (string? rule in rules)
        {
            if (rule is not null)
            {
                known[count++] = rule;
            }
        }

        return known;
    }

    private static Actor Actor(Scene scene, ClaimDraft draft, int mention, PartCache parts)
    {
        var actor = scene.Actors[mention];
        var stated = scene.StatedFor(draft, actor.Tokens);
        return parts.ActorOf(mention, stated) ?? parts.Keep(mention, new Actor(scene.Document.TextOf(actor.Tokens), scene.Document.SpanOf(actor.Tokens), actor.Name, stated));
    }

    private static Place Place(Scene scene, ClaimDraft draft, int mention, PartCache parts)
    {
        var place = scene.Places[mention];
        var stated = scene.StatedFor(draft, place.Tokens);
        return parts.PlaceOf(mention, stated) ?? parts.Keep(mention, new Place(
            scene.Document.TextOf(place.Tokens), scene.Document.SpanOf(place.Tokens), place.Name, place.Country, place.Latitude, place.Longitude, place.GeonameId, stated)
        {
            Grain = place.Grain,
            Division = place.Admin1,
            Countries = place.Countries,
        });
    }

    private static (Period? Part, string? Rule) Period(Scene scene, ClaimDraft draft, int candidate, PartCache parts)
    {
        ref readonly var period = ref scene.PeriodCandidates[candidate];
        var tokens = period.Mention?.Tokens;
        var stated = tokens is { } told ? scene.StatedFor(draft, told) : Stated.Article;
        return parts.PeriodOf(candidate, stated) is { Part: not null } known ? known : parts.Keep(
            candidate,
            tokens is { } words ? new(scene.Document.TextOf(words), scene.Document.SpanOf(words), period.From, period.To, stated) : new(null, null, period.From, period.To, stated),
            period.Rule);
    }

    private static Quote Quote(Document document, TokenSpan tokens) => new(document.TextOf(tokens), document.SpanOf(tokens));
}
