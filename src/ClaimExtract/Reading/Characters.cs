using System.Globalization;

namespace ClaimExtract.Reading;

/// <summary>What single characters are to the tokenizer.</summary>
internal static class Characters
{
    /// <summary>White space and control characters, NUL among them: they part tokens and belong to none.</summary>
    public static bool IsBlank(char c) => c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c)));

    /// <summary>
    /// Characters without a look of their own: soft hyphen, joiners, direction marks, byte order mark. Inside a word
    /// they belong to it and don't count; elsewhere they are passed over.
    /// </summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    /// <summary>Invisible characters that stand where a blank is meant.</summary>
    public static bool IsInvisibleBlank(char c) => c is '\u200B' or '\uFEFF';

    /// <summary>How many lines the character at <paramref name="i"/> ends: 0, 1, or 2 for a paragraph separator.</summary>
    public static int LineBreaks(string text, int i) => text[i] switch
    {
        '\n' or '\v' or '\u0085' or '\u2028' => 1,
        '\f' or '\u2029' => 2,
        '\r' => i + 1 < text.Length && text[i + 1] == '\n' ? 0 : 1,
        _ => 0,
    };

    /// <summary>Marks that stand for an apostrophe inside a word.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' or '\uFF07';

    /// <summary>Whether a letter starts at <paramref name="i"/>; false behind the end of the text.</summary>
    public static bool IsLetterAt(string text, int i) =>
        i < text.Length && (char.IsAsciiLetter(text[i]) || (text[i] >= '\u0080' && char.IsLetter(text, i) && !IsApostrophe(text[i])));

    /// <summary>The index after the letter, digit or combining mark at <paramref name="i"/>; <paramref name="i"/> where none is there.</summary>
    public static int AfterLetter(string text, int i)
    {
        char c = text[i];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return i + 1;
        }

        return c >= '\u0080' && (char.IsLetter(text, i) || char.IsDigit(c)) ? i + Length(text, i) : AfterMark(text, i);
    }

    /// <summary>The index after the combining mark at <paramref name="i"/>; <paramref name="i"/> where none is there.</summary>
    public static int AfterMark(string text, int i) =>
        i < text.Length && text[i] >= '\u0300'
        && CharUnicodeInfo.GetUnicodeCategory(text, i) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            ? i + Length(text, i)
            : i;

    /// <summary>Code units of the character at <paramref name="i"/>: 2 for a whole surrogate pair, else 1.</summary>
    public static int Length(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
}
