using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>
/// Reads a cardinal number, ordinal or share: digits, words and both ('1.6 million', '30k', 'three hundred and six').
/// Thread-safe once made.
/// </summary>
internal sealed class NumberReader
{
    private readonly NumberWords words;
    private readonly SpelledNumberReader spelled;
    private readonly Multipliers multipliers;
    private readonly WordClass units;

    public NumberReader(Lexicon lexicon)
    {
        words = new(lexicon);
        spelled = new(words);
        multipliers = new(words, lexicon, spelled);
        units = lexicon["figure.unit"];
    }

    /// <summary>The number that starts at the token and ends before or at <paramref name="limit"/>, or null.</summary>
    public FigureCore? ReadAt(Document document, int token, int limit)
    {
        var tokens = document.Tokens;
        if (tokens[token].IsNumber)
        {
            return InDigits(document, token, limit);
        }

        var kind = words[tokens[token]].Kind;
        return tokens[token].Word != 0 && Starts(kind) && (kind != NumberWordKind.Article || IsCountedBehind(document, token, limit))
            ? InWords(document, token, limit)
            : null;
    }

    /// <summary>The words that a number can start with, by their numbers.</summary>
    public IEnumerable<int> Starting => words.Where(Starts);

    private static bool Starts(NumberWordKind kind) =>
        kind is not (NumberWordKind.None or NumberWordKind.And or NumberWordKind.Of or NumberWordKind.OrdinalEnding or NumberWordKind.Suffix or NumberWordKind.Hundred or NumberWordKind.Scale);

    /// <summary>Whether behind an article stands what it can count: 'a hundred', 'a third'. Behind most articles nothing does.</summary>
    private bool IsCountedBehind(Document document, int article, int limit) =>
        KindAt(document, article + 1, limit) is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Fraction or NumberWordKind.Ordinal;

    private FigureCore? InDigits(Document document, int token, int limit)
    {
        var tokens = document.Tokens;
        var shape = Digits.Read(document.TextOf(token), out double value);
        int end = token + 1;
        if (IsGluedSign(document, end, limit, '/') && end + 1 < limit && tokens[end + 1].IsNumber && !tokens[end + 1].SpaceBefore
            && Digits.Read(document.TextOf(end + 1), out double divisor) == DigitShape.Plain && divisor > value && divisor <= 10
            && !IsGluedSign(document, end + 2, limit, '/'))
        {
            return new(new(token, end + 2), value / divisor, value / divisor, CoreKind.Share, CoreTraits.Digits);
        }

        // 1,5 million: the tokenizer leaves a comma before one digit alone.
        if (shape == DigitShape.Plain && IsGluedSign(document, end, limit, ',') && end + 2 < limit && tokens[end + 1] is { IsNumber: true, Length: 1, SpaceBefore: false }
            && (KindAt(document, end + 2, limit) == NumberWordKind.Scale || multipliers.EndOfPercent(document, end + 2, limit) > 0))
        {
            value += (document.Text[tokens[end + 1].Start] - '0') / 10.0;
            shape = DigitShape.Decimal;
            end += 2;
        }

        var traits = CoreTraits.Digits | (shape is DigitShape.Plain or DigitShape.Odd ? CoreTraits.Plain : CoreTraits.None);
        if (end < limit && tokens[end].Kind == TokenKind.Symbol && char.GetUnicodeCategory(document.Text[tokens[end].Start]) == System.Globalization.UnicodeCategory.OtherNumber)
        {
            value += Math.Max(0, char.GetNumericValue(document.Text[tokens[end].Start]));
            traits &= ~CoreTraits.Plain;
            end++;
        }

        if (end < limit && !tokens[end].SpaceBefore && words[tokens[end]].Kind == NumberWordKind.OrdinalEnding)
        {
            return new(new(token, end + 1), value, value, CoreKind.Ordinal, traits);
        }

        if (shape == DigitShape.GroupedOrDecimal && IsMeasured(document, end, limit))
        {
            value /= 1000;
        }

        double scale = 1;
        end = multipliers.Multiply(document, end, limit, ref value, ref scale);
        if (scale > 1)
        {
            traits = CoreTraits.Digits | CoreTraits.Scaled;
        }

        return Shared(document, token, end, limit, value, traits, scale);
    }

    private FigureCore? InWords(Document document, int token, int limit)
    {
        var tokens = document.Tokens;
        if (words[tokens[token]].Kind is NumberWordKind.Ordinal)
        {
            return new(new(token, token + 1), words[tokens[token]].Value, words[tokens[token]].Value, CoreKind.Ordinal);
        }

        if (words[tokens[token]].Kind == NumberWordKind.Fraction)
        {
            return Fraction(document, token, token, limit, 1);
        }

        int end = spelled.Read(document, token, limit, out double value, out double scale);
        // 'a third of them', 'a half': an article before a fraction; before an ordinal only where it is a part of something.
        if (words[tokens[token]].Kind == NumberWordKind.Article && KindAt(document, token + 1, limit) is NumberWordKind.Fraction or NumberWordKind.Ordinal)
        {
            return Fraction(document, token, token + 1, limit, 1);
        }

        if (end < 0)
        {
            return null;
        }

        int next = end < limit && IsHyphen(document, end, limit) ? end + 1 : end;
        var kind = KindAt(document, next, limit);
        if (kind == NumberWordKind.Fraction && scale == 1)
        {
            return Fraction(document, token, next, limit, value) ?? Shared(document, token, end, limit, value, CoreTraits.None, scale);
        }

        if (kind == NumberWordKind.Ordinal && (next > end || value >= 20))
        {
            double ordinal = words[tokens[next]].Value;
            return value < 20 ? Fraction(document, token, next, limit, value)
                : new(new(token, next + 1), value + ordinal, value + ordinal, CoreKind.Ordinal);
        }

        if (kind == NumberWordKind.Ordinal && value == 1)
        {
            return Fraction(document, token, next, limit, 1);
        }

        return Shared(document, token, end, limit, value, scale > 1 ? CoreTraits.Scaled : CoreTraits.None, scale);
    }

    /// <summary>'two thirds', 'a third of', 'half'; null where the words say no part.</summary>
    private FigureCore? Fraction(Document document, int first, int fraction, int limit, double times)
    {
        var word = words[document.Tokens[fraction]];
        bool ordinal = word.Kind == NumberWordKind.Ordinal;
        double part = ordinal ? 1 / word.Value : word.Value;

        // 'a third civilian' is one more civilian and 'a third' the next one; only 'a third of' is a part.
        if (ordinal && KindAt(document, fraction + 1, limit) != NumberWordKind.Of)
        {
            return null;
        }

        return times * part is > 0 and < 1
            ? new(new(first, fraction + 1), times * part, times * part, CoreKind.Share)
            : null;
    }

    private FigureCore Shared(Document document, int token, int end, int limit, double value, CoreTraits traits, double scale)
    {
        int percent = IsHyphen(document, end, limit) ? end + 1 : end;
        int percentEnd = multipliers.EndOfPercent(document, percent, limit);
        return percentEnd > 0
            ? new(new(token, percentEnd), value / 100, value / 100, CoreKind.Share, (traits | CoreTraits.Scaled) & ~CoreTraits.Plain, 0.01)
            : new(new(token, end), value, value, CoreKind.Number, traits, scale);
    }

    /// <summary>Whether a multiplier, per cent or a unit of measure follows: then 7.125 has decimals.</summary>
    private bool IsMeasured(Document document, int token, int limit)
    {
        token = IsHyphen(document, token, limit) ? token + 1 : token;
        return token < limit && (KindAt(document, token, limit) is NumberWordKind.Scale or NumberWordKind.Suffix || multipliers.EndOfPercent(document, token, limit) > 0 || units.EndAt(document, token, limit) > 0);
    }

    private NumberWordKind KindAt(Document document, int token, int limit) =>
        token < limit ? words[document.Tokens[token]].Kind : NumberWordKind.None;

    private static bool IsHyphen(Document document, int token, int limit) => IsGluedSign(document, token, limit, '-');

    private static bool IsGluedSign(Document document, int token, int limit, char sign) =>
        token < limit && document.Tokens[token] is { Length: 1, SpaceBefore: false } && document.Text[document.Tokens[token].Start] == sign;
}
