using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes, dots of acronyms and digits after a letter (H5N1).</summary>
    Word,

    /// <summary>Digits, with the commas, dots and blanks that group them.</summary>
    Number,

    /// <summary>A punctuation mark.</summary>
    Punctuation,

    /// <summary>Any other sign: currency, per cent, bullet.</summary>
    Symbol,
}

/// <summary>What a token looks like and where it stands.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>Its first letter is upper case.</summary>
    Capitalised = 1,

    /// <summary>It has two letters or more and all are upper case.</summary>
    AllCaps = 2,

    /// <summary>White space, or the start of the text, stands before it.</summary>
    SpaceBefore = 4,

    /// <summary>It is the first of its line.</summary>
    LineStart = 8,

    /// <summary>It is the first of its paragraph.</summary>
    ParagraphStart = 16,
}

/// <summary>
/// One token over the original text. <see cref="Word"/> is the number of its folded form in the vocabulary,
/// 0 where no rule or lexicon knows it.
/// </summary>
internal readonly record struct Token(int Start, int End, int Word, TokenKind Kind, TokenTraits Traits)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Capitalised => (Traits & TokenTraits.Capitalised) != 0;

    public bool AllCaps => (Traits & TokenTraits.AllCaps) != 0;

    public bool SpaceBefore => (Traits & TokenTraits.SpaceBefore) != 0;

    public bool LineStart => (Traits & TokenTraits.LineStart) != 0;

    public bool ParagraphStart => (Traits & TokenTraits.ParagraphStart) != 0;
}
