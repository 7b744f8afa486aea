namespace ClaimExtract.Cli.Evaluation;

/// <summary>
/// Scores predicted claims against gold, article by article, as the reference scorer does: detection by overlap of
/// figures, F1 over all claims for type, core and whole, accuracies over detected pairs. Not for several threads at once.
/// </summary>
internal sealed class Scorer
{
    private static readonly string[] SureFields = ["source", "actor", "place", "period"];

    /// <summary>Name of the row that the reference scorer does not have; it is there where predictions tell their confidence.</summary>
    public const string CalibrationError = "calibrationError";

    private readonly Dictionary<string, int> right = [];
    private readonly Dictionary<string, int> surelyRight = [];
    private readonly List<ScoringError> errors = [];
    private int articles, gold, predicted, detected, core, whole, sure;
    private int goldParts, predictedParts, rightParts;

    /// <summary>All that is wrong: in the order of the articles, and in each of the figures.</summary>
    public IReadOnlyList<ScoringError> Errors => errors;

    /// <summary>How well the predicted confidence tells what is right.</summary>
    public Reliability Reliability { get; } = new();

    public void Add(GoldArticle article, IReadOnlyList<ScoredClaim> claims)
    {
        articles++;
        gold += article.Claims.Count;
        predicted += claims.Count;
        var pairs = Alignment.Of(article.Claims, claims);
        detected += pairs.Count;
        var found = new List<ScoringError>();
        var partner = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (i, j) in pairs)
        {
            partner[article.Claims[i].Id ?? ""] = claims[j].Id;
        }

        foreach (var (i, j) in pairs)
        {
            var check = ClaimCheck.Of(article.Claims[i], claims[j]);
            Count(article.Claims[i], check);
            CountPart(article.Claims[i], claims[j], partner);
            if (check.Wrong.Any())
            {
                found.Add(new(article, article.Claims[i], claims[j], [.. check.Wrong]));
            }
        }

        for (int j = 0; j < claims.Count; j++)
        {
            if (claims[j].Confidence is { } sure)
            {
                Reliability.Add(sure, pairs.Exists(p => p.Predicted == j && ClaimCheck.Of(article.Claims[p.Gold], claims[j]) is var check && check["type"] && check["value"]));
            }
        }

        found.AddRange(article.Claims.Where((_, i) => pairs.All(p => p.Gold != i)).Select(g => new ScoringError(article, g, null, [])));
        found.AddRange(claims.Where((_, j) => pairs.All(p => p.Predicted != j)).Select(p => new ScoringError(article, null, p, [])));
        errors.AddRange(found.OrderBy(e => e.Span));
    }

    /// <summary>The report: names in their order, counts as whole numbers and the rest between 0 and 1.</summary>
    public IEnumerable<ScoreRow> Rows()
    {
        yield return new("articles", articles, IsCount: true);
        yield return new("gold", gold, IsCount: true);
        yield return new("predicted", predicted, IsCount: true);
        yield return new("precision", Ratio(detected, predicted));
        yield return new("recall", Ratio(detected, gold));
        yield return new("detection", F1(detected, gold, predicted));
        yield return new("typed", F1(right.GetValueOrDefault("type"), gold, predicted));
        yield return new("core", F1(core, gold, predicted));
        yield return new("whole", F1(whole, gold, predicted));
        foreach (string field in ClaimCheck.Fields)
        {
            yield return new($"{field}Accuracy", Ratio(right.GetValueOrDefault(field), detected));
        }

        foreach (string field in SureFields)
        {
            yield return new($"{field}AccuracySure", Ratio(surelyRight.GetValueOrDefault(field), sure));
        }

        yield return new("partOf", F1(rightParts, goldParts, predictedParts));
        if (Reliability.Count > 0)
        {
            yield return new(CalibrationError, Reliability.Error);
        }
    }

    private void Count(ScoredClaim claim, ClaimCheck check)
    {
        core += check.Core ? 1 : 0;
        whole += check.Whole ? 1 : 0;
        sure += claim.Sure ? 1 : 0;
        foreach (string field in ClaimCheck.Fields)
        {
            if (check[field])
            {
                right[field] = right.GetValueOrDefault(field) + 1;
                surelyRight[field] = surelyRight.GetValueOrDefault(field) + (claim.Sure ? 1 : 0);
            }
        }
    }

    private void CountPart(ScoredClaim gold, ScoredClaim predicted, Dictionary<string, string?> partner)
    {
        goldParts += gold.PartOf is null ? 0 : 1;
        predictedParts += predicted.PartOf is null ? 0 : 1;
        if (gold.PartOf is not null && predicted.PartOf is not null && partner.GetValueOrDefault(gold.PartOf) == predicted.PartOf)
        {
            rightParts++;
        }
    }

    private static double Ratio(int part, int of) => of == 0 ? 0 : (double)part / of;

    private static double F1(int hit, int gold, int predicted)
    {
        double precision = Ratio(hit, predicted), recall = Ratio(hit, gold);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
