using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Adds up number words: 'one hundred and twenty-three thousand', 'two and a half million'. Thread-safe once made.</summary>
internal sealed class SpelledNumberReader(NumberWords words)
{
    /// <summary>Index after the number in words at the token, or -1; <paramref name="scale"/> is its last multiplier or 1.</summary>
    public int Read(Document document, int token, int limit, out double value, out double scale)
    {
        double total = 0, current = 0, lastScale = double.MaxValue;
        var last = NumberWordKind.None;
        int end = -1, i = token;
        scale = 1;
        if (words[document.Tokens[token]].Kind == NumberWordKind.Article)
        {
            // 'a hundred', 'a million': nothing else fits behind a unit.
            i = token + 1;
            current = 1;
            last = NumberWordKind.Unit;
        }

        while (i < limit)
        {
            if (end == i && IsHyphen(document, i, limit) && i + 1 < limit)
            {
                i++;
            }

            var (kind, number) = words[document.Tokens[i]];
            if (kind == NumberWordKind.And && end > 0)
            {
                if (HalfEnd(document, i, limit, out double half) is > 0 and int behindHalf)
                {
                    // 'a million and a half' is half a million more; 'two and a half million' waits for its multiplier.
                    current += last == NumberWordKind.Scale ? half * lastScale : half;
                    i = end = behindHalf;
                    total += last == NumberWordKind.Scale ? current : 0;
                    current = last == NumberWordKind.Scale ? 0 : current;
                    last = last == NumberWordKind.Scale ? last : NumberWordKind.Fraction;
                    continue;
                }

                if (last is NumberWordKind.Hundred or NumberWordKind.Scale && Joins(document, i + 1, limit, last, lastScale))
                {
                    i++;
                    (kind, number) = words[document.Tokens[i]];
                }
            }

            bool fits = kind switch
            {
                NumberWordKind.Unit => last is NumberWordKind.None or NumberWordKind.Ten or NumberWordKind.Hundred or NumberWordKind.Scale,
                NumberWordKind.Teen or NumberWordKind.Ten => last is NumberWordKind.None or NumberWordKind.Hundred or NumberWordKind.Scale,
                NumberWordKind.Hundred => current is > 0 and < 100 && last is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten or NumberWordKind.Fraction,
                NumberWordKind.Scale => current > 0 && number < lastScale,
                _ => false,
            };

            if (!fits || (lastScale < 1000 && kind != NumberWordKind.Scale))
            {
                break;
            }

            switch (kind)
            {
                case NumberWordKind.Hundred:
                    current *= number;
                    scale = number;
                    break;
                case NumberWordKind.Scale:
                    total += current * number;
                    current = 0;
                    lastScale = scale = number;
                    break;
                default:
                    current += number;
                    break;
            }

            last = kind;
            end = ++i;
        }

        value = total + current;
        return end;
    }

    /// <summary>The index behind 'and a half', 'and a quarter', also with hyphens ('three-and-a-half'), or -1.</summary>
    public int HalfEnd(Document document, int token, int limit, out double half)
    {
        half = 0;
        if (Kind(document, token, limit) != NumberWordKind.And)
        {
            return -1;
        }

        int article = BehindHyphen(document, token + 1, limit), part = BehindHyphen(document, article + 1, limit);
        if (Kind(document, article, limit) != NumberWordKind.Article || Kind(document, part, limit) != NumberWordKind.Fraction)
        {
            return -1;
        }

        half = words[document.Tokens[part]].Value;
        return part + 1;
    }

    private static int BehindHyphen(Document document, int token, int limit) => IsHyphen(document, token, limit) ? token + 1 : token;

    /// <summary>
    /// Whether the words behind 'and' go on with the same number: one below a hundred that nothing multiplies, or, behind
    /// <paramref name="scale"/>, a smaller multiplier ('two million and twenty thousand').
    /// </summary>
    private bool Joins(Document document, int token, int limit, NumberWordKind last, double scale)
    {
        if (Kind(document, token, limit) is not (NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten))
        {
            return false;
        }

        const double leastScale = 1000; // 'two hundred and five dozen' is two numbers
        int end = token + 1;
        if (Kind(document, token, limit) == NumberWordKind.Ten)
        {
            int unit = IsHyphen(document, end, limit) ? end + 1 : end;
            end = Kind(document, unit, limit) == NumberWordKind.Unit ? unit + 1 : end;
        }

        var next = Kind(document, end, limit);
        bool isSmaller = last == NumberWordKind.Hundred || (end < limit && words[document.Tokens[end]].Value is >= leastScale and var value && value < scale);
        return next != NumberWordKind.Hundred && (next != NumberWordKind.Scale || isSmaller);
    }

    private NumberWordKind Kind(Document document, int token, int limit) =>
        token < limit ? words[document.Tokens[token]].Kind : NumberWordKind.None;

    private static bool IsHyphen(Document document, int token, int limit) =>
        token < limit && document.Tokens[token] is { Length: 1, SpaceBefore: false } && document.Text[document.Tokens[token].Start] is '-' or '\u2010' or '\u2011';
}
