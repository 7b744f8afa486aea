using System.Numerics;
using ClaimExtract.Incidents;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Those who may have done what an article's claims tell. Immutable.</summary>
internal sealed class ActorCandidates(Scene scene, ActorFacts known, Grammar grammar) : ICandidates
{
    public int Count => scene.Actors.Length;

    public int GroupOf(int mention) => scene.Parties.NumberOf(mention);

    public int TokenOf(int mention) => scene.Actors[mention].Tokens.First;

    public int SentenceOf(int mention) => known.SentenceOf(mention);

    public void DescribeItself(int mention, bool isHere, ref FeatureSet features)
    {
        var actor = scene.Actors[mention];
        int role = (int)actor.Role;
        features.AddIf(scene.IsNatural, (int)ActorFeature.Natural);
        features.AddIf(actor.Name is not null, (int)ActorFeature.Known);
        DescribeParty(mention, ref features);
        if (scene.SourceWords.Overlaps(actor.Tokens))
        {
            features.Add((int)ActorFeature.InSource, role);
        }

        if (isHere)
        {
            features.Add((int)ActorFeature.RoleHere, role);
            return;
        }

        features.Add((int)ActorFeature.RoleAway, role);
        features.Add((int)ActorFeature.Where, (Standing.WhereOf(scene, scene.SentenceOf(actor.Tokens)) * 4) + role);
    }

    public void DescribeFrom(int sentence, int mention, ref FeatureSet features)
    {
        var standing = Standing.Away(scene, sentence, known.SentenceOf(mention));
        features.Add(standing.Back > 0 ? (int)ActorFeature.Back : (int)ActorFeature.Ahead, standing.Back + standing.Ahead);
        features.AddIf(standing.SameParagraph, (int)ActorFeature.Paragraph);
        features.AddIf(known.IsNearest(mention, scene.Document.Sentences[sentence].Tokens.First), (int)ActorFeature.Nearest);
        features.AddIf(scene.Document.Sentences[sentence].IsHeadline && standing.Where == 1, (int)ActorFeature.ClaimInHeadline);
        var (kinds, there) = (KindsOf(sentence), scene.Incidents.Events[known.SentenceOf(mention)].Kinds);
        int alike = kinds == EventKinds.None || there == EventKinds.None ? 0 : (kinds & there) != 0 ? 1 : 2;
        features.Add((int)ActorFeature.KindEvent, (alike * 4) + (int)scene.Actors[mention].Role);
        features.Add((int)ActorFeature.IncidentActor, IncidentActor(sentence, mention));
    }

    public void Describe(ClaimDraft draft, int mention, ref FeatureSet features)
    {
        var about = known.Of(draft);
        int victim = about.Victim;
        if (mention < 0)
        {
            DescribeNone(draft, about, ref features);
            return;
        }

        var actor = scene.Actors[mention];
        int group = TypeGroup(draft.Type), sentence = known.SentenceOf(mention);
        bool counted = draft.Phrase.Tokens.Overlaps(actor.Tokens);
        features.Add((int)ActorFeature.TypeRole, (group * 4) + (int)actor.Role);
        if (actor.Governor >= 0 && actor.Role is ActorRole.Agent)
        {
            features.Add((int)ActorFeature.DeedType, (about.Deed * 9) + ((int)actor.Deed * 3) + (group == 0 ? 0 : group == 1 ? 1 : 2));
        }

        if (known.IsFight(mention))
        {
            features.Add((int)ActorFeature.Clash, victim < 0 ? 0 : scene.Parties.AreSame(victim, mention) ? 1 : 2);
        }

        if (victim >= 0 && !counted)
        {
            features.Add((int)ActorFeature.VictimParty, draft.Type == ClaimType.Force ? 2 : scene.Parties.AreSame(victim, mention) ? 1 : 0);
            features.Add((int)ActorFeature.Side, (known.SideOf(victim) * 3) + known.SideOf(mention));
        }

        if (about.IsPerson)
        {
            features.Add((int)ActorFeature.PersonSubject, actor.Name is not null || known.SideOf(mention) == 1 ? 1 : 2);
        }

        var part = PartOf(mention, about);
        features.Add((int)ActorFeature.PartyAgents, Step(part.Agents));
        features.AddIf(part.LeadsAsAgent, (int)ActorFeature.PartyLeads);
        if (sentence == draft.Sentence)
        {
            DescribeHere(draft, mention, counted, ref features);
            return;
        }

        features.Add((int)ActorFeature.PartyRoleAway, (Rank(part) * 4) + (int)actor.Role);
        features.AddIf(mention == known.FirstAgent(about.Deed), (int)ActorFeature.FirstAgent);
        features.Add((int)ActorFeature.Own, about.OwnRole);
        features.Add((int)ActorFeature.AwayCause, about.Cause);
        features.AddIf(scene.Tolls.IsToldIn(draft.Number, sentence), (int)ActorFeature.SameToll);
    }

    public void Compare(ClaimDraft draft, int mention, Choices earlier, ref FeatureSet features)
    {
        int sums = earlier.IsCumulative(draft) is true ? 1 : 0;
        if (mention < 0)
        {
            features.Add((int)ActorFeature.NullSums, sums);
        }
        else if (known.SentenceOf(mention) is var sentence && sentence != draft.Sentence)
        {
            features.Add((int)ActorFeature.AwaySums, (sums * 4) + (int)scene.Actors[mention].Role);
            features.Add((int)ActorFeature.AwayDays, Days(draft, sentence, earlier));
        }
    }

    /// <summary>0 the incident of a sentence has no actor, 1 it has this party, 2 another.</summary>
    private int IncidentActor(int sentence, int mention) =>
        known.ActorOfIncident(scene.Incidents.OfSentence[sentence]) is not (>= 0 and var own) ? 0 : scene.Parties.AreSame(own, mention) ? 1 : 2;

    /// <summary>How the claim's time stands to that of the incident of a sentence: 0 not known, 1 they share days, 2 they share none.</summary>
    private int Days(ClaimDraft draft, int sentence, Choices earlier)
    {
        if (scene.Incidents.Of(sentence).Period is not { IsResolved: true } then || earlier.PeriodOf(draft) is not (>= 0 and var chosen))
        {
            return 0;
        }

        var own = scene.PeriodCandidates[chosen];
        return !own.IsResolved ? 0
            : (then.From ?? DateOnly.MinValue) <= (own.To ?? DateOnly.MaxValue) && (own.From ?? DateOnly.MinValue) <= (then.To ?? DateOnly.MaxValue) ? 1
            : 2;
    }

    /// <summary>The kinds of event that a sentence names or, where it names none, its incident.</summary>
    private EventKinds KindsOf(int sentence) =>
        scene.Incidents.Events[sentence].Kinds is not EventKinds.None and var own ? own : scene.Incidents.Of(sentence).Kinds;

    private void DescribeHere(ClaimDraft draft, int mention, bool counted, ref FeatureSet features)
    {
        var actor = scene.Actors[mention];
        int role = (int)actor.Role, governs = Governs(draft, mention);
        features.Add((int)ActorFeature.Position, (Standing.Here(scene, draft, actor.Tokens, grammar).Position * 4) + role);
        features.Add(actor.Role is ActorRole.Agent or ActorRole.Responsible ? (int)ActorFeature.Governs : (int)ActorFeature.GovernsNamed, governs);
        if (actor.Role == ActorRole.Agent)
        {
            features.Add((int)ActorFeature.GovernsVoice, (Voice(draft) * 9) + governs);
        }

        features.Add((int)ActorFeature.InCounted, counted ? 1 + role : 0);
        features.Add((int)ActorFeature.ForceHere, (draft.Type == ClaimType.Force ? 2 : 0) + (counted ? 1 : 0));
    }

    private void DescribeNone(ClaimDraft draft, in ActorFacts.Draft about, ref FeatureSet features)
    {
        features.Add((int)ActorFeature.NullBias);
        features.Add((int)ActorFeature.NullOwn, about.OwnRole);
        features.Add((int)ActorFeature.NullType, (int)draft.Type);
        features.Add((int)ActorFeature.NullActing, Math.Min(3, scene.Parties.Acting));
        features.AddIf(scene.IsNatural, (int)ActorFeature.NullNatural);
        features.AddIf(draft.Type is ClaimType.Allegation or ClaimType.Evidence, (int)ActorFeature.NullNone);
        features.Add((int)ActorFeature.NullCause, about.Cause);
        features.AddIf(about.Victim >= 0, (int)ActorFeature.NullVictimParty);
        features.AddIf(scene.IsTotal(draft), (int)ActorFeature.NullTotal);
        for (int kinds = (int)KindsOf(draft.Sentence); kinds != 0; kinds &= kinds - 1)
        {
            features.Add((int)ActorFeature.NullKind, BitOperations.TrailingZeroCount(kinds));
        }
    }

    private void DescribeParty(int mention, ref FeatureSet features)
    {
        var party = scene.Parties.Of(mention);
        features.Add((int)ActorFeature.PartyBlamed, Math.Min(2, party.Blamed));
        features.Add((int)ActorFeature.PartySpeaks, Math.Min(2, party.Speeches));
    }

    /// <summary>What its party does that bears on the claim.</summary>
    private ActorParties.Part PartOf(int mention, in ActorFacts.Draft about) =>
        about.Deed == (int)ActorDeed.Harm ? scene.Parties.Of(mention).Harming : scene.Parties.Of(mention).Acting;

    /// <summary>How many parties do more, 4 where the party does nothing.</summary>
    private static int Rank(ActorParties.Part party) => party.Weight == 0 ? 4 : Math.Min(3, party.Rank);

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

    /// <summary>
    /// How the deed of a mention in the claim's sentence stands to the claim: 1 it is the claim's own word, 2 that of
    /// the claim it goes with, 3 the last before that word, 4 the same beyond a clause's start, 5 an earlier one,
    /// 6 a later one; without a deed 7 before the figure, 8 behind it.
    /// </summary>
    private int Governs(ClaimDraft draft, int mention)
    {
        int governor = scene.Actors[mention].Governor;
        if (scene.Actors[mention] is { FigureSide: not 0 and var side, Tokens: var listed })
        {
            const int beside = 6; // tokens: 'army, by shelling: 14'
            int gap = side < 0 ? listed.First - draft.Phrase.Figure.Tokens.End : draft.Phrase.First - listed.End;
            return gap is >= 0 and <= beside ? 1 : 5;
        }

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

        var (first, end) = known.In(scene.SentenceOf(scene.Actors[mention].Tokens));
        for (int i = first; i < end; i++)
        {
            var other = scene.Actors[i];
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
}
