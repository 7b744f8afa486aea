using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>
/// The noun phrase that a figure counts: for 'at least 40 of its fighters' the tokens of 'fighters'.
/// </summary>
/// <param name="Tokens">The counted words without the figure, post-modifiers of the noun's own included ('members of military police'); empty where the figure stands alone ('318 killed').</param>
/// <param name="Head">Token index of the head noun, or -1 where there is none.</param>
/// <param name="End">Index after the whole figure phrase: where the search for a predicate goes on.</param>
internal sealed record CountedPhrase(TokenSpan Tokens, int Head, int End)
{
    public bool IsEmpty => Tokens.IsEmpty;
}
