using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>Words for those already counted, which tell what befell them: 'the dead', 'those arrested', 'the cases'. Thread-safe.</summary>
internal sealed class VictimWords(Lexicon lexicon)
{
    private readonly (WordClass Words, ClaimType Type)[] groups =
    [
        (lexicon["group-killed"], ClaimType.Killed), (lexicon["group-injured"], ClaimType.Injured), (lexicon["group-affected"], ClaimType.Affected),
        (lexicon["group-detained"], ClaimType.Detained), (lexicon["group-displaced"], ClaimType.Displaced), (lexicon["group-missing"], ClaimType.Missing),
    ];

    /// <summary>The type that the words at the token tell, or null.</summary>
    public ClaimType? At(Document document, int token)
    {
        foreach (var (words, type) in groups)
        {
            if (words.EndAt(document, token, document.Tokens.Length) > 0)
            {
                return type;
            }
        }

        return null;
    }
}
