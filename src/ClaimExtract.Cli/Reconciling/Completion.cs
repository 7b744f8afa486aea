using ClaimExtract.Text;

namespace ClaimExtract.Cli.Reconciling;

/// <summary>
/// Fills what claims that people annotated do not say and their text tells: what kind of body a source is, in which
/// country a place lies, which sentence a figure stands in. What a claim says is never changed. Thread-safe.
/// </summary>
internal sealed class Completion(Lazy<ClaimExtractor> extractor)
{
    public ArticleClaims Complete(ArticleClaims claims)
    {
        if (claims.Article.Text.Length == 0 || !claims.Claims.Any(Lacks))
        {
            return claims;
        }

        var mentions = extractor.Value.FindMentions(claims.Article);
        return claims with { Claims = [.. claims.Claims.Select(claim => Complete(claim, mentions))] };
    }

    private static bool Lacks(Claim claim) =>
        claim.Place is { Grain: null } || claim.Source is { Kind: SourceKind.Unknown, Name: null } || claim.Sentence == claim.Figure.Span;

    private static Claim Complete(Claim claim, MentionSet mentions) => claim with
    {
        Actor = claim.Actor is { Name: null } actor ? actor with { Name = ActorName(actor, mentions) } : claim.Actor,
        Place = claim.Place is { Grain: null } place ? Complete(place, mentions) : claim.Place,
        Source = claim.Source is { Kind: SourceKind.Unknown, Name: null } source ? Complete(source, mentions) : claim.Source,
        Sentence = claim.Sentence == claim.Figure.Span ? SentenceOf(claim.Figure.Span, mentions) : claim.Sentence,
    };

    private static string? ActorName(Actor actor, MentionSet mentions)
    {
        var document = mentions.Document;
        return (mentions.Actors.FirstOrDefault(m => m.Name is not null && document.SpanOf(m.Tokens).Overlaps(actor.Span))
            ?? mentions.Actors.FirstOrDefault(m => m.Name is not null && Same(document.TextOf(m.Tokens), actor.Text)))?.Name;
    }

    private static Place Complete(Place place, MentionSet mentions)
    {
        var document = mentions.Document;
        var found = mentions.Places.FirstOrDefault(m => document.SpanOf(m.Tokens) == place.Span)
            ?? mentions.Places.FirstOrDefault(m => m.Country is not null && Same(document.TextOf(m.Tokens), place.Text))
            ?? mentions.Places.FirstOrDefault(m => document.SpanOf(m.Tokens).Contains(place.Span) || place.Span.Contains(document.SpanOf(m.Tokens)));
        if (found is null)
        {
            return place;
        }

        return new(
            place.Text,
            place.Span,
            place.Name ?? found.Name,
            place.Country ?? found.Country,
            place.Latitude ?? found.Latitude,
            place.Longitude ?? found.Longitude,
            place.GeonameId ?? found.GeonameId,
            place.Stated)
        {
            Grain = found.Grain,
            Division = place.Division ?? found.Admin1,
            Countries = place.Countries.Count > 0 ? place.Countries : found.Countries,
        };
    }

    private static Source Complete(Source source, MentionSet mentions)
    {
        var document = mentions.Document;
        var found = mentions.Attributions.FirstOrDefault(a => document.SpanOf(a.Source).Overlaps(source.Span) || document.SpanOf(a.Named).Overlaps(source.Span))
            ?? mentions.Attributions.FirstOrDefault(a => Same(document.TextOf(a.Named), source.Text));
        return found is null ? source : source with { Name = found.Name, Kind = found.Kind, Cue = source.Cue ?? Cue(found.Cue, mentions) };
    }

    private static Quote? Cue(TokenSpan? cue, MentionSet mentions) =>
        cue is { IsEmpty: false } tokens ? new(mentions.Document.TextOf(tokens), mentions.Document.SpanOf(tokens)) : null;

    private static TextSpan SentenceOf(TextSpan figure, MentionSet mentions)
    {
        foreach (var sentence in mentions.Document.Sentences)
        {
            var span = mentions.Document.SpanOf(sentence.Tokens);
            if (span.Contains(figure))
            {
                return span;
            }
        }

        return figure;
    }

    private static bool Same(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
