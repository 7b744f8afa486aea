using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>What kind of number words a <see cref="FigureCore"/> is made of.</summary>
internal enum CoreKind : byte
{
    /// <summary>A cardinal number in digits, words or both.</summary>
    Number,

    /// <summary>A part of a whole: '40 percent', 'a third'; its values are fractions.</summary>
    Share,

    /// <summary>'dozens', 'several'.</summary>
    Vague,

    /// <summary>'none', 'nobody': counts nothing, by itself.</summary>
    Zero,

    /// <summary>'no' before a noun.</summary>
    No,

    /// <summary>'both'.</summary>
    Both,

    /// <summary>'twin', 'double': a number said as an adjective.</summary>
    Multiple,

    /// <summary>'third', '101st'.</summary>
    Ordinal,
}

/// <summary>How the digits of a number are written.</summary>
[Flags]
internal enum CoreTraits : byte
{
    None = 0,

    /// <summary>Written in digits, at least in part.</summary>
    Digits = 1,

    /// <summary>Digits only, without grouping, decimals or a multiplier: may be a year, a day, an age.</summary>
    Plain = 2,

    /// <summary>With a multiplier: 'million', 'k', 'dozen', 'percent'.</summary>
    Scaled = 4,
}

/// <summary>A number without the words that bound it.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Min">Lower bound; for a plain number the number.</param>
/// <param name="Max">Upper bound; for a plain number the number.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Traits">How it is written.</param>
/// <param name="Scale">What its last multiplier multiplies by, 1 where it has none.</param>
/// <param name="Entry">The lexicon's line for a vague word, else null.</param>
internal sealed record FigureCore(
    TokenSpan Tokens, double? Min, double? Max, CoreKind Kind, CoreTraits Traits = CoreTraits.None, double Scale = 1, LexiconEntry? Entry = null)
{
    public bool Has(CoreTraits traits) => (Traits & traits) == traits;
}
