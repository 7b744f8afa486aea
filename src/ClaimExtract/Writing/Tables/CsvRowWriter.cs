using System.Globalization;
using System.Text;

namespace ClaimExtract.Writing.Tables;

/// <summary>
/// Rows of CSV as RFC 4180 has them: commas, CRLF, quotation marks where a cell needs them. Numbers, days and flags are
/// written the same in every culture. A text that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
internal sealed class CsvRowWriter(Stream output)
{
    private readonly StreamWriter text = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true);
    private bool inRow;

    public void Cell(object? value)
    {
        switch (value)
        {
            case null:
                Raw("");
                break;
            case string own:
                Text(own);
                break;
            case bool flag:
                Raw(flag ? "true" : "false");
                break;
            case DateOnly day:
                Raw(ClaimJsonWriter.IsoDate(day)!);
                break;
            case double number:
                Raw(Number(number));
                break;
            default:
                Raw(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>A cell that is no article's text and needs no guard: a header, a hashtag.</summary>
    public void Raw(string value)
    {
        if (inRow)
        {
            text.Write(',');
        }

        inRow = true;
        text.Write(value);
    }

    public void EndRow()
    {
        text.Write("\r\n");
        inRow = false;
    }

    public void Flush() => text.Flush();

    /// <summary>A whole number without exponent, as spreadsheets and people write it.</summary>
    public static string Number(double number) => Math.Abs(number) < 1L << 53 && Math.Truncate(number) == number
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    private void Text(string value)
    {
        string guarded = IsFormula(value) ? "'" + value : value;
        // A semicolon or a tab parts cells where spreadsheets are set so.
        Raw(guarded.AsSpan().ContainsAny(",;\t\"\r\n") || guarded is [' ', ..] or [.., ' '] ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded);
    }

    /// <summary>Whether a spreadsheet would take the text for a formula: by its first sign, in the wide forms too, which count in Japanese and Chinese settings.</summary>
    internal static bool IsFormula(ReadOnlySpan<char> value)
    {
        var begun = value.TrimStart();
        return begun is ['=' or '+' or '-' or '@' or '|' or '%' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] || value is ['\t' or '\r' or '\n', ..];
    }
}
