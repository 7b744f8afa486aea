using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;

namespace ClaimExtract;

/// <summary>All mentions of one article, each kind in the order of the text, before claims are made. Immutable.</summary>
internal sealed record MentionSet(
    Document Document, FigureMention[] Figures, PeriodMention[] Periods, PlaceMention[] Places, ActorMention[] Actors, Attribution[] Attributions);
