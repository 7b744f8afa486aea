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

    /// <summary>Whether each draft does.</summary>
    public bool[] Find(Document document, List<ClaimDraft> drafts, PeriodMention[] periods)
    {
        bool[] totals = new bool[drafts.Count];
        int next = 0; // the first time that stands in the draft's sentence or behind it
        foreach (var draft in drafts)
        {
            totals[draft.Number] = draft.Relation == RelationKind.Toll
                || draft.Type is ClaimType.Allegation or ClaimType.Evidence
                || IsTotal(draft.Whole)
                || IsTotal(draft.Model)
                || HasSpan(document, draft, periods, ref next)
                || HasCue(document, draft);
        }

        return totals;

        bool IsTotal(ClaimDraft? other) => other is { Number: >= 0 and var number } && totals[number];
    }

    private static bool HasSpan(Document document, ClaimDraft draft, PeriodMention[] periods, ref int next)
    {
        while (next < periods.Length && document.SentenceOf(periods[next].Tokens.First) < draft.Sentence)
        {
            next++;
        }

        for (int i = next; i < periods.Length && document.SentenceOf(periods[i].Tokens.First) == draft.Sentence; i++)
        {
            if (periods[i].Role is PeriodRole.Over or PeriodRole.AsOf or PeriodRole.Now)
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
