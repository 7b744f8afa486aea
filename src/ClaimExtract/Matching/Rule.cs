using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>A sentence beside a rule, and what the rule must find in it: null where it must find nothing.</summary>
internal sealed record RuleExample(string Text, string? Expected, int Line);

/// <summary>One rule of a rule file.</summary>
/// <param name="Name">Its name, shown wherever it has found something.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line of its name, from 1.</param>
/// <param name="Patterns">Its patterns; any may match. Empty in files whose rules need none.</param>
/// <param name="Values">The other keys.</param>
/// <param name="Examples">Its examples, each a test.</param>
internal sealed record Rule(
    string Name, string File, int Line, Pattern[] Patterns, IReadOnlyDictionary<string, string> Values, RuleExample[] Examples)
{
    /// <summary>The value of a key, or null.</summary>
    public string? this[string key] => Values.GetValueOrDefault(key);
}

/// <summary>What a rule has matched.</summary>
internal sealed class RuleMatch(Rule rule, Pattern pattern, TokenSpan tokens, int[] bounds)
{
    public Rule Rule => rule;

    public TokenSpan Tokens => tokens;

    /// <summary>The tokens of a capture, or null where it took no part.</summary>
    public TokenSpan? this[string capture]
    {
        get
        {
            int index = Array.IndexOf(pattern.Captures, capture);
            return index < 0 || bounds[index * 2] < 0 || bounds[(index * 2) + 1] < 0
                ? null
                : new TokenSpan(bounds[index * 2], bounds[(index * 2) + 1]);
        }
    }
}
