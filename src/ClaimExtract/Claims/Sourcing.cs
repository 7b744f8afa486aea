using ClaimExtract.Mentions.Sources;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>Who says a claim, through whom and in what stance. Thread-safe.</summary>
internal sealed class Sourcing(StanceFinder stances, Grammar grammar)
{
    /// <summary>The source of a draft; all null, and the stance of its own words, where the publisher speaks.</summary>
    public (Source? Source, Quote? Via, Stance Stance, Attribution? From) Of(Scene scene, ClaimDraft draft, AttributionIndex speakers, PartCache parts)
    {
        var attribution = speakers.SourceOf(draft.Phrase.First);
        if (attribution is null || (attribution.Carried ? stances.IsSpeakerless(scene.Document, Clause(scene, draft)) : IsHearsay(scene, draft, attribution)))
        {
            return (null, null, stances.Of(scene.Document, draft.Phrase.Tokens, null), null);
        }

        var (source, via) = Source(scene, draft, attribution, parts);
        return (source, via, stances.Of(scene.Document, draft.Phrase.Tokens, attribution), attribution);
    }

    private static (Source? Source, Quote? Via) Source(Scene scene, ClaimDraft draft, Attribution attribution, PartCache parts)
    {
        var document = scene.Document;
        var stated = scene.StatedFor(draft, attribution.Named);
        if (parts.SourceOf(attribution, stated) is { Part: not null } known)
        {
            return known;
        }

        var cue = attribution.Cue is { } tokens ? Words(scene, tokens) : null;
        var source = new Source(
            document.TextOf(attribution.Named), document.SpanOf(attribution.Named), attribution.Name, attribution.Kind, cue, attribution.Quote, stated);
        return parts.Keep(attribution, source, attribution.Via is { } through ? Words(scene, through) : null);
    }

    /// <summary>Whether the speaker only passes it on: 'officials spoke of an attack that reportedly killed 12'.</summary>
    private bool IsHearsay(Scene scene, ClaimDraft draft, Attribution attribution)
    {
        if (attribution.Quote != QuoteKind.Indirect || attribution.Cue is not { } cue)
        {
            return false;
        }

        var clause = Clause(scene, draft);
        int first = cue.End <= draft.Phrase.First ? Math.Max(clause.First, cue.End) : clause.First;
        int end = cue.First >= draft.Phrase.End ? Math.Min(clause.End, cue.First) : clause.End;
        return stances.IsRumour(scene.Document, new(first, Math.Max(first, end)));
    }

    private static Quote Words(Scene scene, TokenSpan tokens) => new(scene.Document.TextOf(tokens), scene.Document.SpanOf(tokens));

    /// <summary>The figure's own clause: from the clause opener or mark before it to the one behind it.</summary>
    private TokenSpan Clause(Scene scene, ClaimDraft draft)
    {
        var document = scene.Document;
        var sentence = document.Sentences[draft.Sentence].Tokens;
        int first = draft.Phrase.First, end = draft.Phrase.End;
        while (first > sentence.First && !Divides(document, first - 1))
        {
            first--;
        }

        while (end < sentence.End && !Divides(document, end))
        {
            end++;
        }

        return new(first, end);
    }

    private bool Divides(Reading.Document document, int token) =>
        Grammar.IsMark(document, token, ';') || Grammar.IsMark(document, token, ':') || Grammar.IsMark(document, token, '|')
        || (grammar.ClauseOpener.Has(document, token) && !grammar.Relative.Has(document, token))
        || (Grammar.IsMark(document, token, ',') && token + 1 < document.Tokens.Length && grammar.Conjunction.Has(document, token + 1));
}
