using ClaimExtract.Matching;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Tells which drafts sum up several incidents or a longer time, as far as their own words tell: tolls, reports and
/// evidence, a span in the sentence ('since May'), words of sums beside the figure, and the parts of such. Thread-safe.
/// </summary>
internal sealed class TotalFinder(Lexicon lexicon)
{
    private const int Before = 6; // tokens: 'in total, some 40'
    private const int Behind = 14;

    private readonly WordClass sums = lexicon["total-cue"];

    public HashSet<ClaimDraft> Find(Document document, IReadOnlyList<ClaimDraft> drafts, PeriodMention[] periods)
    {
        var totals = new HashSet<ClaimDraft>(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            if (draft.Relation == RelationKind.Toll
                || draft.Type is ClaimType.Allegation or ClaimType.Evidence
                || (draft.Whole is { } whole && totals.Contains(whole))
                || (draft.Model is { } model && totals.Contains(model))
                || HasSpan(document, draft, periods)
                || HasCue(document, draft))
            {
                totals.Add(draft);
            }
        }

        return totals;
    }

    private static bool HasSpan(Document document, ClaimDraft draft, PeriodMention[] periods)
    {
        foreach (var period in periods)
        {
            if (period.Role is PeriodRole.Over or PeriodRole.AsOf or PeriodRole.Now && document.SentenceOf(period.Tokens.First) == draft.Sentence)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCue(Document document, ClaimDraft draft)
    {
        var sentence = document.Sentences[draft.Sentence].Tokens;
        int end = Math.Min(sentence.End, draft.Phrase.End + Behind);
        for (int i = Math.Max(sentence.First, draft.Phrase.First - Before); i < end; i++)
        {
            if (sums.EndAt(document, i, end) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
