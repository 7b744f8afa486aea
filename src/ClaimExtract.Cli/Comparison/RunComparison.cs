using System.Text;
using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Cli.Explaining;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Comparison;

/// <summary>Compares what two runs found in the same articles: claims are paired where their figures overlap.</summary>
/// <param name="gold">Annotated articles by name; those that are in it give verdicts.</param>
internal sealed class RunComparison(IReadOnlyDictionary<string, GoldArticle> gold)
{
    /// <summary>All that differs in one article, in the order of the text.</summary>
    /// <param name="before">The old run's claims; null where it has not got the article.</param>
    /// <param name="after">The new run's claims, likewise; not both are null.</param>
    public IReadOnlyList<ClaimChange> Of(ArticleClaims? before, ArticleClaims? after)
    {
        string id = (before ?? after)!.Article.Id;
        var (old, now) = (Scored(before), Scored(after));
        var pairs = Alignment.Of(old, now);
        var judge = Judge.For(gold.GetValueOrDefault(Predictions.Stem(id)), old, now);
        var changes = new List<ClaimChange>();
        foreach (var (i, j) in pairs)
        {
            var fields = ClaimCheck.Fields
                .Select(field => (Name: field, Before: ShownFields.Of(old[i], field), After: ShownFields.Of(now[j], field)))
                .Where(field => field.Before != field.After)
                .Select(field => new FieldChange(field.Name, field.Before, field.After, judge?.Of(i, j, field.Name)))
                .ToArray();
            if (fields.Length > 0)
            {
                changes.Add(new(id, old[i], now[j], fields, Context(after!, j)));
            }
        }

        for (int i = 0; i < old.Count; i++)
        {
            if (!pairs.Exists(p => p.Gold == i))
            {
                changes.Add(new(id, old[i], null, [], Context(before!, i)) { InGold = judge?.HasBefore(i) });
            }
        }

        for (int j = 0; j < now.Count; j++)
        {
            if (!pairs.Exists(p => p.Predicted == j))
            {
                changes.Add(new(id, null, now[j], [], Context(after!, j)) { InGold = judge?.HasAfter(j) });
            }
        }

        changes.Sort((a, b) => a.Span.CompareTo(b.Span));
        return changes;
    }

    private static IReadOnlyList<ScoredClaim> Scored(ArticleClaims? claims) =>
        claims is null ? [] : ClaimList.Read(Encoding.UTF8.GetBytes(ClaimJsonWriter.ToJson(claims)));

    private static string? Context(ArticleClaims article, int claim)
    {
        string text = article.Article.Text;
        var (sentence, figure) = (article.Claims[claim].Sentence, article.Claims[claim].Figure.Span);
        return text.Length == 0 || sentence.End > text.Length ? null : MarkedText.Of(text, sentence, [(figure, "figure")]).Plain();
    }

    /// <summary>What gold says of two runs' claims in one article.</summary>
    private sealed class Judge(GoldArticle gold, IReadOnlyList<ScoredClaim> before, IReadOnlyList<ScoredClaim> after)
    {
        private readonly Dictionary<int, int> ofBefore = Alignment.Of(gold.Claims, before).ToDictionary(p => p.Predicted, p => p.Gold);
        private readonly Dictionary<int, int> ofAfter = Alignment.Of(gold.Claims, after).ToDictionary(p => p.Predicted, p => p.Gold);

        public static Judge? For(GoldArticle? gold, IReadOnlyList<ScoredClaim> before, IReadOnlyList<ScoredClaim> after) =>
            gold is null ? null : new(gold, before, after);

        public bool HasBefore(int i) => ofBefore.TryGetValue(i, out int g) && gold.Claims[g].Type == before[i].Type;

        public bool HasAfter(int j) => ofAfter.TryGetValue(j, out int g) && gold.Claims[g].Type == after[j].Type;

        public FieldVerdict Of(int i, int j, string field)
        {
            bool was = ofBefore.TryGetValue(i, out int g) && ClaimCheck.Of(gold.Claims[g], before[i])[field];
            bool isNow = ofAfter.TryGetValue(j, out g) && ClaimCheck.Of(gold.Claims[g], after[j])[field];
            return (was, isNow) switch
            {
                (false, true) => FieldVerdict.Mended,
                (true, false) => FieldVerdict.Broken,
                _ => FieldVerdict.Even,
            };
        }
    }
}
