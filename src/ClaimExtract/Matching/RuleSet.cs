using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>
/// The rules of one file, indexed by the words and mentions that they can start with. Where several match at a token
/// the longest match wins, and of equally long ones the rule that stands first in the file. Immutable; thread-safe.
/// </summary>
internal sealed class RuleSet
{
    private const int MostCaptures = 16;

    private readonly Dictionary<int, List<(Rule Rule, Pattern Pattern)>> byFirstWord = [];
    private readonly List<(int Slot, List<(Rule Rule, Pattern Pattern)> Candidates)> byFirstSlot = [];
    private readonly List<(Rule Rule, Pattern Pattern)> open = [];

    public RuleSet(Rule[] rules)
    {
        Rules = rules;
        foreach (var rule in rules)
        {
            foreach (var pattern in rule.Patterns)
            {
                if (pattern.Captures.Length > MostCaptures)
                {
                    throw new LanguageFormatException(rule.File, rule.Line, $"rule {rule.Name} has over {MostCaptures} captures");
                }

                Index(rule, pattern);
            }
        }
    }

    public Rule[] Rules { get; }

    /// <summary>The best match that starts at the token and stays in the range, or null.</summary>
    public RuleMatch? MatchAt(Document document, TokenSpan range, int token, IMentionIndex mentions)
    {
        (Rule Rule, Pattern Pattern) best = default;
        int bestEnd = -1;
        Span<int> bounds = stackalloc int[MostCaptures * 2];
        Span<int> bestBounds = stackalloc int[MostCaptures * 2];
        if (document.Tokens[token].Word != 0 && byFirstWord.TryGetValue(document.Tokens[token].Word, out var candidates))
        {
            Try(candidates, document, range, token, mentions, bounds, bestBounds, ref best, ref bestEnd);
        }

        foreach (var (slot, startingThere) in byFirstSlot)
        {
            if (mentions.EndAt(slot, token) >= 0)
            {
                Try(startingThere, document, range, token, mentions, bounds, bestBounds, ref best, ref bestEnd);
            }
        }

        Try(open, document, range, token, mentions, bounds, bestBounds, ref best, ref bestEnd);
        return bestEnd < 0 ? null : new(best.Rule, best.Pattern, new(token, bestEnd), bestBounds[..(best.Pattern.Captures.Length * 2)].ToArray());
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

    private static void Try(
        List<(Rule Rule, Pattern Pattern)> candidates,
        Document document,
        TokenSpan range,
        int token,
        IMentionIndex mentions,
        Span<int> bounds,
        Span<int> bestBounds,
        ref (Rule Rule, Pattern Pattern) best,
        ref int bestEnd)
    {
        foreach (var candidate in candidates)
        {
            var own = bounds[..(candidate.Pattern.Captures.Length * 2)];
            int end = candidate.Pattern.MatchAt(document, range, token, mentions, own);
            if (end > bestEnd || (end >= 0 && end == bestEnd && candidate.Rule.Line < best.Rule.Line))
            {
                bestEnd = end;
                best = candidate;
                own.CopyTo(bestBounds);
            }
        }
    }

    private void Index(Rule rule, Pattern pattern)
    {
        var words = new HashSet<int>();
        var slots = new HashSet<int>();
        if (!FirstSteps(pattern, 0, words, slots, []))
        {
            open.Add((rule, pattern));
            return;
        }

        foreach (int slot in slots)
        {
            int known = byFirstSlot.FindIndex(entry => entry.Slot == slot);
            if (known < 0)
            {
                known = byFirstSlot.Count;
                byFirstSlot.Add((slot, []));
            }

            byFirstSlot[known].Candidates.Add((rule, pattern));
        }

        foreach (int word in words)
        {
            if (!byFirstWord.TryGetValue(word, out var list))
            {
                byFirstWord[word] = list = [];
            }

            list.Add((rule, pattern));
        }
    }

    /// <summary>Collects the words and mentions a match can start with; false where it can start with any token.</summary>
    private static bool FirstSteps(Pattern pattern, int pc, HashSet<int> words, HashSet<int> slots, HashSet<int> seen)
    {
        if (!seen.Add(pc))
        {
            return true;
        }

        var step = pattern.Program[pc];
        switch (step.Operation)
        {
            case Operation.Phrase:
                words.Add(step.Phrase![0].Word);
                return true;
            case Operation.Class:
                words.UnionWith(step.Class!.FirstWords());
                return true;
            case Operation.Mention:
                slots.Add(step.A);
                return true;
            case Operation.Split:
                return FirstSteps(pattern, step.A, words, slots, seen) && FirstSteps(pattern, step.B, words, slots, seen);
            case Operation.Jump or Operation.Ahead:
                return FirstSteps(pattern, step.A, words, slots, seen);
            case Operation.Save or Operation.Start or Operation.Glued:
                return FirstSteps(pattern, pc + 1, words, slots, seen);
            default:
                return false;
        }
    }
}
