using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Periods;

/// <summary>A time expression as found and not yet read against a day.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Time">What they state.</param>
/// <param name="Role">What it does.</param>
/// <param name="Rule">The rules that made it, joined by plus signs.</param>
/// <param name="IsWeak">Whether it counts only as a part of a longer expression: a bare 'May', a bare '2016'.</param>
internal sealed record PeriodDraft(TokenSpan Tokens, TimeExpression Time, PeriodRole Role, string Rule, bool IsWeak);

/// <summary>The expressions found so far in one sentence, for the slot <c>&lt;time&gt;</c> of later rules.</summary>
internal sealed class PeriodDrafts : IMentionIndex
{
    private readonly List<PeriodDraft> drafts = [];

    public IReadOnlyList<PeriodDraft> All => drafts;

    public bool StartsAt(int token) => EndAt(0, token) >= 0;

    public int EndAt(int slot, int token)
    {
        foreach (var draft in drafts)
        {
            if (draft.Tokens.First == token)
            {
                return draft.Tokens.End;
            }
        }

        return -1;
    }

    /// <summary>The expression that starts where the words do, or null.</summary>
    public PeriodDraft? At(TokenSpan? words)
    {
        foreach (var draft in drafts)
        {
            if (draft.Tokens.First == words?.First)
            {
                return draft;
            }
        }

        return null;
    }

    /// <summary>
    /// Adds an expression in its place. It takes the place of those it overlaps, and its rule follows theirs; one that
    /// lies inside a longer one is dropped.
    /// </summary>
    public void Add(PeriodDraft draft)
    {
        string rule = draft.Rule;
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            var other = drafts[i];
            if (other.Tokens.Length > draft.Tokens.Length && other.Tokens.Contains(draft.Tokens))
            {
                return;
            }

            if (other.Tokens.Overlaps(draft.Tokens))
            {
                rule = $"{other.Rule}+{rule}";
                drafts.RemoveAt(i);
            }
        }

        int place = drafts.FindIndex(d => d.Tokens.First > draft.Tokens.First);
        drafts.Insert(place < 0 ? drafts.Count : place, draft with { Rule = rule });
    }

    public void Replace(PeriodDraft old, PeriodDraft made) => drafts[drafts.IndexOf(old)] = made;

    public void RemoveWithin(TokenSpan tokens) => drafts.RemoveAll(d => tokens.Contains(d.Tokens));

    public void RemoveWeak() => drafts.RemoveAll(d => d.IsWeak);
}
