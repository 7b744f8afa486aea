using ClaimExtract.Mentions.Actors;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What an article's actors are to each other and to its claims: counted once an article. Immutable.</summary>
internal sealed class ActorFacts
{
    private readonly Scene scene;
    private readonly SentenceRanges ranges;
    private readonly int[] acting;
    private readonly (int Side, bool IsFight, int Sentence)[] known;
    private readonly Draft[] drafts;
    private readonly int[] incidentActors;
    private readonly int[] firstAgents;

    public ActorFacts(Scene scene, ActorWords words)
    {
        this.scene = scene;
        var actors = scene.Actors;
        ranges = SentenceRanges.Of<ActorMention>(scene, actors, a => a.Tokens);
        acting = Acting(actors);
        known = new (int, bool, int)[actors.Length];
        for (int i = 0; i < known.Length; i++)
        {
            known[i] = (words.Side(scene.Document, actors[i]), actors[i].IsFight, scene.SentenceOf(actors[i].Tokens));
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

    /// <summary>Where those stand that act or are blamed.</summary>
    private static int[] Acting(ActorMention[] actors)
    {
        int count = 0;
        foreach (var actor in actors)
        {
            count += actor.Role is ActorRole.Agent or ActorRole.Responsible ? 1 : 0;
        }

        int[] acting = new int[count];
        count = 0;
        foreach (var actor in actors)
        {
            if (actor.Role is ActorRole.Agent or ActorRole.Responsible)
            {
                acting[count++] = actor.Tokens.First;
            }
        }

        return acting;
    }

    private static int[] IncidentActors(Scene scene)
    {
        var numbers = new Dictionary<ActorMention, int>(scene.Actors.Length, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < scene.Actors.Length; i++)
        {
            numbers[scene.Actors[i]] = i;
        }

        int[] mentions = new int[scene.Incidents.All.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            mentions[i] = scene.Incidents.All[i].Actor is { } actor ? numbers.GetValueOrDefault(actor, -1) : -1;
        }

        return mentions;
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
    public bool IsNearest(int mention, int token)
    {
        int next = Array.BinarySearch(acting, token);
        next = next >= 0 ? next : ~next;
        int start = scene.Actors[mention].Tokens.First;
        return start < token && (next == 0 || acting[next - 1] <= start);
    }

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
