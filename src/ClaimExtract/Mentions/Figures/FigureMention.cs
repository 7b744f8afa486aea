using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>What a number-like expression was taken for. Only the first three can become claims.</summary>
internal enum FigureRole
{
    /// <summary>A count of people, events or things: '318', 'dozens', 'no' before what is counted.</summary>
    Count,

    /// <summary>A share: 'a third', '40 percent'.</summary>
    Share,

    /// <summary>'a', 'an' before a person: counts only where that person is killed, injured, missing or detained.</summary>
    Singular,

    Age,
    Date,
    Time,
    Year,
    Duration,
    Money,
    Distance,
    Area,
    Weight,
    Temperature,
    Magnitude,
    Speed,
    Volume,
    Calibre,
    Model,
    Unit,
    Resolution,
    Phone,
    Address,
    Vote,
    Score,
    Ordinal,
    ListNumber,
    Footnote,
    Name,
    Rank,
    Other,
}

/// <summary>
/// A number-like expression with its modifiers.
/// </summary>
/// <param name="Tokens">The whole expression: 'at least 1,302'.</param>
/// <param name="Core">The number itself, without its modifiers: '1,302'; of a range both numbers and what links them.</param>
/// <param name="Min">Lower bound or null.</param>
/// <param name="Max">Upper bound or null.</param>
/// <param name="Qualifier">How the words bound it.</param>
/// <param name="Role">What it was taken for.</param>
/// <param name="Rule">The rule that says so.</param>
internal sealed record FigureMention(
    TokenSpan Tokens, TokenSpan Core, double? Min, double? Max, FigureQualifier Qualifier, FigureRole Role, string Rule)
{
    /// <summary>Whether it can become a claim.</summary>
    public bool IsCandidate => Role is FigureRole.Count or FigureRole.Share or FigureRole.Singular;
}
