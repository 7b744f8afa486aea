using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>What joins the parts of a place.</summary>
internal enum PlaceJoin : byte
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>Several places: 'Iraq and Syria'.</summary>
    List,

    /// <summary>A place and what it lies in: 'Anbar, Iraq'.</summary>
    Chain,
}

/// <summary>A place phrase before it is resolved.</summary>
/// <param name="Tokens">What is quoted.</param>
/// <param name="Grain">How fine it is.</param>
/// <param name="IsItsName">Whether it is the place of its name itself, not only a part of it or a point beside it.</param>
/// <param name="Name">The proper name in it, if any.</param>
/// <param name="Parts">The places it joins, or none.</param>
/// <param name="Join">How they are joined.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record FoundPlace(
    TokenSpan Tokens, PlaceGrain Grain, bool IsItsName, ProperName? Name, FoundPlace[] Parts, PlaceJoin Join, Rule Rule);
