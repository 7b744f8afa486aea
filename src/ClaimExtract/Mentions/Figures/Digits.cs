namespace ClaimExtract.Mentions.Figures;

/// <summary>How the marks inside a number in digits are to be read.</summary>
internal enum DigitShape : byte
{
    /// <summary>Not a number of things: '12.10.2017', '2017,318'.</summary>
    Odd,

    /// <summary>Digits alone: 318.</summary>
    Plain,

    /// <summary>Grouped without doubt: 1,059; 816 000; 2,00,000; 1.234.567.</summary>
    Grouped,

    /// <summary>With a decimal part: 6.5; 1,234.56; 12,34.</summary>
    Decimal,

    /// <summary>One dot and three digits behind it: 450.000 groups in Europe, 7.125 million is a decimal.</summary>
    GroupedOrDecimal,
}

/// <summary>Reads a number token: digits with commas, dots and blanks in them.</summary>
internal static class Digits
{
    private const int Longest = 18; // digits, which a number of 64 bits holds

    /// <summary>The value; for <see cref="DigitShape.GroupedOrDecimal"/> that of the grouped reading, a thousand times the other.</summary>
    public static DigitShape Read(ReadOnlySpan<char> text, out double value)
    {
        ulong digits = 0;
        int length = 0, commas = 0, dots = 0, blanks = 0, last = -1, before = 0, smallestGroup = int.MaxValue, run = 0;
        value = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (length == Longest)
                {
                    return DigitShape.Odd;
                }

                digits = (digits * 10) + (uint)(c - '0');
                length++;
                run++;
                continue;
            }

            if (last < 0)
            {
                before = run;
            }
            else
            {
                smallestGroup = Math.Min(smallestGroup, run);
            }

            commas += c == ',' ? 1 : 0;
            dots += c == '.' ? 1 : 0;
            blanks += c is ',' or '.' ? 0 : 1;
            last = i;
            run = 0;
        }

        value = digits;
        if (last < 0)
        {
            return DigitShape.Plain;
        }

        // 'run' is now the length of the last group.
        int marks = commas + dots + blanks;
        if (blanks == marks)
        {
            return DigitShape.Grouped;
        }

        bool mixed = commas > 0 && dots > 0;
        bool once = text[last] == ',' ? commas == 1 : dots == 1;
        if (mixed ? once : marks == 1 && (text[last] == '.' ? run != 3 : run == 2))
        {
            value /= Math.Pow(10, run);
            return DigitShape.Decimal;
        }

        if (mixed || before > 3 || run != 3 || smallestGroup < (commas > 0 ? 2 : 3))
        {
            return DigitShape.Odd;
        }

        return dots != 1 ? DigitShape.Grouped
            : before == 1 && text[0] == '0' ? Shift(ref value, run)
            : DigitShape.GroupedOrDecimal;
    }

    private static DigitShape Shift(ref double value, int decimals)
    {
        value /= Math.Pow(10, decimals);
        return DigitShape.Decimal;
    }
}
