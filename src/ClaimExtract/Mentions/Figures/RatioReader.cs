using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Joins two numbers that name a share: 'two in five children', 'nine out of every ten homes'. Thread-safe once made.</summary>
internal sealed class RatioReader(Lexicon lexicon)
{
    private readonly WordClass links = lexicon["figure.ratio-link"];
    private readonly WordClass every = lexicon["figure.ratio-every"];
    private readonly WordClass verbs = lexicon["figure.ratio-rest"];
    private readonly WordClass persons = lexicon["person-noun.plural"];
    private readonly WordClass groups = lexicon["person-group"];
    private readonly WordClass things = lexicon["figure.countable"];

    /// <summary>Puts a share in place of each pair of numbers that is one.</summary>
    public void Join(Document document, int limit, List<FigureCore> cores)
    {
        for (int i = cores.Count - 2; i >= 0; i--)
        {
            var (part, whole) = (cores[i], cores[i + 1]);
            if (part.Kind != CoreKind.Number || whole.Kind != CoreKind.Number || !(part.Max < whole.Max) || links.EndAt(document, part.Tokens.End, limit) != whole.Tokens.First)
            {
                continue;
            }

            // 'one in every 200' can only be a share.
            bool isEvery = every.Has(document, whole.Tokens.First - 1);
            if (!isEvery && !(IsRound(whole.Max) && IsOneStyle(part, whole) && IsOfAll(document, part, whole.Tokens.End, limit)))
            {
                continue;
            }

            double? share = part.Max / whole.Max;
            cores[i] = new(part.Tokens.Union(whole.Tokens), share, share, CoreKind.Share, part.Traits & CoreTraits.Digits);
            cores.RemoveAt(i + 1);
        }
    }

    /// <summary>Shares are told of round wholes; 'two in 14 attacks' is a count and a count.</summary>
    private static bool IsRound(double? whole) => whole is >= 2 and <= 10 or 12 or 20 or 25 or 30 or 40 or 50 or 100 or 200 or 500 or 1000 or 10000;

    /// <summary>Both in digits or both in words, or, as many papers write, words below ten and digits from ten on: 'one in 20'.</summary>
    private static bool IsOneStyle(FigureCore part, FigureCore whole)
    {
        const int fewestInDigits = 10;
        return part.Has(CoreTraits.Digits) == whole.Has(CoreTraits.Digits) || (whole.Has(CoreTraits.Digits) && whole.Max >= fewestInDigits);
    }

    /// <summary>What follows must be the whole that is divided, or a verb; 'one in ten' may also end a clause.</summary>
    private bool IsOfAll(Document document, FigureCore part, int next, int limit)
    {
        if (next >= limit || !document.Tokens[next].IsWord)
        {
            return part.Max == 1;
        }

        return verbs.Has(document, next) || persons.EndAt(document, next, limit) > 0 || groups.EndAt(document, next, limit) > 0 || things.EndAt(document, next, limit) > 0;
    }
}
