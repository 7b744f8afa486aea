using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Sources;

/// <summary>What a punctuation mark does between clauses. Pure functions.</summary>
internal static class Marks
{
    /// <summary>Whether nothing but closing marks stands between the token and the end of the sentence.</summary>
    public static bool IsEnd(Document document, int token, int end)
    {
        for (int i = token; i < end; i++)
        {
            if (!IsStop(document, i) && !IsClosing(document, i))
            {
                return false;
            }
        }

        return true;
    }

    public static char CharOf(Document document, int token) =>
        document.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol ? document.Text[document.Tokens[token].Start] : '\0';

    public static bool IsMark(Document document, int token, char mark) => token >= 0 && token < document.Tokens.Length && CharOf(document, token) == mark;

    public static bool IsStop(Document document, int token) => CharOf(document, token) is '.' or '!' or '?' or '\u2026' or ';' or ':';

    public static bool IsClosing(Document document, int token) => CharOf(document, token) is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '\u00BB';

    public static bool IsQuote(Document document, int token) => CharOf(document, token) is '"' or '\u201C' or '\u201D' or '\u2018' or '\u00AB' or '\'';

    public static bool IsDash(Document document, int token) => CharOf(document, token) is '\u2013' or '\u2014' || CharOf(document, token) == '-' && document.Tokens[token].SpaceBefore;

    public static bool IsPause(Document document, int token) =>
        CharOf(document, token) is ',' or ';' or '"' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' or '?' or '!' or '.' or ')' or ']' || IsDash(document, token);

    public static bool IsPossessive(Document document, int token) => document.Text[document.Tokens[token].Start] is '\'' or '\u2019';
}
