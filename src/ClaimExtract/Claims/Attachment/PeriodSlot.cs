using ClaimExtract.Mentions.Periods;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The time of a claim. Thread-safe.</summary>
internal sealed class PeriodSlot(Grammar grammar) : ISlot
{
    private enum Template
    {
        RoleHere,
        RoleAway,
        Position,
        Distance,
        Back,
        Ahead,
        Paragraph,
        Where,
        WhereRole,
        LengthHere,
        LengthAway,
        Own,
        Count,
        FirstResolved,
        Incident,
        Nearest,
        TotalRole,
        TotalLength,
        TypeRole,
        NaturalRole,
        UnresolvedHere,
        UnresolvedAway,
        OpensSentence,
        ClosesSentence,
        ClaimInHeadline,
        OwnPlace,
        NullBias,
        NullOwn,
        NullType,
        NullMany,
        NullTotal,
        NullNatural,
    }

    public string Name => "period";

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public int CountOf(Scene scene) => scene.Periods.Length;

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

        var period = scene.Periods[mention];
        var standing = Standing.Of(scene, draft, period.Tokens, grammar);
        int length = Length(period);
        features.Add((int)Template.TotalRole, (total ? 10 : 0) + (int)period.Role);
        features.Add((int)Template.TotalLength, (total ? 8 : 0) + length);
        features.Add((int)Template.TypeRole, draft.Type is ClaimType.Affected or ClaimType.Displaced or ClaimType.Allegation or ClaimType.Evidence ? 10 + (int)period.Role : (int)period.Role);
        features.AddIf(scene.IsNatural, (int)Template.NaturalRole);
        if (standing.IsHere)
        {
            var sentence = scene.Document.Sentences[draft.Sentence].Tokens;
            features.Add((int)Template.RoleHere, (int)period.Role);
            features.Add((int)Template.Position, standing.Position);
            features.Add((int)Template.Distance, standing.Distance);
            features.Add((int)Template.LengthHere, length);
            features.AddIf(!period.IsResolved, (int)Template.UnresolvedHere);
            features.AddIf(period.Tokens.First - sentence.First <= 2, (int)Template.OpensSentence);
            features.AddIf(sentence.End - period.Tokens.End <= 2, (int)Template.ClosesSentence);
            return;
        }

        int other = scene.SentenceOf(period.Tokens);
        features.Add((int)Template.RoleAway, (int)period.Role);
        features.Add(standing.Back > 0 ? (int)Template.Back : (int)Template.Ahead, standing.Back + standing.Ahead);
        features.AddIf(standing.SameParagraph, (int)Template.Paragraph);
        features.Add((int)Template.Where, standing.Where);
        features.Add((int)Template.WhereRole, (Math.Min(standing.Where, 2) * 8) + (int)period.Role);
        features.Add((int)Template.LengthAway, length);
        features.AddIf(!period.IsResolved, (int)Template.UnresolvedAway);
        features.Add((int)Template.Own, own);
        features.Add((int)Template.Count, CountOfSame(scene, period));
        features.AddIf(IsFirstResolved(scene, mention), (int)Template.FirstResolved);
        features.Add((int)Template.Incident, scene.Incidents[other] == scene.Incidents[draft.Sentence] ? 1 : 0);
        features.AddIf(IsNearest(scene, draft, mention), (int)Template.Nearest);
        features.AddIf(scene.Document.Sentences[draft.Sentence].IsHeadline && standing.Where == 1, (int)Template.ClaimInHeadline);
    }

    /// <summary>0 none, 1 unresolved, 2 day, 3 up to a month, 4 up to a year, 5 longer, 6 open at one end.</summary>
    private static int Length(PeriodMention period) => (period.From, period.To) switch
    {
        (null, null) => 1,
        (null, _) or (_, null) => 6,
        ({ } from, { } to) => (to.DayNumber - from.DayNumber) switch { <= 1 => 2, <= 31 => 3, <= 366 => 4, _ => 5 },
    };

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

    private static int CountOfSame(Scene scene, PeriodMention period)
    {
        int count = 0;
        foreach (var other in scene.Periods)
        {
            count += other.From == period.From && other.To == period.To ? 1 : 0;
        }

        return Math.Min(count, 6);
    }

    private static bool IsFirstResolved(Scene scene, int mention) =>
        scene.Periods[mention].IsResolved
        && !scene.Periods.Take(mention).Any(p => p.IsResolved && p.Role is not (PeriodRole.Dateline or PeriodRole.Speech));

    private static bool IsNearest(Scene scene, ClaimDraft draft, int mention)
    {
        int first = scene.Document.Sentences[draft.Sentence].Tokens.First;
        if (scene.Periods[mention].Tokens.First >= first)
        {
            return false;
        }

        for (int i = mention + 1; i < scene.Periods.Length && scene.Periods[i].Tokens.First < first; i++)
        {
            if (scene.Periods[i].Role is not (PeriodRole.Dateline or PeriodRole.Speech))
            {
                return false;
            }
        }

        return true;
    }
}
