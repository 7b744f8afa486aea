using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;
using static ClaimExtract.Mentions.Sources.Marks;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Finds the tokens of its sentence that an attribution governs. Ends are those of English clauses: the sentence,
/// a semicolon or conjunction before another speaker, the first comma behind a subordinate clause. Thread-safe.
/// </summary>
internal sealed class ContentScope(Lexicon lexicon)
{
    private const int ShortTail = 14;

    private readonly WordClass coordinators = lexicon["coordinator"];
    private readonly WordClass openers = lexicon["clause-opener"];
    private readonly WordClass adverbials = lexicon["adverbial"];
    private readonly WordClass occasionOpeners = lexicon["occasion-opener"];
    private readonly WordClass degrees = lexicon["degree"];
    private readonly WordClass restsOn = lexicon["rests-on"];
    private readonly WordClass saidTail = lexicon["said-tail"];
    private readonly WordClass relatives = lexicon["relative"];
    private readonly WordClass be = lexicon["be"];

    /// <summary>Adds the content of <paramref name="drafts"/>[<paramref name="index"/>], which share one sentence and stand in its order.</summary>
    public void Fill(Document document, TokenSpan sentence, List<AttributionDraft> drafts, int index)
    {
        var draft = drafts[index];
        int first = draft.Match.First, end = draft.Match.End;
        if (index + 1 < drafts.Count && drafts[index + 1] is { Scope: ScopeKind.Shared } citing
            && (citing.Match.First == end || citing.Match.First == end + 1 && IsMark(document, end, ',')))
        {
            // 'X reported, citing Y, that 12 died'.
            end = citing.Match.End;
            bool comma = IsMark(document, end, ',') && draft.Scope == ScopeKind.Clause;
            end += comma ? 1 : 0;
            end += comma && end < sentence.End && relatives.Has(document, end) ? 1 : 0;
        }

        var backward = Span(Backward(document, sentence, drafts, index), TrimBack(document, sentence.First, first));
        int forward = Forward(document, sentence, drafts, index, end);
        switch (draft.Scope)
        {
            case ScopeKind.Before:
                draft.Add(backward);
                int apposed = Apposition(document, end, sentence.End);
                if (apposed > end && !backward.IsEmpty && IsMark(document, first - 1, ',') && apposed + 1 < forward && coordinators.Has(document, apposed + 1))
                {
                    // 'A, said the officer, Omar Haddad, and B'
                    draft.Add(Span(apposed + 1, forward));
                }
                else if (end + 1 < sentence.End && IsQuote(document, end + 1))
                {
                    AddAfterComma(document, draft, end, forward);
                }

                break;
            case ScopeKind.After or ScopeKind.Inherit or ScopeKind.Colon:
                draft.Add(Span(SkipMarks(document, end, forward), forward));
                break;
            case ScopeKind.Headline:
                draft.Add(backward);
                break;
            case ScopeKind.Shared or ScopeKind.Heading:
                break;
            case ScopeKind.Relative:
                draft.Add(Span(end, NextComma(document, end, sentence.End)));
                break;
            case ScopeKind.Around:
                Around(document, sentence, draft, backward, end, forward);
                break;
            default:
                Clause(document, sentence, draft, backward, end, forward);
                break;
        }
    }

    /// <summary>The comma behind a short apposition to the speaker, or -1.</summary>
    private static int Apposition(Document document, int comma, int end)
    {
        const int longest = 10; // tokens
        for (int i = comma + 2; IsMark(document, comma, ',') && i < end && i - comma <= longest; i++)
        {
            if (IsMark(document, i, ','))
            {
                return i;
            }
        }

        return -1;
    }

    private void Clause(Document document, TokenSpan sentence, AttributionDraft draft, TokenSpan backward, int end, int forward)
    {
        int first = draft.Match.First;
        bool afterMark = first > sentence.First && IsPause(document, first - 1);
        bool said = !backward.IsEmpty && afterMark && !IsAdverbial(document, backward);
        if (end >= sentence.End || IsEnd(document, end, sentence.End))
        {
            // 'X said:' speaks of what follows in the next sentence.
            if (!backward.IsEmpty && !IsMark(document, end, ':'))
            {
                draft.Add(backward);
            }

            return;
        }

        if (said && IsMark(document, end, ';'))
        {
            draft.Add(backward); // 'A, the mayor said; B'
            return;
        }

        if (IsMark(document, end, ',') || IsDash(document, end))
        {
            bool quoted = end + 1 < sentence.End && IsQuote(document, end + 1);
            if (said && !(quoted && IsAdverbial(document, backward)))
            {
                draft.Add(backward);
                AddAfterComma(document, draft, end, forward);
            }
            else
            {
                draft.Add(Span(end + 1, forward));
            }

            return;
        }

        if (IsSubordinate(document, sentence, first))
        {
            draft.Add(Span(end, Math.Min(forward, NextComma(document, end, sentence.End))));
            return;
        }

        bool goesOn = relatives.Has(document, end - 1) || degrees.EndAt(document, end, sentence.End) > 0; // 'said that', 'said at least 12'
        bool tail = said && !goesOn && occasionOpeners.EndAt(document, end, sentence.End) > 0 && sentence.End - end <= ShortTail;
        if (tail || said && !backward.IsEmpty && IsMark(document, first - 1, '"') && document.QuotationOf(first - 2 < 0 ? 0 : first - 2) >= 0 && sentence.End - end <= ShortTail && !IsMark(document, end, ':'))
        {
            draft.Add(backward);
            if (tail && restsOn.EndAt(document, end, sentence.End) > 0)
            {
                draft.Add(Span(end, forward));
            }

            return;
        }

        // 'the 159 deaths the alliance had admitted to by March': nothing is said behind the cue.
        const int shortest = 4; // tokens, the full stop included
        bool nothing = !backward.IsEmpty && sentence.End - end <= shortest && saidTail.Has(document, end) && !IsAdverbial(document, backward);
        draft.Add(nothing ? backward : Span(SkipMarks(document, end, forward), forward));
    }

    private void Around(Document document, TokenSpan sentence, AttributionDraft draft, TokenSpan backward, int end, int forward)
    {
        int first = draft.Match.First;
        bool leads = backward.IsEmpty || IsLeading(document, backward);
        if (leads)
        {
            draft.Add(Span(SkipMarks(document, end, forward), forward));
            if (!backward.IsEmpty)
            {
                draft.Add(backward);
            }

            return;
        }

        draft.Add(backward);
        if (end < forward && !IsEnd(document, end, sentence.End))
        {
            bool comma = IsMark(document, end, ',') || IsDash(document, end);
            int next = comma ? end + 1 : end;
            if (comma && next < forward && coordinators.Has(document, next) && IsMark(document, first - 1, ',') && !(next + 1 < forward && IsQuote(document, next + 1)))
            {
                return;
            }

            draft.Add(Span(next, forward));
        }
    }

    /// <summary>The words behind a comma behind the cue go on with what was said, unless a conjunction or relative opens them.</summary>
    private void AddAfterComma(Document document, AttributionDraft draft, int end, int forward)
    {
        if (end + 1 >= forward || !(IsMark(document, end, ',') || IsDash(document, end) || IsMark(document, end, ';')))
        {
            return;
        }

        int next = end + 1;
        if (relatives.Has(document, next) || coordinators.Has(document, next) && !IsMark(document, draft.Match.First - 1, ',')
            || coordinators.Has(document, next) && openers.Has(document, next))
        {
            return;
        }

        draft.Add(Span(next, forward));
    }

    /// <summary>Where content before the match begins: the sentence, or the conjunction behind the attribution before.</summary>
    private int Backward(Document document, TokenSpan sentence, List<AttributionDraft> drafts, int index)
    {
        int start = sentence.First;
        for (int d = index - 1; d >= 0; d--)
        {
            var before = drafts[d];
            if (before.Match.End > drafts[index].Match.First)
            {
                continue;
            }

            for (int i = drafts[index].Match.First - 2; i > before.Match.End; i--)
            {
                bool breaks = IsMark(document, i, ';')
                    || coordinators.Has(document, i) && i > 0 && IsPause(document, i - 1)
                    || openers.Has(document, i);
                if (breaks)
                {
                    return i + 1;
                }
            }

            break;
        }

        for (int i = drafts[index].Match.First - 1; i > start; i--)
        {
            if (IsMark(document, i, ';'))
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>Where content behind the match ends: the sentence, or the conjunction, mark or phrase with which another speaker comes in.</summary>
    private int Forward(Document document, TokenSpan sentence, List<AttributionDraft> drafts, int index, int from)
    {
        int end = sentence.End;
        while (end > sentence.First && (IsStop(document, end - 1) || IsClosing(document, end - 1)))
        {
            end--;
        }

        var own = drafts[index];
        for (int d = index + 1; d < drafts.Count; d++)
        {
            var next = drafts[d];
            if (next.Match.First < from || next.Scope is ScopeKind.Relative)
            {
                continue;
            }

            int boundary = next.Match.First;
            if (next.Scope is ScopeKind.Shared)
            {
                return TrimBack(document, own.Match.End, boundary);
            }

            if (next.Scope is ScopeKind.Inherit)
            {
                return Math.Max(own.Match.End, TrimBack(document, own.Match.End, boundary));
            }

            // The new speaker may stand behind an adverbial: 'but on Monday the army said'.
            int i = boundary - 1;
            for (int back = 0; i > own.Match.End && back < 8; i--, back++)
            {
                if (IsMark(document, i, ';') || coordinators.Has(document, i) && (boundary - i <= 2 || IsPause(document, i - 1) || openers.Has(document, i)))
                {
                    return TrimBack(document, own.Match.End, i);
                }

                if (IsPause(document, i) && i < boundary - 1)
                {
                    break;
                }
            }

            bool trails = IsPause(document, boundary - 1) && IsTrailing(document, sentence, next);
            if (trails)
            {
                return TrimBack(document, own.Match.End, boundary);
            }
        }

        return end;
    }

    /// <summary>Whether an attribution closes its sentence: 'X said A, according to Y.'</summary>
    private static bool IsTrailing(Document document, TokenSpan sentence, AttributionDraft draft) =>
        draft.Match.End >= sentence.End || IsEnd(document, draft.Match.End, sentence.End);

    private bool IsSubordinate(Document document, TokenSpan sentence, int first)
    {
        int before = first - 1;
        if (before >= sentence.First && relatives.Has(document, before))
        {
            return true;
        }

        return before == sentence.First && openers.Has(document, before);
    }

    private bool IsAdverbial(Document document, TokenSpan span) =>
        span.Length <= 1 && !document.Tokens[span.First].IsNumber || span.Length <= 16 && adverbials.EndAt(document, span.First, span.End) > 0 && !HasVerbBe(document, span);

    private bool IsLeading(Document document, TokenSpan span) => span.Length <= 8 && adverbials.EndAt(document, span.First, span.End) > 0 && !HasVerbBe(document, span);

    private bool HasVerbBe(Document document, TokenSpan span)
    {
        for (int i = span.First; i < span.End; i++)
        {
            if (be.Has(document, i) && !IsPossessive(document, i))
            {
                return true;
            }
        }

        return false;
    }

    private static TokenSpan Span(int first, int end) => new(Math.Min(first, end), end);

    private static int SkipMarks(Document document, int from, int end)
    {
        while (from < end && (IsPause(document, from) || IsMark(document, from, ':')) && !IsQuote(document, from))
        {
            from++;
        }

        return from;
    }

    private static int TrimBack(Document document, int first, int end)
    {
        while (end > first && IsPause(document, end - 1))
        {
            end--;
        }

        return end;
    }

    private static int NextComma(Document document, int from, int end)
    {
        for (int i = from + 1; i < end; i++)
        {
            if (IsMark(document, i, ',') || IsMark(document, i, ';') || IsStop(document, i) && i == end - 1)
            {
                return i;
            }
        }

        return end;
    }
}
