using ClaimExtract.Mentions.Actors;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What an article's actors are to each other and to its claims: counted once an article. Immutable.</summary>
internal sealed class ActorFacts
{
    private readonly Scene scene;
    private readonly SentenceRanges ranges;
    private readonly Known[] known;
    private readonly Draft[] drafts;
    private readonly int[] incidentActors;
    private readonly int[] firstAgents;

    public ActorFacts(Scene scene, ActorWords words)
    {
        this.scene = scene;
        var actors = scene.Actors;
        ranges = SentenceRanges.Of<ActorMention>(scene, actors, a => a.Tokens);
        known = new Known[actors.Length];
        int next = int.MaxValue;
        for (int i = known.Length - 1; i >= 0; i--)
        {
            int start = actors[i].Tokens.First;
            known[i] = new(words.Side(scene.Document, actors[i]), actors[i].IsFight, scene.SentenceOf(actors[i].Tokens), start, i + 1 < known.Length && known[i + 1].Start == start ? known[i + 1].NextActs : next);
            next = actors[i].Role is ActorRole.Agent or ActorRole.Responsible ? start : next;
        }

        incidentActors = IncidentActors(scene);
        firstAgents = Array.ConvertAll(Enum.GetValues<ActorDeed>(), deed => Array.FindIndex(actors, a => a.Role == ActorRole.Agent && a.Deed == deed));
        drafts = new Draft[scene.Drafts.Count];
        int sentence = -1, cause = 0;
        foreach (var draft in scene.Drafts)
        {
            if (draft.Sentence != sentence)
            {
                (sentence, cause) = (draft.Sentence, words.Cause(scene, draft.Sentence));
            }

            drafts[draft.Number] = new(Victim(draft), OwnRole(draft), cause, words.Deed(scene, draft), words.HasPersonSubject(scene, draft));
        }
    }

    private static int[] IncidentActors(Scene scene)
    {
        int[] mentions = new int[scene.Incidents.All.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            mentions[i] = scene.Incidents.All[i].Actor is { } actor ? NumberOf(scene, actor) : -1;
        }

        return mentions;
    }

    private static int NumberOf(Scene scene, ActorMention actor)
    {
        int low = 0, high = scene.Actors.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = scene.Actors[middle].Tokens.First < actor.Tokens.First ? (middle + 1, high) : (low, middle);
        }

        while (low < scene.Actors.Length && !ReferenceEquals(scene.Actors[low], actor))
        {
            low++;
        }

        return low < scene.Actors.Length ? low : -1;
    }

    /// <summary>What is looked at of a claim.</summary>
    /// <param name="Victim">The party that is counted, as a mention: 'SDF fighters' of '12 SDF fighters'; -1 where none is.</param>
    /// <param name="OwnRole">1 + the most telling role of its sentence's actors outside the counted phrase; 0 where it names none.</param>
    /// <param name="Cause">What harms people, in its sentence: 0 nothing, 1 an attack, 2 nature, 3 what may be either.</param>
    /// <param name="Deed">The kind of deed that it is about.</param>
    /// <param name="IsPerson">Whether 'he' or 'she' does it.</param>
    internal readonly record struct Draft(int Victim, int OwnRole, int Cause, int Deed, bool IsPerson);

    /// <summary>The first that does a kind of deed, or -1.</summary>
    public int FirstAgent(int deed) => firstAgents[deed];

    /// <summary>The mention of an incident's actor, or -1.</summary>
    public int ActorOfIncident(int incident) => incidentActors[incident];

    public Draft Of(ClaimDraft draft) => drafts[draft.Number];

    /// <summary>The side of a mention: 0 not known, 1 forces of a state, 2 those who fight it.</summary>
    public int SideOf(int mention) => known[mention].Side;

    /// <summary>Whether a mention is one of those who fight each other.</summary>
    public bool IsFight(int mention) => known[mention].IsFight;

    public int SentenceOf(int mention) => known[mention].Sentence;

    /// <summary>The indices of the actors in a sentence: from the first to before the end.</summary>
    public (int First, int End) In(int sentence) => ranges.In(sentence);

    /// <summary>Whether nobody else acts between the mention and the token behind it.</summary>
    public bool IsNearest(int mention, int token) => known[mention].Start < token && token <= known[mention].NextActs;

    /// <summary>What is known of a mention.</summary>
    /// <param name="Side">0 not known, 1 forces of a state, 2 those who fight it.</param>
    /// <param name="IsFight">Whether it is one of those who fight each other.</param>
    /// <param name="Sentence">Its sentence.</param>
    /// <param name="Start">Its first token.</param>
    /// <param name="NextActs">Where the next stands that acts or is blamed.</param>
    private readonly record struct Known(int Side, bool IsFight, int Sentence, int Start, int NextActs);

    private int OwnRole(ClaimDraft draft)
    {
        int best = 0;
        var (first, end) = In(draft.Sentence);
        for (int i = first; i < end; i++)
        {
            int role = 1 + (int)scene.Actors[i].Role;
            if (!draft.Phrase.Tokens.Overlaps(scene.Actors[i].Tokens))
            {
                best = best == 0 ? role : Math.Min(best, role);
            }
        }

        return best;
    }

    private int Victim(ClaimDraft draft)
    {
        var (first, end) = In(draft.Sentence);
        for (int i = first; i < end; i++)
        {
            if (draft.Phrase.Tokens.Overlaps(scene.Actors[i].Tokens) && !scene.Actors[i].IsList)
            {
                return i;
            }
        }

        return -1;
    }
}
