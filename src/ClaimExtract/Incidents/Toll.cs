namespace ClaimExtract.Incidents;

/// <summary>A figure of an article as its incidents look at it.</summary>
/// <param name="Sentence">The sentence that tells it.</param>
/// <param name="Type">What it counts.</param>
/// <param name="Min">Its bounds; null is open.</param>
/// <param name="Max">Its upper bound.</param>
internal readonly record struct Toll(int Sentence, ClaimType Type, double? Min, double? Max)
{
    /// <summary>Whether it tells one toll from another: 'one' and 'two' are told of many events.</summary>
    public bool IsTelling => (Min ?? Max) > 2;
}
