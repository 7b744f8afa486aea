using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Places;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What an article's places are to each other and to its figures: counted once an article. Immutable.</summary>
internal sealed class PlaceFacts
{
    private readonly int[] starts;
    private readonly int[] placedBefore;
    private readonly int[] finest;

    public PlaceFacts(Scene scene, PlaceWording wording)
    {
        var places = scene.Places;
        Groups = GroupsOf(scene);
        starts = Array.ConvertAll(places, p => p.Tokens.First);
        var ends = new Dictionary<int, ActorMention>();
        foreach (var actor in scene.Actors)
        {
            ends.TryAdd(actor.Tokens.End, actor);
        }

        var parties = new PlaceWording.Parties(scene.SourceWords, new(scene.Actors.Select(a => a.Tokens)), ends);
        Views = Array.ConvertAll(places, p => wording.Read(scene, p, parties));
        for (int i = 0; i < places.Length; i++)
        {
            int preposition = Views[i].Preposition;
            Groups[i].Preposition = preposition == 0 || Groups[i].Preposition == 1 ? Groups[i].Preposition : preposition <= 3 ? 1 : 2;
        }

        (placedBefore, finest) = Sentences(scene);
        Finest = places.Length == 0 ? PlaceGrain.Area : places.Min(p => p.Grain);
        Towns = TownsOf(places, Groups);
    }

    /// <summary>Of each mention the group of those that name the same place.</summary>
    public PlaceGroup[] Groups { get; }

    /// <summary>How each mention stands in its own sentence.</summary>
    public PlaceView[] Views { get; }

    /// <summary>The finest grain of all.</summary>
    public PlaceGrain Finest { get; }

    /// <summary>How many different settlements and sites the article names.</summary>
    public int Towns { get; }

    /// <summary>1 + the finest grain of the event places in the sentence, 0 where it names none.</summary>
    public int FinestIn(int sentence) => finest[sentence];

    /// <summary>How many sentences between the two name an event place.</summary>
    public int PlacedBetween(int sentence, int other) =>
        sentence == other ? 0 : placedBefore[Math.Max(sentence, other)] - placedBefore[Math.Min(sentence, other) + 1];

    /// <summary>How many mentions stand between the mention and the claim.</summary>
    public int MentionsBetween(ClaimDraft draft, int mention)
    {
        int next = Before(starts, draft.Phrase.First);
        return mention >= next ? mention - next : next - mention - 1;
    }

    private static int Before(int[] sorted, int token)
    {
        int found = Array.BinarySearch(sorted, token);
        return found >= 0 ? found : ~found;
    }

    private static PlaceGroup[] GroupsOf(Scene scene)
    {
        var known = new Dictionary<string, PlaceGroup>(StringComparer.OrdinalIgnoreCase);
        var groups = new PlaceGroup[scene.Places.Length];

        for (int i = 0; i < groups.Length; i++)
        {
            var place = scene.Places[i];
            string key = place.Name ?? scene.Document.TextOf(place.Tokens);
            if (!known.TryGetValue(key, out var group))
            {
                known[key] = group = new() { Number = known.Count };
            }

            group.Count++;
            groups[i] = group;
        }

        return groups;
    }

    private static int TownsOf(PlaceMention[] places, PlaceGroup[] groups)
    {
        var towns = new HashSet<PlaceGroup>();
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i].Role == PlaceRole.Location && places[i].Grain <= PlaceGrain.Settlement)
            {
                towns.Add(groups[i]);
            }
        }

        return towns.Count;
    }

    private static (int[] PlacedBefore, int[] Finest) Sentences(Scene scene)
    {
        int[] before = new int[scene.Document.Sentences.Length + 1];
        int[] finest = new int[scene.Document.Sentences.Length];
        foreach (var place in scene.Places)
        {
            if (place.Role == PlaceRole.Location)
            {
                int sentence = scene.SentenceOf(place.Tokens), grain = 1 + (int)place.Grain;
                before[sentence + 1] = 1;
                finest[sentence] = finest[sentence] == 0 ? grain : Math.Min(finest[sentence], grain);
            }
        }

        for (int s = 1; s < before.Length; s++)
        {
            before[s] += before[s - 1];
        }

        return (before, finest);
    }
}
