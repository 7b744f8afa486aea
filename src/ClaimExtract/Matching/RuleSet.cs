using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>
/// The rules of one file. Where several match at a token the longest match wins, and of equally long ones the pattern
/// that stands first in the file. Immutable; thread-safe.
/// </summary>
internal sealed class RuleSet
{
    private const int MostCaptures = 16;

    private readonly RuleIndex index = new();

    public RuleSet(Rule[] rules)
    {
        Rules = rules;
        int order = 0;
        foreach (var rule in rules)
        {
            foreach (var pattern in rule.Patterns)
            {
                if (pattern.Captures.Length > MostCaptures)
                {
                    throw new LanguageFormatException(rule.File, rule.Line, $"rule {rule.Name} has over {MostCaptures} captures");
                }

                index.Add(new(rule, pattern, order++));
            }
        }
    }

    public Rule[] Rules { get; }

    /// <summary>The best match that starts at the token and stays in the range, or null.</summary>
    public RuleMatch? MatchAt(Document document, TokenSpan range, int token, IMentionIndex mentions)
    {
        var starting = index.StartingAt(document.Tokens[token]);
        bool any = starting is not null || index.Open.Count > 0;
        foreach (var (slot, _) in index.BySlot)
        {
            any |= mentions.EndAt(slot, token) >= 0;
        }

        return any ? Best(starting, document, range, token, mentions) : null;
    }

    /// <summary>All matches in the range from left to right; none overlaps the one before it.</summary>
    public IEnumerable<RuleMatch> FindAll(Document document, TokenSpan range, IMentionIndex mentions)
    {
        int token = range.First;
        while (token < range.End)
        {
            var match = MatchAt(document, range, token, mentions);
            if (match is not null && !match.Tokens.IsEmpty)
            {
                yield return match;
                token = match.Tokens.End;
            }
            else
            {
                token++;
            }
        }
    }

    private RuleMatch? Best(List<RuleIndex.Candidate>? starting, Document document, TokenSpan range, int token, IMentionIndex mentions)
    {
        var best = new BestMatch(stackalloc int[MostCaptures * 2]);
        Span<int> bounds = stackalloc int[MostCaptures * 2];
        if (starting is not null)
        {
            Try(starting, document, range, token, mentions, bounds, ref best);
        }

        foreach (var (slot, candidates) in index.BySlot)
        {
            if (mentions.EndAt(slot, token) >= 0)
            {
                Try(candidates, document, range, token, mentions, bounds, ref best);
            }
        }

        Try(index.Open, document, range, token, mentions, bounds, ref best);
        return best.Candidate is { } found
            ? new(found.Rule, found.Pattern, new(token, best.End), best.Bounds[..(found.Pattern.Captures.Length * 2)].ToArray())
            : null;
    }

    private static void Try(
        List<RuleIndex.Candidate> candidates,
        Document document,
        TokenSpan range,
        int token,
        IMentionIndex mentions,
        Span<int> bounds,
        ref BestMatch best)
    {
        foreach (var candidate in candidates)
        {
            var own = bounds[..(candidate.Pattern.Captures.Length * 2)];
            int end = candidate.Pattern.MatchAt(document, range, token, mentions, own);
            if (end > best.End || (end >= 0 && end == best.End && candidate.Order < best.Candidate!.Order))
            {
                best.End = end;
                best.Candidate = candidate;
                own.CopyTo(best.Bounds);
            }
        }
    }

    private ref struct BestMatch(Span<int> bounds)
    {
        public readonly Span<int> Bounds = bounds;
        public RuleIndex.Candidate? Candidate = null;
        public int End = -1;
    }
}
