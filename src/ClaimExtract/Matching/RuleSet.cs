using System.Numerics;
using System.Runtime.CompilerServices;
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

    private readonly Candidate[] candidates;
    private readonly int vocabulary;
    private readonly int slots;

    // Made when first asked for: of some files only the rules are wanted. Two threads may make it at once, alike.
    private RuleIndex? index;
    private RuleNeeds? needs;
    private readonly Lazy<WordRows> rows;

    /// <param name="rules">The rules, in the order of their file.</param>
    /// <param name="vocabulary">One more than the greatest word number that they know.</param>
    /// <param name="slots">How many slots their patterns may use.</param>
    public RuleSet(Rule[] rules, int vocabulary, int slots)
        : this(rules, vocabulary, slots, new(() => new([.. rules.SelectMany(r => r.Patterns)])))
    {
    }

    private RuleSet(Rule[] rules, int vocabulary, int slots, Lazy<WordRows> rows)
    {
        Rules = rules;
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.slots = slots;
        var all = new List<Candidate>();
        foreach (var rule in rules)
        {
            foreach (var pattern in rule.Patterns)
            {
                if (pattern.Captures.Length > MostCaptures)
                {
                    throw new LanguageFormatException(rule.File, rule.Line, $"rule {rule.Name} has over {MostCaptures} captures");
                }

                all.Add(new(rule, pattern));
            }
        }

        candidates = [.. all];
    }

    public Rule[] Rules { get; }

    private RuleIndex Index => index ??= new([.. candidates.Select(c => c.Pattern)], vocabulary, slots);

    /// <summary>Some of the rules as a set of their own.</summary>
    public RuleSet Where(Func<Rule, bool> condition) => new([.. Rules.Where(condition)], vocabulary, slots, rows);

    /// <summary>The best match that starts at the token and stays in the range, or null.</summary>
    public RuleMatch? MatchAt(Document document, TokenSpan range, int token, IMentionIndex mentions) =>
        MatchAt(document, range, token, mentions, []);

    /// <summary>
    /// A walk over the tokens of the range, best from left to right: patterns are not tried where what they need does not
    /// follow. The mentions may not change meanwhile.
    /// </summary>
    public RuleScan Over(Document document, TokenSpan range, IMentionIndex mentions)
    {
        needs ??= new([.. candidates.Select(c => c.Pattern)], rows.Value);
        return new(this, needs, document, range, mentions);
    }

    /// <summary>The same with the patterns that are open, one bit each; of those beyond the span all are.</summary>
    internal RuleMatch? MatchAt(Document document, TokenSpan range, int token, IMentionIndex mentions, ReadOnlySpan<ulong> open)
    {
        var index = Index;
        for (int block = 0; block < index.Blocks; block++)
        {
            ulong left = index.CandidatesAt(document, range, token, mentions, block, block < open.Length ? open[block] : ulong.MaxValue);
            if (left != 0)
            {
                return Best(index, document, range, token, mentions, block, left, open);
            }
        }

        return null;
    }

    /// <summary>All matches in the range from left to right; none overlaps the one before it.</summary>
    public IEnumerable<RuleMatch> FindAll(Document document, TokenSpan range, IMentionIndex mentions)
    {
        int token = range.First;
        while (Next(document, range, ref token, mentions) is { } match)
        {
            yield return match;
        }
    }

    /// <summary>The first match in the range that starts at <paramref name="token"/> or behind it, or null; moves the token behind the match.</summary>
    public RuleMatch? Next(Document document, TokenSpan range, ref int token, IMentionIndex mentions)
    {
        for (; token < range.End; token++)
        {
            var match = MatchAt(document, range, token, mentions);
            if (match is not null && !match.Tokens.IsEmpty)
            {
                token = match.Tokens.End;
                return match;
            }
        }

        return null;
    }

    [SkipLocalsInit]
    private RuleMatch? Best(RuleIndex index, Document document, TokenSpan range, int token, IMentionIndex mentions, int block, ulong left, ReadOnlySpan<ulong> open)
    {
        Span<int> bounds = stackalloc int[MostCaptures * 2], best = stackalloc int[MostCaptures * 2];
        int found = -1, bestEnd = -1;
        while (true)
        {
            for (; left != 0; left &= left - 1)
            {
                int number = (block << 6) + BitOperations.TrailingZeroCount(left);
                var pattern = candidates[number].Pattern;
                if (!pattern.IsPrepared)
                {
                    pattern.Prepare(rows.Value);
                }

                var own = bounds[..(pattern.Captures.Length * 2)];
                int end = pattern.MatchAt(document, range, token, mentions, own);
                if (end > bestEnd)
                {
                    (found, bestEnd) = (number, end);
                    own.CopyTo(best);
                }
            }

            if (++block >= index.Blocks)
            {
                break;
            }

            left = index.CandidatesAt(document, range, token, mentions, block, block < open.Length ? open[block] : ulong.MaxValue);
        }

        return found < 0
            ? null
            : new(candidates[found].Rule, candidates[found].Pattern, new(token, bestEnd), best[..(candidates[found].Pattern.Captures.Length * 2)].ToArray());
    }

    private readonly record struct Candidate(Rule Rule, Pattern Pattern);
}
