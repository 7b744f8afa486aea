using ClaimExtract.Mentions.Places;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What an article's places are to each other and to its figures: counted once an article. Immutable.</summary>
internal sealed class PlaceFacts
{
    private const int Grains = 5;

    private readonly int[] starts;
    private readonly int[] placedBefore;
    private readonly int[] finest;
    private readonly int[] groupOf;
    private readonly int[] sentenceOf;
    private readonly PlaceGroup[] groups;
    private readonly PlaceView[] views;
    private readonly int[] figures;
    private readonly int[] calls;
    private readonly int[] lasts;

    public PlaceFacts(Scene scene, PlaceWording wording, PlaceNouns nouns)
    {
        var places = scene.Places;
        groupOf = PlaceGroup.NumbersOf(scene, out int count);
        groups = new PlaceGroup[count];
        starts = new int[places.Length];
        sentenceOf = new int[places.Length];
        views = new PlaceView[places.Length];
        Finest = places.Length == 0 ? PlaceGrain.Area : places[0].Grain;
        using var parties = new PlaceWording.Parties(scene);
        for (int i = 0; i < places.Length; i++)
        {
            starts[i] = places[i].Tokens.First;
            sentenceOf[i] = scene.SentenceOf(places[i].Tokens);
            views[i] = wording.Read(scene, i, parties);
            Finest = places[i].Grain < Finest ? places[i].Grain : Finest;
            ref var group = ref groups[groupOf[i]];
            group.Count++;
            group.Preposition = views[i].Preposition == 0 || group.Preposition == 1 ? group.Preposition : views[i].Preposition <= 3 ? 1 : 2;
            bool isCountry = places[i].Role == PlaceRole.Location && places[i].Grain == PlaceGrain.Country;
            Countries += isCountry && !group.IsCountry ? 1 : 0;
            group.IsCountry |= isCountry;
        }

        (placedBefore, finest) = Sentences(scene);
        figures = new int[scene.Drafts.Count];
        calls = new int[scene.Document.Sentences.Length];
        for (int i = 0; i < figures.Length; i++)
        {
            figures[i] = scene.Drafts[i].Phrase.First;
            int sentence = scene.Drafts[i].Sentence;
            if (i == 0 || sentence != scene.Drafts[i - 1].Sentence)
            {
                calls[sentence] = nouns.Read(scene.Document, scene.Document.Sentences[sentence].Tokens);
            }
        }

        Array.Sort(figures);
        lasts = Lasts(scene);
    }

    /// <summary>The number of the group of those that name the same place.</summary>
    public int GroupOf(int mention) => groupOf[mention];

    /// <summary>All that name the same place.</summary>
    public ref readonly PlaceGroup Group(int mention) => ref groups[groupOf[mention]];

    /// <summary>How a mention stands in its own sentence.</summary>
    public ref readonly PlaceView View(int mention) => ref views[mention];

    public int SentenceOf(int mention) => sentenceOf[mention];

    /// <summary>The finest grain of all.</summary>
    public PlaceGrain Finest { get; }

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

    /// <summary>How many different countries the article names as places.</summary>
    public int Countries { get; }

    /// <summary>How many other claims' figures stand between the mention and the claim, up to 3.</summary>
    public int FiguresBetween(ClaimDraft draft, int mention)
    {
        int mine = Before(figures, draft.Phrase.First), at = Before(figures, starts[mention]);
        return Math.Min(3, at > mine ? at - mine - 1 : mine - at);
    }

    /// <summary>
    /// Whether a sentence calls a place by a noun (the city): 0 none, 1 this one, as the last of its grain before it, 2 another of
    /// its grain, 3 one of another grain.
    /// </summary>
    public int Call(int sentence, int mention, PlaceGrain grain)
    {
        if (calls[sentence] == 0)
        {
            return 0;
        }

        if ((calls[sentence] & (1 << (int)grain)) == 0)
        {
            return 3;
        }

        return lasts[(sentence * Grains) + (int)grain] == 1 + groupOf[mention] ? 1 : 2;
    }

    /// <summary>Of each sentence and grain 1 + the number of the last event place before it, 0 without one.</summary>
    private int[] Lasts(Scene scene)
    {
        int[] found = new int[(scene.Document.Sentences.Length + 1) * Grains];
        int next = 0;
        for (int s = 0; s < scene.Document.Sentences.Length; s++)
        {
            found.AsSpan(s * Grains, Grains).CopyTo(found.AsSpan((s + 1) * Grains));
            for (; next < groupOf.Length && sentenceOf[next] == s; next++)
            {
                if (scene.Places[next].Role == PlaceRole.Location)
                {
                    found[((s + 1) * Grains) + (int)scene.Places[next].Grain] = 1 + groupOf[next];
                }
            }
        }

        return found;
    }

    private static int Before(int[] sorted, int token)
    {
        int found = Array.BinarySearch(sorted, token);
        return found >= 0 ? found : ~found;
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
