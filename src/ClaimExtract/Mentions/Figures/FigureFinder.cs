using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Finds the figures of a document, in the order of the text. Thread-safe once made.</summary>
internal sealed class FigureFinder(Language language)
{
    private readonly Lexicon lexicon = language.Lexicon;

    public FigureMention[] Find(Document document)
    {
        _ = lexicon;
        _ = document;
        return [];
    }
}
