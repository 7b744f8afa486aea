using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;

namespace ClaimExtract;

/// <summary>Everything that the stages found in one article, for explaining. Immutable.</summary>
internal sealed record Analysis(
    Article Article,
    Document Document,
    FigureMention[] Figures,
    PeriodMention[] Periods,
    PlaceMention[] Places,
    ActorMention[] Actors,
    Attribution[] Attributions,
    Claim[] Claims,
    Rejection[] Rejected);

/// <summary>A figure that became no claim, and why.</summary>
internal sealed record Rejection(FigureMention Figure, string Reason);
