using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Reading;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Who did it. Thread-safe.</summary>
internal sealed class ActorSlot(Lexicon lexicon, Grammar grammar) : ISlot
{
    private enum Template
    {
        RoleHere,
        RoleAway,
        Position,
        Distance,
        Governs,
        GovernsNamed,
        GovernsVoice,
        Back,
        Ahead,
        Paragraph,
        Where,
        Own,
        FirstAgent,
        Incident,
        Nearest,
        InCounted,
        InSource,
        Known,
        TypeRole,
        DeedType,
        ForceHere,
        VictimParty,
        Clash,
        Side,
        ClaimInHeadline,
        Natural,
        PartyRank,
        PartyBlamed,
        PartyWeight,
        PartyAgents,
        PartyStruck,
        PartySpeaks,
        PartyLeads,
        PartyRoleAway,
        AwayCause,
        NullBias,
        NullOwn,
        NullType,
        NullActing,
        NullMost,
        NullNatural,
        NullNone,
        NullCause,
        NullVictimParty,
        NullTotal,
        NullIncident,
        NullVoice,
    }

    private readonly WordClass relief = lexicon["actor-relief"];
    private readonly WordClass stateForce = lexicon["actor-state-force"];
    private readonly WordClass irregular = lexicon["actor-irregular"];
    private readonly WordClass attackCause = lexicon["attack-cause"];
    private readonly WordClass naturalCause = lexicon["natural-cause"];
    private readonly WordClass openCause = lexicon["open-cause"];

    public string Name => "actor";

    public double Penalty => 4;

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public int CountOf(Scene scene) => scene.Actors.Length;

    public void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features)
    {
        int victim = Victim(scene, draft);
        if (mention < 0)
        {
            DescribeNone(scene, draft, victim, ref features);
            return;
        }

        var actor = scene.Actors[mention];
        var standing = Standing.Of(scene, draft, actor.Tokens, grammar);
        int role = (int)actor.Role;
        bool counted = draft.Phrase.Tokens.Overlaps(actor.Tokens);
        int group = TypeGroup(draft.Type);
        features.AddIf(scene.IsNatural, (int)Template.Natural);
        features.AddIf(actor.Name is not null, (int)Template.Known);
        features.Add((int)Template.TypeRole, (group * 4) + role);
        if (actor.Governor >= 0 && actor.Role is ActorRole.Agent)
        {
            features.Add((int)Template.DeedType, (Deed(scene, draft) * 9) + ((int)actor.Deed * 3) + (group == 0 ? 0 : group == 1 ? 1 : 2));
        }

        if (actor.IsFight)
        {
            features.Add((int)Template.Clash, victim < 0 ? 0 : scene.Parties.AreSame(victim, mention) ? 1 : 2);
        }

        if (victim >= 0 && !counted)
        {
            features.Add((int)Template.VictimParty, draft.Type == ClaimType.Force ? 2 : scene.Parties.AreSame(victim, mention) ? 1 : 0);
            features.Add((int)Template.Side, (Side(scene.Document, scene.Actors[victim]) * 3) + Side(scene.Document, actor));
        }

        DescribeParty(scene, mention, ref features);
        foreach (var attribution in scene.Attributions)
        {
            if (attribution.Source.Overlaps(actor.Tokens))
            {
                features.Add((int)Template.InSource, role);
                break;
            }
        }

        if (standing.IsHere)
        {
            int governs = Governs(scene, draft, mention);
            features.Add((int)Template.RoleHere, role);
            features.Add((int)Template.Position, (standing.Position * 4) + role);
            features.Add((int)Template.Distance, standing.Distance);
            features.Add(actor.Role is ActorRole.Agent or ActorRole.Responsible ? (int)Template.Governs : (int)Template.GovernsNamed, governs);
            if (actor.Role == ActorRole.Agent)
            {
                features.Add((int)Template.GovernsVoice, (Voice(draft) * 9) + governs);
            }

            features.Add((int)Template.InCounted, counted ? 1 + role : 0);
            features.Add((int)Template.ForceHere, (draft.Type == ClaimType.Force ? 2 : 0) + (counted ? 1 : 0));
            return;
        }

        features.Add((int)Template.RoleAway, role);
        features.Add((int)Template.PartyRoleAway, (Rank(scene.Parties.Of(mention)) * 4) + role);
        features.Add(standing.Back > 0 ? (int)Template.Back : (int)Template.Ahead, standing.Back + standing.Ahead);
        features.AddIf(standing.SameParagraph, (int)Template.Paragraph);
        features.Add((int)Template.Where, (standing.Where * 4) + role);
        features.Add((int)Template.Own, OwnRole(scene, draft));
        features.AddIf(IsFirstAgent(scene, mention), (int)Template.FirstAgent);
        features.Add((int)Template.Incident, scene.Incidents[scene.SentenceOf(actor.Tokens)] == scene.Incidents[draft.Sentence] ? 1 : 0);
        features.AddIf(IsNearest(scene, draft, mention), (int)Template.Nearest);
        features.Add((int)Template.AwayCause, Cause(scene, draft));
        features.AddIf(scene.Document.Sentences[draft.Sentence].IsHeadline && standing.Where == 1, (int)Template.ClaimInHeadline);
    }

    private void DescribeNone(Scene scene, ClaimDraft draft, int victim, ref FeatureSet features)
    {
        features.Add((int)Template.NullBias);
        features.Add((int)Template.NullOwn, OwnRole(scene, draft));
        features.Add((int)Template.NullType, (int)draft.Type);
        features.Add((int)Template.NullActing, Math.Min(3, scene.Parties.Acting));
        features.Add((int)Template.NullMost, Step(scene.Parties.Most));
        features.AddIf(scene.IsNatural, (int)Template.NullNatural);
        features.AddIf(draft.Type is ClaimType.Allegation or ClaimType.Evidence, (int)Template.NullNone);
        features.Add((int)Template.NullCause, Cause(scene, draft));
        features.AddIf(victim >= 0, (int)Template.NullVictimParty);
        features.AddIf(scene.IsTotal(draft), (int)Template.NullTotal);
        features.AddIf(IncidentActs(scene, draft), (int)Template.NullIncident);
        features.Add((int)Template.NullVoice, Voice(draft));
    }

    private static void DescribeParty(Scene scene, int mention, ref FeatureSet features)
    {
        var party = scene.Parties.Of(mention);
        features.Add((int)Template.PartyRank, Rank(party));
        features.Add((int)Template.PartyBlamed, Math.Min(2, party.Blamed));
        features.Add((int)Template.PartyWeight, Step(party.Weight));
        features.Add((int)Template.PartyAgents, Step(party.Agents));
        features.Add((int)Template.PartyStruck, party.Targets == 0 ? 0 : party.Targets > party.Agents ? 2 : 1);
        features.Add((int)Template.PartySpeaks, Math.Min(2, party.Speeches));
        features.AddIf(party.LeadsAsAgent, (int)Template.PartyLeads);
    }

    /// <summary>How many parties do more, 4 where the party does nothing.</summary>
    private static int Rank(ActorParties.Party party) => party.Weight == 0 ? 4 : Math.Min(3, party.Rank);

    /// <summary>0, 1, 2, 3 to 4, 5 to 8, more.</summary>
    private static int Step(int n) => n switch { <= 2 => n, <= 4 => 3, <= 8 => 4, _ => 5 };

    /// <summary>Victims, deeds, what nobody does, and forces: their actors are told in different ways.</summary>
    private static int TypeGroup(ClaimType type) => type switch
    {
        ClaimType.Attack or ClaimType.Munition => 1,
        ClaimType.Allegation or ClaimType.Evidence => 2,
        ClaimType.Force => 3,
        ClaimType.Affected or ClaimType.Displaced or ClaimType.Missing => 4,
        ClaimType.Destroyed => 5,
        ClaimType.Detained => 6,
        _ => 0,
    };

    /// <summary>0 it is done to those counted by name of a deed, 1 told as their fate, 2 a sum.</summary>
    private static int Voice(ClaimDraft draft) => (draft.Relation ?? draft.Model?.Relation) switch
    {
        RelationKind.Object => 0,
        RelationKind.Passive or RelationKind.Subject or RelationKind.State or RelationKind.Hospital => 1,
        _ => 2,
    };

    /// <summary>The kind of deed that the claim is about.</summary>
    private int Deed(Scene scene, ClaimDraft draft)
    {
        if (draft.Type == ClaimType.Detained)
        {
            return (int)ActorDeed.Custody;
        }

        bool freed = draft.Type is ClaimType.Affected or ClaimType.Force or ClaimType.Displaced
            && draft.Trigger >= 0 && relief.EndAt(scene.Document, draft.Trigger, scene.Document.Tokens.Length) > 0;
        return (int)(freed ? ActorDeed.Relief : ActorDeed.Harm);
    }

    /// <summary>0 not known, 1 forces of a state, 2 those who fight it.</summary>
    private int Side(Document document, ActorMention actor) =>
        stateForce.Has(document, actor.Tokens.Last) ? 1 : irregular.Has(document, actor.Tokens.Last) ? 2 : 0;

    /// <summary>What harms people, in the claim's sentence: 0 nothing, 1 an attack, 2 nature, 3 what may be either.</summary>
    private int Cause(Scene scene, ClaimDraft draft)
    {
        var sentence = scene.Document.Sentences[draft.Sentence].Tokens;
        int cause = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (attackCause.EndAt(scene.Document, i, sentence.End) > 0)
            {
                return 1;
            }

            cause = naturalCause.EndAt(scene.Document, i, sentence.End) > 0 ? 2
                : cause == 0 && openCause.EndAt(scene.Document, i, sentence.End) > 0 ? 3
                : cause;
        }

        return cause;
    }

    /// <summary>
    /// How the deed of a mention in the claim's sentence stands to the claim: 1 it is the claim's own word, 2 that of
    /// the claim it goes with, 3 the last before that word, 4 the same beyond a clause's start, 5 an earlier one,
    /// 6 a later one; without a deed 7 before the figure, 8 behind it.
    /// </summary>
    private int Governs(Scene scene, ClaimDraft draft, int mention)
    {
        int governor = scene.Actors[mention].Governor;
        if (governor < 0)
        {
            return scene.Actors[mention].Tokens.First < draft.Phrase.First ? 7 : 8;
        }

        if (governor == draft.Trigger)
        {
            return 1;
        }

        for (var (other, depth) = (draft.Model ?? draft.Whole, 0); other is not null && depth < 3; (other, depth) = (other.Model ?? other.Whole, depth + 1))
        {
            if (governor == other.Trigger)
            {
                return 2;
            }
        }

        int word = draft.Trigger >= 0 && scene.Document.SentenceOf(draft.Trigger) == draft.Sentence ? Math.Min(draft.Trigger, draft.Phrase.First) : draft.Phrase.First;
        if (governor > word)
        {
            return 6;
        }

        foreach (var other in scene.Actors)
        {
            if (other.Governor > governor && other.Governor < word && other.Role == ActorRole.Agent)
            {
                return 5;
            }
        }

        for (int i = governor + 1; i < word; i++)
        {
            if (grammar.ClauseOpener.Has(scene.Document, i) || Grammar.IsMark(scene.Document, i, ';') || grammar.IsSaying(scene.Document, i))
            {
                return 4;
            }
        }

        return 3;
    }

    /// <summary>1 + the most telling role of the sentence's actors outside the counted phrase; 0 where it names none.</summary>
    private static int OwnRole(Scene scene, ClaimDraft draft)
    {
        int best = 0;
        foreach (var actor in scene.Actors)
        {
            if (scene.SentenceOf(actor.Tokens) == draft.Sentence && !draft.Phrase.Tokens.Overlaps(actor.Tokens))
            {
                best = best == 0 ? 1 + (int)actor.Role : Math.Min(best, 1 + (int)actor.Role);
            }
        }

        return best;
    }

    /// <summary>The party that is counted, as a mention: 'SDF fighters' of '12 SDF fighters'; -1 where none is.</summary>
    private static int Victim(Scene scene, ClaimDraft draft)
    {
        for (int i = 0; i < scene.Actors.Length; i++)
        {
            if (draft.Phrase.Tokens.Overlaps(scene.Actors[i].Tokens) && !scene.Actors[i].IsList)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether somebody acts in the claim's incident.</summary>
    private static bool IncidentActs(Scene scene, ClaimDraft draft)
    {
        foreach (var actor in scene.Actors)
        {
            if (actor.Role is ActorRole.Agent or ActorRole.Responsible && scene.Incidents[scene.SentenceOf(actor.Tokens)] == scene.Incidents[draft.Sentence])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstAgent(Scene scene, int mention)
    {
        for (int i = 0; i < mention; i++)
        {
            if (scene.Actors[i].Role == ActorRole.Agent)
            {
                return false;
            }
        }

        return scene.Actors[mention].Role == ActorRole.Agent;
    }

    private static bool IsNearest(Scene scene, ClaimDraft draft, int mention)
    {
        int first = scene.Document.Sentences[draft.Sentence].Tokens.First;
        if (scene.Actors[mention].Tokens.First >= first)
        {
            return false;
        }

        for (int i = mention + 1; i < scene.Actors.Length && scene.Actors[i].Tokens.First < first; i++)
        {
            if (scene.Actors[i].Role is ActorRole.Agent or ActorRole.Responsible)
            {
                return false;
            }
        }

        return true;
    }
}
