using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>What a token looks like, as a number below <see cref="Count"/>: its kind and its letter case.</summary>
internal static class TokenLooks
{
    public const int Count = 16;

    /// <summary>Every look.</summary>
    public const uint All = (1u << Count) - 1;

    private const int Case = (int)(TokenTraits.Capitalised | TokenTraits.AllCaps);

    public static int Of(in Token token) => ((int)token.Kind << 2) | ((int)token.Traits & Case);

    /// <summary>The looks that a token may have where the predicate holds, one bit each.</summary>
    public static uint Of(TokenPredicate predicate)
    {
        uint looks = 0;
        for (int look = 0; look < Count; look++)
        {
            var kind = (TokenKind)(look >> 2);
            var traits = (TokenTraits)(look & Case);
            bool fits = predicate switch
            {
                TokenPredicate.Word => kind == TokenKind.Word,
                TokenPredicate.Num => kind == TokenKind.Number,
                TokenPredicate.Cap => (traits & TokenTraits.Capitalised) != 0,
                TokenPredicate.Upper => (traits & TokenTraits.AllCaps) != 0,
                TokenPredicate.Lower => kind == TokenKind.Word && (traits & TokenTraits.Capitalised) == 0,
                TokenPredicate.Mark => kind == TokenKind.Punctuation,
                _ => true,
            };
            looks |= fits ? 1u << look : 0;
        }

        return looks;
    }
}
