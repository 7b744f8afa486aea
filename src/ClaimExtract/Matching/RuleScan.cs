using System.Numerics;
using System.Runtime.CompilerServices;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>One rule set over the tokens of one range, mostly from left to right. Knows where each thing that a pattern needs stands last.</summary>
internal ref struct RuleScan
{
    private const int MostBlocks = 8;

    private readonly RuleSet rules;
    private readonly RuleNeeds needs;
    private readonly Document document;
    private readonly TokenSpan range;
    private readonly IMentionIndex mentions;
    private Places last;
    private Patterns open;

    // The tokens for which the open patterns stand; behind them the next need is gone.
    private int since;
    private int until;

    public RuleScan(RuleSet rules, RuleNeeds needs, Document document, TokenSpan range, IMentionIndex mentions)
    {
        this.rules = rules;
        this.needs = needs;
        this.document = document;
        this.range = range;
        this.mentions = mentions;
        Span<int> places = last;
        places.Fill(-1);
        for (int token = range.First; token < range.End; token++)
        {
            for (ulong filled = needs.FilledBy(document.Tokens[token]); filled != 0; filled &= filled - 1)
            {
                places[BitOperations.TrailingZeroCount(filled)] = token;
            }
        }

        places[RuleNeeds.Mention] = mentions.LastStart(1);
        places[RuleNeeds.Mentions] = mentions.LastStart(2);
        (since, until) = (0, -1);
    }

    /// <summary>The best match that starts at the token and stays in the range, or null.</summary>
    public RuleMatch? MatchAt(int token)
    {
        if (token >= until || token < since)
        {
            Open(token);
        }

        Span<ulong> patterns = open;
        return rules.MatchAt(document, range, token, mentions, patterns[..Math.Min(MostBlocks, needs.Blocks)]);
    }

    /// <summary>Opens the patterns whose needs all stand at the token or behind it.</summary>
    private void Open(int token)
    {
        Span<ulong> patterns = open;
        Span<int> places = last;
        patterns.Fill(ulong.MaxValue);
        (since, until) = (token, int.MaxValue);
        for (ulong left = needs.Used; left != 0; left &= left - 1)
        {
            int need = BitOperations.TrailingZeroCount(left);
            if (places[need] >= token)
            {
                until = places[need] < until ? places[need] + 1 : until;
                continue;
            }

            for (int block = 0; block < Math.Min(MostBlocks, needs.Blocks); block++)
            {
                patterns[block] &= ~needs.With(need, block);
            }
        }
    }

    [InlineArray(RuleNeeds.Most)]
    private struct Places
    {
        private int first;
    }

    [InlineArray(MostBlocks)]
    private struct Patterns
    {
        private ulong first;
    }
}
