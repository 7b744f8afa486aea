namespace ClaimExtract.Matching;

/// <summary>What the rules of one file may say.</summary>
/// <param name="Required">Keys that each rule must give.</param>
/// <param name="Optional">Keys that a rule may give.</param>
/// <param name="Slots">Names of mentions that patterns may use as <c>&lt;slot&gt;</c>; their place is the slot's number.</param>
internal sealed record RuleSchema(string[] Required, string[] Optional, string[] Slots);
