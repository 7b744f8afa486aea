using ClaimExtract.Text;

namespace ClaimExtract.Cli.Explaining;

/// <summary>What a finder found, made ready to be shown: its words and its values by name.</summary>
/// <param name="Kind">figures, periods, places, actors or attributions.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its words.</param>
/// <param name="Values">Values: null, string, double, int, bool, <see cref="Quote"/> or an array of quotes.</param>
internal sealed record Mention(string Kind, TextSpan Span, string Text, (string Name, object? Value)[] Values);
