namespace ClaimExtract.Reading;

/// <summary>Finds the end of a number written in digits.</summary>
internal static class NumberScanner
{
    /// <summary>End of the number that starts at <paramref name="start"/>: digits, and commas, dots or single blanks that group or divide them.</summary>
    public static int EndOf(string text, int start)
    {
        int end = AfterDigits(text, start);

        // '816 000' is one number: one to three digits, then groups of exactly three behind a blank.
        if (end - start <= 3 && text[start] != '0' && IsSpacedGroup(text, end))
        {
            while (IsSpacedGroup(text, end))
            {
                end += 4;
            }

            return end;
        }

        int head = start;
        while (end + 1 < text.Length && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]))
        {
            int next = AfterDigits(text, end + 1);

            // A comma groups two or three digits, behind no more than three: 'in 2017,318 died' and '1,2' are lists
            // without a blank.
            if (text[end] == ',' && (next - end - 1 is not (2 or 3) || end - head > 3))
            {
                break;
            }

            head = end + 1;
            end = next;
        }

        return end;
    }

    private static int AfterDigits(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private static bool IsSpacedGroup(string text, int i) =>
        i + 3 < text.Length && text[i] is ' ' or '\u00A0' or '\u202F' or '\u2009'
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsLetterOrDigit(text[i + 4]))
        && (text[i] != ' ' || i + 4 >= text.Length || text[i + 4] is not ('-' or '/' or ':'));
}
