namespace ClaimExtract.Reading;

/// <summary>What punctuation marks do. The first character of a token tells its mark.</summary>
internal static class Marks
{
    /// <summary>Marks that end a sentence where something that opens one follows.</summary>
    public static bool Stops(char c) => c is '.' or '!' or '?' or '\u2026' or '\u203D' or '\u061F' or '\u06D4' or '\u0964' || StopsAlone(c);

    /// <summary>Marks that end a sentence whatever follows: those of Chinese and Japanese.</summary>
    public static bool StopsAlone(char c) => c is '\u3002' or '\uFF01' or '\uFF1F' or '\uFF61';

    /// <summary>Quotation marks that close, or may.</summary>
    public static bool ClosesQuotation(char c) => c is '"' or '\u201D' or '\u2019' or '\'' or '\u00BB' or '\u203A' or '\u300D' or '\u300F';

    /// <summary>Brackets that close.</summary>
    public static bool ClosesBracket(char c) => c is ')' or ']' or '}';

    /// <summary>Signs of footnotes.</summary>
    public static bool IsFootnote(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079') or '\u2020' or '\u2021';

    /// <summary>Marks that stand behind a word and open nothing.</summary>
    public static bool Follows(char c) => c is ',' or ';' or ':' or '%' or '\u060C' or '\u3001' || Stops(c) || ClosesBracket(c)
        || (ClosesQuotation(c) && c is not ('"' or '\'' or '\u00BB'));

    /// <summary>Marks that stand before the first word of a sentence or clause.</summary>
    public static bool Precedes(char c) => c is '"' or '\'' or '\u201C' or '\u2018' or '\u201E' or '\u201A' or '\u00AB' or '\u2039' or '(' or '[' or '{';
}
