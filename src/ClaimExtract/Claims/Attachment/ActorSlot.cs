using ClaimExtract.Mentions.Actors;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Who did it. Thread-safe.</summary>
internal sealed class ActorSlot(Grammar grammar) : ISlot
{
    private enum Template
    {
        RoleHere,
        RoleAway,
        Position,
        Distance,
        Governs,
        GovernsHereRole,
        Back,
        Ahead,
        Paragraph,
        Where,
        Own,
        Count,
        FirstAgent,
        Incident,
        Nearest,
        InCounted,
        InSource,
        Known,
        TypeRole,
        ForceHere,
        SameAsCounted,
        Clash,
        ClaimInHeadline,
        Natural,
        NullBias,
        NullOwn,
        NullType,
        NullAgents,
        NullNatural,
        NullNone,
    }

    public string Name => "actor";

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public int CountOf(Scene scene) => scene.Actors.Length;

    public void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features)
    {
        int own = OwnRole(scene, draft);
        if (mention < 0)
        {
            features.Add((int)Template.NullBias);
            features.Add((int)Template.NullOwn, own);
            features.Add((int)Template.NullType, (int)draft.Type);
            features.Add((int)Template.NullAgents, Math.Min(6, scene.Actors.Count(a => a.Role is ActorRole.Agent or ActorRole.Responsible)));
            features.AddIf(scene.IsNatural, (int)Template.NullNatural);
            features.AddIf(draft.Type is ClaimType.Allegation or ClaimType.Evidence, (int)Template.NullNone);
            return;
        }

        var actor = scene.Actors[mention];
        var standing = Standing.Of(scene, draft, actor.Tokens, grammar);
        bool counted = draft.Phrase.Tokens.Overlaps(actor.Tokens);
        features.AddIf(scene.IsNatural, (int)Template.Natural);
        features.AddIf(actor.Name is not null, (int)Template.Known);
        features.Add((int)Template.TypeRole, TypeGroup(draft.Type) * 4 + (int)actor.Role);
        features.AddIf(actor.Rule.Contains("clash", StringComparison.Ordinal), (int)Template.Clash);
        features.AddIf(!counted && IsInCounted(scene, draft, actor), (int)Template.SameAsCounted);
        foreach (var attribution in scene.Attributions)
        {
            if (attribution.Source.Overlaps(actor.Tokens))
            {
                features.Add((int)Template.InSource, (int)actor.Role);
                break;
            }
        }

        if (standing.IsHere)
        {
            bool governs = actor.Governor >= 0 && (actor.Governor == draft.Trigger || (draft.Model is { } model && actor.Governor == model.Trigger));
            features.Add((int)Template.RoleHere, (int)actor.Role);
            features.Add((int)Template.Position, standing.Position);
            features.Add((int)Template.Distance, standing.Distance);
            features.Add((int)Template.Governs, governs ? 2 : actor.Governor >= 0 ? 1 : 0);
            features.Add((int)Template.GovernsHereRole, (standing.Position * 4) + (int)actor.Role);
            features.Add((int)Template.InCounted, counted ? 1 + (int)actor.Role : 0);
            features.Add((int)Template.ForceHere, (draft.Type == ClaimType.Force ? 2 : 0) + (counted ? 1 : 0));
            return;
        }

        features.Add((int)Template.RoleAway, (int)actor.Role);
        features.Add(standing.Back > 0 ? (int)Template.Back : (int)Template.Ahead, standing.Back + standing.Ahead);
        features.AddIf(standing.SameParagraph, (int)Template.Paragraph);
        features.Add((int)Template.Where, (standing.Where * 4) + (int)actor.Role);
        features.Add((int)Template.Own, own);
        features.Add((int)Template.Count, CountOfSame(scene, actor));
        features.AddIf(IsFirstAgent(scene, mention), (int)Template.FirstAgent);
        features.Add((int)Template.Incident, scene.Incidents[scene.SentenceOf(actor.Tokens)] == scene.Incidents[draft.Sentence] ? 1 : 0);
        features.AddIf(IsNearest(scene, draft, mention), (int)Template.Nearest);
        features.AddIf(scene.Document.Sentences[draft.Sentence].IsHeadline && standing.Where == 1, (int)Template.ClaimInHeadline);
    }

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

    /// <summary>Whether the party is also named among those counted: it did not strike itself.</summary>
    private static bool IsInCounted(Scene scene, ClaimDraft draft, ActorMention actor)
    {
        foreach (var other in scene.Actors)
        {
            if (draft.Phrase.Tokens.Overlaps(other.Tokens) && IsSame(scene, actor, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(Scene scene, ActorMention a, ActorMention b)
    {
        if (a.Name is not null && b.Name is not null)
        {
            return a.Name == b.Name;
        }

        var (x, y) = (scene.Document.SpanOf(a.Tokens), scene.Document.SpanOf(b.Tokens));
        return scene.Document.Text.AsSpan(x.Start, x.Length).Equals(scene.Document.Text.AsSpan(y.Start, y.Length), StringComparison.OrdinalIgnoreCase);
    }

    private static int CountOfSame(Scene scene, ActorMention actor)
    {
        int count = 0;
        foreach (var other in scene.Actors)
        {
            count += other.Role is ActorRole.Agent or ActorRole.Responsible && IsSame(scene, actor, other) ? 1 : 0;
        }

        return Math.Min(count, 6);
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
