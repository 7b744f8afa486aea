using ClaimExtract.Mentions.Periods;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The time of a claim. Thread-safe.</summary>
internal sealed class PeriodSlot(Grammar grammar) : ISlot
{
    private enum Template
    {
        KindHere,
        KindAway,
        Position,
        Distance,
        Back,
        Ahead,
        Paragraph,
        Where,
        LengthHere,
        LengthAway,
        AgeHere,
        AgeAway,
        Own,
        Count,
        FirstResolved,
        Incident,
        Nearest,
        NearestHere,
        TotalKind,
        TotalLength,
        HarmKind,
        StockKind,
        ReportKind,
        OtherKind,
        NaturalGroup,
        RelationUpTo,
        UnresolvedHere,
        UnresolvedAway,
        OpensSentence,
        ClosesSentence,
        ClaimInHeadline,
        PublishedTotal,
        PublishedOwn,
        PublishedType,
        SameAsPrevious,
        SameAsWhole,
        NullBias,
        NullOwn,
        NullType,
        NullMany,
        NullTotal,
        NullNatural,
    }

    public string Name => "period";

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public int CountOf(Scene scene) => scene.PeriodCandidates.Length;

    public void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features)
    {
        int own = OwnRole(scene, draft.Sentence);
        bool total = scene.IsTotal(draft);
        if (mention < 0)
        {
            features.Add((int)Template.NullBias);
            features.Add((int)Template.NullOwn, own);
            features.Add((int)Template.NullType, (int)draft.Type);
            features.Add((int)Template.NullMany, Math.Min(6, scene.Periods.Length));
            features.AddIf(total, (int)Template.NullTotal);
            features.AddIf(scene.IsNatural, (int)Template.NullNatural);
            return;
        }

        var candidate = scene.PeriodCandidates[mention];
        int kind = candidate.Kind, group = candidate.Group, length = Length(candidate);
        features.Add((int)Template.TotalKind, (total ? PeriodCandidate.Kinds : 0) + kind);
        features.Add((int)Template.TotalLength, (total ? 8 : 0) + length);
        features.Add((int)TypeTemplate(draft.Type), kind);
        if (scene.IsNatural)
        {
            features.Add((int)Template.NaturalGroup, group);
        }

        if (candidate.Reading == PeriodReading.UpTo)
        {
            features.Add((int)Template.RelationUpTo, draft.Relation is { } relation ? 1 + (int)relation : 0);
        }

        if (candidate.Mention is not { } period)
        {
            int up = candidate.Reading == PeriodReading.UpTo ? 1 : 0;
            features.Add((int)Template.PublishedTotal, (up * 2) + (total ? 1 : 0));
            features.Add((int)Template.PublishedOwn, (up * 8) + own);
            features.Add((int)Template.PublishedType, (up * 16) + (int)draft.Type);
            return;
        }

        var standing = Standing.Of(scene, draft, period.Tokens, grammar);
        if (standing.IsHere)
        {
            var sentence = scene.Document.Sentences[draft.Sentence].Tokens;
            features.Add((int)Template.KindHere, kind);
            features.Add((int)Template.Position, standing.Position);
            features.Add((int)Template.Distance, standing.Distance);
            features.Add((int)Template.LengthHere, length);
            features.Add((int)Template.AgeHere, Age(scene, candidate));
            features.AddIf(IsNearestHere(scene, draft, period), (int)Template.NearestHere);
            features.AddIf(!candidate.IsResolved, (int)Template.UnresolvedHere);
            features.AddIf(period.Tokens.First - sentence.First <= 2, (int)Template.OpensSentence);
            features.AddIf(sentence.End - period.Tokens.End <= 2, (int)Template.ClosesSentence);
            return;
        }

        int other = scene.SentenceOf(period.Tokens);
        int sameIncident = scene.Incidents[other] == scene.Incidents[draft.Sentence] ? 1 : 0;
        features.Add((int)Template.KindAway, kind);
        features.Add(standing.Back > 0 ? (int)Template.Back : (int)Template.Ahead, standing.Back + standing.Ahead);
        features.AddIf(standing.SameParagraph, (int)Template.Paragraph);
        features.Add((int)Template.Where, standing.Where);
        features.Add((int)Template.LengthAway, length);
        features.Add((int)Template.AgeAway, Age(scene, candidate));
        features.AddIf(!candidate.IsResolved, (int)Template.UnresolvedAway);
        features.Add((int)Template.Own, own);
        features.Add((int)Template.Count, CountOfSame(scene, candidate));
        features.AddIf(IsFirstResolved(scene, period), (int)Template.FirstResolved);
        features.Add((int)Template.Incident, sameIncident);
        features.AddIf(IsNearest(scene, draft, period), (int)Template.Nearest);
        features.AddIf(scene.Document.Sentences[draft.Sentence].IsHeadline && standing.Where == 1, (int)Template.ClaimInHeadline);
    }

    public void Compare(Scene scene, ClaimDraft draft, int mention, Choices earlier, ref FeatureSet features)
    {
        var candidate = mention < 0 ? null : scene.PeriodCandidates[mention];
        if (earlier.Previous is { } previous && earlier.PeriodOf(previous) is { } chosen && IsSame(scene, candidate, chosen))
        {
            features.Add((int)Template.SameAsPrevious, Nearness(scene, draft, previous));
        }

        if (earlier.PeriodOf(draft.Whole ?? draft.Model) is { } whole && IsSame(scene, candidate, whole))
        {
            features.Add((int)Template.SameAsWhole, draft.Whole is null ? 1 : 0);
        }
    }

    private static bool IsSame(Scene scene, PeriodCandidate? candidate, int chosen)
    {
        var other = chosen < 0 ? null : scene.PeriodCandidates[chosen];
        return candidate is null ? other is null : candidate.HasSameDays(other);
    }

    /// <summary>0 in one sentence, 1 in one paragraph, 2 in sentences side by side, 3 in one incident, 4 farther off; 5 more where the sentence has a time of its own.</summary>
    private static int Nearness(Scene scene, ClaimDraft draft, ClaimDraft previous)
    {
        var sentences = scene.Document.Sentences;
        int near = previous.Sentence == draft.Sentence ? 0
            : sentences[previous.Sentence].Paragraph == sentences[draft.Sentence].Paragraph ? 1
            : draft.Sentence - previous.Sentence == 1 ? 2
            : scene.Incidents[draft.Sentence] == scene.Incidents[previous.Sentence] ? 3
            : 4;
        return near + (OwnRole(scene, draft.Sentence) > 0 ? 5 : 0);
    }

    private static Template TypeTemplate(ClaimType type) => type switch
    {
        ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties => Template.HarmKind,
        ClaimType.Missing or ClaimType.Displaced or ClaimType.Affected => Template.StockKind,
        ClaimType.Allegation or ClaimType.Evidence => Template.ReportKind,
        _ => Template.OtherKind,
    };

    /// <summary>1 unresolved, 2 day, 3 up to a month, 4 up to a year, 5 longer, 6 open at one end.</summary>
    private static int Length(PeriodCandidate period) => (period.From, period.To) switch
    {
        (null, null) => 1,
        (null, _) or (_, null) => 6,
        ({ } from, { } to) => (to.DayNumber - from.DayNumber) switch { <= 1 => 2, <= 31 => 3, <= 366 => 4, _ => 5 },
    };

    /// <summary>How long before publication it ended: 0 not known, 1 still to come, 2 to 7 from the day itself to years.</summary>
    private static int Age(Scene scene, PeriodCandidate period) => scene.Published is not { } published || (period.To ?? period.From) is not { } day
        ? 0
        : (published.DayNumber - day.DayNumber) switch { < 0 => 1, 0 => 2, 1 => 3, <= 7 => 4, <= 31 => 5, <= 400 => 6, _ => 7 };

    /// <summary>1 + the role of the sentence's own period, one of an event first; 0 where it has none.</summary>
    private static int OwnRole(Scene scene, int sentence)
    {
        int best = 0;
        foreach (var period in scene.Periods)
        {
            if (scene.SentenceOf(period.Tokens) == sentence && period.Role != PeriodRole.Dateline)
            {
                best = best == 0 ? 1 + (int)period.Role : Math.Min(best, 1 + (int)period.Role);
            }
        }

        return best;
    }

    private static int CountOfSame(Scene scene, PeriodCandidate candidate)
    {
        int count = 0;
        foreach (var other in scene.Periods)
        {
            count += (candidate.Reading == PeriodReading.UpTo || other.From == candidate.From) && other.To == candidate.To ? 1 : 0;
        }

        return Math.Min(count, 6);
    }

    private static bool IsFirstResolved(Scene scene, PeriodMention period)
    {
        foreach (var other in scene.Periods)
        {
            if (ReferenceEquals(other, period))
            {
                return period.IsResolved;
            }

            if (other.IsResolved && other.Role is not (PeriodRole.Dateline or PeriodRole.Speech))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether no other time of an event stands between the time and the claim's sentence.</summary>
    private static bool IsNearest(Scene scene, ClaimDraft draft, PeriodMention period)
    {
        int first = scene.Document.Sentences[draft.Sentence].Tokens.First;
        if (period.Tokens.First >= first)
        {
            return false;
        }

        foreach (var other in scene.Periods)
        {
            if (other.Tokens.First > period.Tokens.First && other.Tokens.First < first && other.Role is not (PeriodRole.Dateline or PeriodRole.Speech))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no other time of the sentence stands nearer to the figure.</summary>
    private static bool IsNearestHere(Scene scene, ClaimDraft draft, PeriodMention period)
    {
        int gap = Gap(draft, period);
        foreach (var other in scene.Periods)
        {
            if (scene.SentenceOf(other.Tokens) == draft.Sentence && other.Role is not (PeriodRole.Dateline or PeriodRole.Speech) && Gap(draft, other) < gap)
            {
                return false;
            }
        }

        return true;
    }

    private static int Gap(ClaimDraft draft, PeriodMention period) =>
        Math.Max(0, Math.Max(period.Tokens.First - draft.Phrase.End, draft.Phrase.First - period.Tokens.End));
}
