using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What an article's places are to each other and to its figures: counted once an article. Immutable.</summary>
internal sealed class PlaceFacts
{
    private readonly int[] starts;
    private readonly int[] figures;
    private readonly int[] placedBefore;
    private readonly int[] lines;
    private readonly int[] finest;
    private readonly int[] pointsAt;

    public PlaceFacts(Scene scene, PlaceWording wording)
    {
        var places = scene.Places;
        Groups = GroupsOf(scene);
        starts = Array.ConvertAll(places, p => p.Tokens.First);
        figures = [.. scene.Drafts.Select(d => d.Phrase.First).Order()];
        pointsAt = new int[scene.Document.Sentences.Length];
        foreach (int sentence in scene.Drafts.Select(d => d.Sentence).Distinct())
        {
            pointsAt[sentence] = wording.PointsAt(scene.Document, sentence);
        }

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
        lines = Lines(scene.Document);
        MainCountry = MainOf(places);
        Finest = places.Length == 0 ? PlaceGrain.Area : places.Min(p => p.Grain);
        Towns = TownsOf(places, Groups);
    }

    /// <summary>Of each mention the group of those that name the same place.</summary>
    public PlaceGroup[] Groups { get; }

    /// <summary>How each mention stands in its own sentence.</summary>
    public PlaceView[] Views { get; }

    /// <summary>The country that most mentions lie in, or null.</summary>
    public string? MainCountry { get; }

    /// <summary>The finest grain of all.</summary>
    public PlaceGrain Finest { get; }

    /// <summary>How many different settlements and sites the article names.</summary>
    public int Towns { get; }

    /// <summary>1 + the finest grain of the event places in the sentence, 0 where it names none.</summary>
    public int FinestIn(int sentence) => finest[sentence];

    /// <summary>What a sentence with a figure calls a place that it does not name: see <see cref="PlaceWording.PointsAt"/>.</summary>
    public int PointsAt(int sentence) => pointsAt[sentence];

    /// <summary>How many sentences between the two name an event place.</summary>
    public int PlacedBetween(int sentence, int other) =>
        sentence == other ? 0 : placedBefore[Math.Max(sentence, other)] - placedBefore[Math.Min(sentence, other) + 1];

    /// <summary>How many other drafts' figures stand between a figure and a mention.</summary>
    public int FiguresBetween(int figure, int mention)
    {
        int a = Before(figures, figure), b = Before(figures, mention);
        return mention > figure ? b - a - 1 : a - b;
    }

    /// <summary>How many mentions stand between the mention and the claim.</summary>
    public int MentionsBetween(ClaimDraft draft, int mention)
    {
        int next = Before(starts, draft.Phrase.First);
        return mention >= next ? mention - next : next - mention - 1;
    }

    /// <summary>The line, counted from 0, that a sentence begins in.</summary>
    public int LineOf(int sentence) => lines[sentence];

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

    private static int[] Lines(Document document)
    {
        int[] lines = new int[document.Sentences.Length];
        int line = 0;
        for (int s = 0; s < lines.Length; s++)
        {
            line += document.Tokens[document.Sentences[s].Tokens.First].LineStart ? 1 : 0;
            lines[s] = line;
        }

        return lines;
    }

    private static string? MainOf(PlaceMention[] places)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? main = null;
        foreach (var place in places)
        {
            if (place.Country is { } country && place.Role == PlaceRole.Location)
            {
                counts[country] = counts.GetValueOrDefault(country) + 1;
                main = main is null || counts[country] > counts[main] ? country : main;
            }
        }

        return main;
    }
}
