using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Extends attributions over the quotations they touch: to the whole of a quotation that runs over sentences or
/// paragraphs, and to the next one that goes on without a cue of its own. Pure functions.
/// </summary>
internal static class QuotedSpeech
{
    public static void Extend(Document document, List<AttributionDraft> drafts)
    {
        var quotations = document.Quotations;
        if (quotations.Length == 0)
        {
            return;
        }

        var owner = new AttributionDraft?[quotations.Length];
        foreach (var draft in drafts)
        {
            ExtendOne(document, draft, owner);
        }

        Announce(document, drafts, owner);
        TakeBack(document, owner, drafts);
        for (int q = 1; q < quotations.Length; q++)
        {
            if (owner[q] is null && owner[q - 1] is { } speaker && GoesOn(document, q, drafts))
            {
                owner[q] = speaker;
                var carried = Carry(speaker, document.SentenceOf(quotations[q].Tokens.First));
                carried.Add(quotations[q].Tokens);
                carried.IsDirect = true;
                drafts.Add(carried);
            }
        }
    }

    /// <summary>Gives 'Statement by X' the quotation that opens below it, where nobody else speaks before.</summary>
    private static void Announce(Document document, List<AttributionDraft> drafts, AttributionDraft?[] owner)
    {
        const int reach = 2; // sentences
        foreach (var draft in drafts)
        {
            if (draft.Scope != ScopeKind.Heading)
            {
                continue;
            }

            for (int q = 0; q < owner.Length; q++)
            {
                var quoted = document.Quotations[q].Tokens;
                if (quoted.First > draft.Match.End)
                {
                    if (owner[q] is null && document.SentenceOf(quoted.First) <= draft.Sentence + reach)
                    {
                        owner[q] = draft;
                        draft.IsDirect = true;
                        draft.Add(quoted);
                    }

                    break;
                }
            }
        }
    }

    /// <summary>Gives the paragraphs of a speech that name their speaker only behind the last of them back to that speaker.</summary>
    private static void TakeBack(Document document, AttributionDraft?[] owner, List<AttributionDraft> drafts)
    {
        for (int q = owner.Length - 1; q > 0; q--)
        {
            var before = document.Quotations[q - 1];
            if (before.Continues && owner[q - 1] is null && owner[q] is { } speaker)
            {
                owner[q - 1] = speaker;
                var carried = Carry(speaker, document.SentenceOf(before.Tokens.First));
                carried.Add(before.Tokens);
                carried.IsDirect = true;
                drafts.Add(carried);
            }
        }
    }

    /// <summary>An attribution of the same speaker, without a cue, for words further on.</summary>
    public static AttributionDraft Carry(AttributionDraft draft, int sentence) => new()
    {
        Source = draft.Source,
        StandsFor = draft.StandsFor,
        Via = draft.Via,
        ViaSpeaker = draft.ViaSpeaker,
        Match = draft.Match,
        Cue = null,
        Scope = draft.Scope,
        Stance = draft.Stance is Stance.Verified or Stance.Acknowledged ? draft.Stance : Stance.Asserted,
        Rule = draft.Rule,
        Sentence = sentence,
        Carried = true,
    };

    private static void ExtendOne(Document document, AttributionDraft draft, AttributionDraft?[] owner)
    {
        int parts = draft.Content.Count;
        for (int p = 0; p < parts; p++)
        {
            var part = draft.Content[p];
            for (int i = part.First; i < part.End; i++)
            {
                int q = document.QuotationOf(i);
                if (q < 0 || draft.Cue is { } cue && document.Quotations[q].Tokens.Contains(cue.First))
                {
                    continue;
                }

                var quotation = document.Quotations[q];
                owner[q] = draft;
                draft.IsDirect |= quotation.Tokens.Length >= part.Length / 2;
                if (!part.Contains(quotation.Tokens))
                {
                    draft.Content[p] = part.Union(quotation.Tokens);
                    part = draft.Content[p];
                }

                i = quotation.Tokens.End;
            }
        }

        // 'X said:' and the quotation in the next sentence or paragraph.
        int after = draft.Match.End;
        if (draft.Content.Count == 0 && after < document.Tokens.Length && document.Text[document.Tokens[after].Start] == ':'
            && after + 2 < document.Tokens.Length && document.QuotationOf(after + 2) is >= 0 and var next)
        {
            owner[next] = draft;
            draft.IsDirect = true;
            draft.Add(document.Quotations[next].Tokens);
        }
    }

    /// <summary>
    /// Whether a quotation without a speaker is the going on of the one before: the earlier one was left open at its
    /// paragraph's end, or this one opens the next sentence or paragraph and no other cue stands in its sentence.
    /// </summary>
    private static bool GoesOn(Document document, int q, List<AttributionDraft> drafts)
    {
        var before = document.Quotations[q - 1];
        if (before.Continues)
        {
            return true;
        }

        var tokens = document.Quotations[q].Tokens;
        int sentence = document.SentenceOf(tokens.First), earlier = document.SentenceOf(before.Tokens.Last);
        bool opens = document.Sentences[sentence].Tokens.First >= tokens.First - 1;
        if (!opens || sentence - earlier > 1 || tokens.Length < 5)
        {
            return false;
        }

        foreach (var draft in drafts)
        {
            if (draft.Sentence == sentence)
            {
                return false;
            }
        }

        return true;
    }
}
