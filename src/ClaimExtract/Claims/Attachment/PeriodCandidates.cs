using ClaimExtract.Mentions.Periods;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The periods that an article's claims may take. Immutable.</summary>
internal sealed class PeriodCandidates(Scene scene, PeriodFacts known, Grammar grammar, TenseReader tenses) : ICandidates
{
    public int Count => scene.PeriodCandidates.Length;

    public int GroupOf(int mention) => known.GroupOf(mention);

    public int TokenOf(int mention) => scene.PeriodCandidates[mention].Mention?.Tokens.First ?? -1;

    public int SentenceOf(int mention) => known.SentenceOf(mention);

    public void DescribeItself(int mention, bool isHere, ref FeatureSet features)
    {
        ref readonly var candidate = ref scene.PeriodCandidates[mention];
        features.AddIf(candidate.From > known.ToldOn, (int)PeriodFeature.Future);
        if (scene.IsNatural)
        {
            features.Add((int)PeriodFeature.NaturalGroup, candidate.Group);
        }

        if (candidate.Mention is not { } period)
        {
            return;
        }

        features.AddIf(known.IsPastPerfect(mention), (int)PeriodFeature.PastPerfect);
        if (isHere)
        {
            var sentence = scene.Document.Sentences[scene.SentenceOf(period.Tokens)].Tokens;
            features.Add((int)PeriodFeature.LengthHere, Length(in candidate));
            features.Add((int)PeriodFeature.AgeHere, Age(in candidate));
            features.AddIf(!candidate.IsResolved, (int)PeriodFeature.UnresolvedHere);
            features.AddIf(period.Tokens.First - sentence.First <= 2, (int)PeriodFeature.OpensSentence);
            features.AddIf(sentence.End - period.Tokens.End <= 2, (int)PeriodFeature.ClosesSentence);
            return;
        }

        features.Add((int)PeriodFeature.KindAway, candidate.Kind);
        features.Add((int)PeriodFeature.AgeAway, Age(in candidate));
        features.AddIf(!candidate.IsResolved, (int)PeriodFeature.UnresolvedAway);
        features.Add((int)PeriodFeature.Count, Math.Min(known.CountOf(mention), 6));
        features.AddIf(ReferenceEquals(period, known.FirstResolved), (int)PeriodFeature.FirstResolved);
    }

    public void DescribeFrom(int sentence, int mention, ref FeatureSet features)
    {
        ref readonly var candidate = ref scene.PeriodCandidates[mention];
        int own = OwnRole(sentence);
        if (candidate.Mention is not { } period)
        {
            int up = candidate.Reading == PeriodReading.UpTo ? 1 : 0;
            features.Add((int)PeriodFeature.PublishedOwn, (up * 8) + own);
            return;
        }

        int other = known.SentenceOf(mention);
        var standing = Standing.Away(scene, sentence, other);
        features.Add(standing.Back > 0 ? (int)PeriodFeature.Back : (int)PeriodFeature.Ahead, standing.Back + standing.Ahead);
        features.AddIf(standing.SameParagraph, (int)PeriodFeature.Paragraph);
        features.Add((int)PeriodFeature.Own, own);
        features.Add((int)PeriodFeature.Incident, scene.Incidents.AreSame(other, sentence) ? 1 : 0);
        features.AddIf(known.IsNearest(mention, scene.Document.Sentences[sentence].Tokens.First), (int)PeriodFeature.Nearest);
        features.AddIf(scene.Document.Sentences[sentence].IsHeadline && standing.Where == 1, (int)PeriodFeature.ClaimInHeadline);
    }

    public void Describe(ClaimDraft draft, int mention, ref FeatureSet features)
    {
        bool total = scene.IsTotal(draft);
        if (mention < 0)
        {
            features.Add((int)PeriodFeature.NullBias);
            features.AddIf(total, (int)PeriodFeature.NullTotal);
            features.Add((int)PeriodFeature.NullTense, (int)tenses.Of(scene.Document, draft));
            return;
        }

        ref readonly var candidate = ref scene.PeriodCandidates[mention];
        int kind = candidate.Kind;
        features.Add((int)PeriodFeature.TotalKind, (total ? PeriodCandidate.Kinds : 0) + kind);
        features.Add((int)PeriodFeature.TotalLength, (total ? 8 : 0) + Length(in candidate));
        features.Add((int)TypeTemplate(draft.Type), kind);
        if (candidate.Reading == PeriodReading.UpTo)
        {
            features.Add((int)PeriodFeature.RelationUpTo, draft.Relation is { } relation ? 1 + (int)relation : 0);
        }

        if (candidate.Mention is not { } period)
        {
            return;
        }

        int sentence = known.SentenceOf(mention);
        if (sentence == draft.Sentence)
        {
            features.Add((int)PeriodFeature.Position, Standing.Here(scene, draft, period.Tokens, grammar).Position);
            features.AddIf(IsNearestHere(draft, period), (int)PeriodFeature.NearestHere);
            return;
        }

        features.AddIf(scene.Tolls.IsToldIn(draft.Number, sentence), (int)PeriodFeature.SameToll);
    }

    public void Compare(ClaimDraft draft, int mention, Choices earlier, ref FeatureSet features)
    {
        PeriodCandidate? candidate = mention < 0 ? null : scene.PeriodCandidates[mention];
        if (earlier.Previous is { } previous && earlier.PeriodOf(previous) is { } chosen && IsSame(candidate, chosen))
        {
            features.Add((int)PeriodFeature.SameAsPrevious, Nearness(draft, previous));
        }

        if (earlier.PeriodOf(draft.Whole ?? draft.Model) is { } whole && IsSame(candidate, whole))
        {
            features.Add((int)PeriodFeature.SameAsWhole, draft.Whole is null ? 1 : 0);
        }
    }

    private bool IsSame(PeriodCandidate? candidate, int chosen)
    {
        return candidate is not { } own ? chosen < 0 : own.HasSameDays(chosen < 0 ? null : scene.PeriodCandidates[chosen]);
    }

    /// <summary>0 in one sentence, 1 in one paragraph, 2 in sentences side by side, 3 in one incident, 4 farther off; 5 more where the sentence has a time of its own.</summary>
    private int Nearness(ClaimDraft draft, ClaimDraft previous)
    {
        var sentences = scene.Document.Sentences;
        int near = previous.Sentence == draft.Sentence ? 0
            : sentences[previous.Sentence].Paragraph == sentences[draft.Sentence].Paragraph ? 1
            : draft.Sentence - previous.Sentence == 1 ? 2
            : scene.Incidents.AreSame(draft.Sentence, previous.Sentence) ? 3
            : 4;
        return near + (OwnRole(draft.Sentence) > 0 ? 5 : 0);
    }

    private static PeriodFeature TypeTemplate(ClaimType type) => type switch
    {
        ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties => PeriodFeature.HarmKind,
        ClaimType.Missing or ClaimType.Displaced or ClaimType.Affected => PeriodFeature.StockKind,
        ClaimType.Allegation or ClaimType.Evidence => PeriodFeature.ReportKind,
        _ => PeriodFeature.OtherKind,
    };

    /// <summary>1 unresolved, 2 day, 3 up to a month, 4 up to a year, 5 longer, 6 open at one end.</summary>
    private static int Length(in PeriodCandidate period) => (period.From, period.To) switch
    {
        (null, null) => 1,
        (null, _) or (_, null) => 6,
        ({ } from, { } to) => (to.DayNumber - from.DayNumber) switch { <= 1 => 2, <= 31 => 3, <= 366 => 4, _ => 5 },
    };

    /// <summary>How long before publication it ended: 0 not known, 1 still to come, 2 to 7 from the day itself to years.</summary>
    private int Age(in PeriodCandidate period) => scene.Published is not { } published || (period.To ?? period.From) is not { } day
        ? 0
        : (published.DayNumber - day.DayNumber) switch { < 0 => 1, 0 => 2, 1 => 3, <= 7 => 4, <= 31 => 5, <= 400 => 6, _ => 7 };

    /// <summary>1 + the role of the sentence's own period, one of an event first; 0 where it has none.</summary>
    private int OwnRole(int sentence)
    {
        int best = 0;
        var (first, end) = known.In(sentence);
        for (int i = first; i < end; i++)
        {
            int role = 1 + (int)scene.Periods[i].Role;
            if (scene.Periods[i].Role != PeriodRole.Dateline)
            {
                best = best == 0 ? role : Math.Min(best, role);
            }
        }

        return best;
    }

    /// <summary>Whether no other time of the sentence stands nearer to the figure.</summary>
    private bool IsNearestHere(ClaimDraft draft, PeriodMention period)
    {
        int gap = Gap(draft, period);
        var (first, end) = known.In(draft.Sentence);
        for (int i = first; i < end; i++)
        {
            if (PeriodFacts.IsOfEvents(scene.Periods[i]) && Gap(draft, scene.Periods[i]) < gap)
            {
                return false;
            }
        }

        return true;
    }

    private static int Gap(ClaimDraft draft, PeriodMention period) =>
        Math.Max(0, Math.Max(period.Tokens.First - draft.Phrase.End, draft.Phrase.First - period.Tokens.End));
}
