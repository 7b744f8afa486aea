using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Reads how places stand in their sentences. Thread-safe.</summary>
internal sealed class PlaceWording(Lexicon lexicon)
{
    private readonly WordClass[] prepositions =
        [lexicon["in-word"], lexicon["at-word"], lexicon["near-word"], lexicon["of"], lexicon["from-word"], lexicon["to-word"], lexicon["by"]];

    private readonly WordClass where = lexicon["where-word"];
    private readonly WordClass possessive = lexicon["possessive-mark"];

    /// <summary>How the mention stands.</summary>
    public PlaceView Read(Scene scene, int mention, Parties parties)
    {
        var place = scene.Places[mention];
        var document = scene.Document;
        var sentence = document.Sentences[scene.SentenceOf(place.Tokens)].Tokens;
        int next = place.Tokens.End;
        int follower = next < sentence.End && Grammar.IsMark(document, next, ',') ? next + 1 : next;
        bool isWhere = follower < sentence.End && where.Has(document, follower);
        return new(
            Preposition(document, place.Tokens.First),
            isWhere,
            HasFinerNeighbour(scene, mention),
            next < sentence.End && possessive.Has(document, next),
            OfParty(scene, place, sentence, parties),
            scene.SourceWords.Overlaps(place.Tokens),
            parties.Words.Overlaps(place.Tokens));
    }

    /// <summary>Which actors stand where in an article. For one thread; its room is lent.</summary>
    internal sealed class Parties : IDisposable
    {
        private readonly StartMap ends = new();

        public Parties(Scene scene)
        {
            Words = TokenMarks.Of<ActorMention>(scene.Document, scene.Actors, a => a.Tokens);
            ends.Begin(new(0, scene.Document.Tokens.Length + 1));
            for (int i = scene.Actors.Length - 1; i >= 0; i--)
            {
                ends.Set(scene.Actors[i].Tokens.End, i);
            }
        }

        /// <summary>The words of actors.</summary>
        public TokenMarks Words { get; }

        /// <summary>The first actor whose last word stands right before a token, or -1.</summary>
        public int EndingAt(int token) => ends.At(token);

        public void Dispose() => ends.Dispose();
    }

    private int OfParty(Scene scene, PlaceMention place, TokenSpan sentence, Parties parties)
    {
        var document = scene.Document;
        const int reach = 3; // tokens: 'forces stationed in the Golan Heights'
        for (int i = place.Tokens.First - 1; i >= Math.Max(sentence.First, place.Tokens.First - reach); i--)
        {
            if (prepositions[0].Has(document, i) || prepositions[1].Has(document, i) || prepositions[2].Has(document, i))
            {
                return parties.EndingAt(i) is >= 0 and int actor ? 1 + (int)scene.Actors[actor].Role : 0;
            }
        }

        return 0;
    }

    private int Preposition(Document document, int token)
    {
        // 'in the town of X': the preposition may stand before an article.
        for (int i = token - 1; i >= Math.Max(0, token - 2); i--)
        {
            for (int kind = 0; kind < prepositions.Length; kind++)
            {
                if (prepositions[kind].Has(document, i))
                {
                    return kind + 1;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a finer place stands right before or behind: 'Sfeya in Hasakah Governorate'.</summary>
    private static bool HasFinerNeighbour(Scene scene, int mention)
    {
        const int reach = 6; // tokens between the members of a chain
        var place = scene.Places[mention];
        for (int i = Math.Max(0, mention - 1); i <= Math.Min(scene.Places.Length - 1, mention + 1); i++)
        {
            var other = scene.Places[i];
            int gap = i < mention ? place.Tokens.First - other.Tokens.End : other.Tokens.First - place.Tokens.End;
            if (i != mention && gap <= reach && other.Grain < place.Grain && scene.SentenceOf(other.Tokens) == scene.SentenceOf(place.Tokens))
            {
                return true;
            }
        }

        return false;
    }
}
