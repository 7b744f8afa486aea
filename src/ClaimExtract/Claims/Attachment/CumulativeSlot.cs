using System.Numerics;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Whether a claim sums up several incidents or a longer time: one candidate, against none. Thread-safe.</summary>
internal sealed class CumulativeSlot(Lexicon lexicon, Grammar grammar) : ISlot
{
    private enum Template
    {
        Bias,
        Type,
        Relation,
        PeriodLength,
        SumCue,
        Size,
        Role,
        GrainHere,
        Headline,
        PerfectTense,
        PartOfTotal,
        Tense,
        ChosenKind,
        ChosenLength,
        ChosenLengthType,
        ChosenNone,
        LikePrevious,
        LikeWhole,
        Total,
        Kind,
    }

    private readonly WordClass cue = lexicon["sum-cue"];
    private readonly TenseReader tenses = new(lexicon, grammar);
    private readonly WordClass have = lexicon["have"];
    private readonly WordUnion either = new(lexicon["sum-cue"], lexicon["have"]);

    public string Name => "cumulative";

    public double Penalty => 2;

    public double Crowding => 0.3;

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public ICandidates Of(Scene scene) => new Single(this, scene);

    private sealed class Single(CumulativeSlot slot, Scene scene) : ICandidates
    {
        private readonly SentenceRanges periods = SentenceRanges.Of<PeriodMention>(scene, scene.Periods, p => p.Tokens);
        private readonly SentenceRanges places = SentenceRanges.Of<PlaceMention>(scene, scene.Places, p => p.Tokens);

        public int Count => 1;

        public void DescribeFrom(int sentence, int candidate, ref FeatureSet features) => slot.DescribeFrom(scene, sentence, periods.In(sentence), places.In(sentence), ref features);

        public void Describe(ClaimDraft draft, int candidate, ref FeatureSet features) => slot.Describe(scene, draft, candidate, ref features);

        public void Compare(ClaimDraft draft, int candidate, Choices earlier, ref FeatureSet features) => LookBack(scene, draft, candidate, earlier, ref features);
    }

    private void DescribeFrom(
        Scene scene, int here, (int First, int End) periods, (int First, int End) placesHere, ref FeatureSet features)
    {
        var document = scene.Document;
        var sentence = document.Sentences[here].Tokens;
        features.AddIf(document.Sentences[here].IsHeadline, (int)Template.Headline);
        if (periods.First < periods.End)
        {
            var period = scene.Periods[periods.First];
            features.Add((int)Template.PeriodLength, period is { From: { } from, To: { } to } ? Standing.Step((to.DayNumber - from.DayNumber) / 5) : 0);
        }

        for (int kinds = (int)scene.Incidents.Events[here].Kinds; kinds != 0; kinds &= kinds - 1)
        {
            features.Add((int)Template.Kind, BitOperations.TrailingZeroCount(kinds));
        }

        int places = 0;
        for (int i = placesHere.First; i < placesHere.End; i++)
        {
            if (scene.Places[i].Role == PlaceRole.Location && places++ == 0)
            {
                features.Add((int)Template.GrainHere, (int)scene.Places[i].Grain);
            }
        }

        bool sums = false, perfect = false;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!either.MayStart(document, i))
            {
                continue;
            }

            sums |= cue.EndAt(document, i, sentence.End) > 0;
            perfect |= have.Has(document, i);
        }

        features.AddIf(sums, (int)Template.SumCue);
        features.AddIf(perfect, (int)Template.PerfectTense);
    }

    private void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features)
    {
        if (mention < 0)
        {
            return;
        }

        var figure = draft.Phrase.Figure;
        features.Add((int)Template.Bias);
        features.Add((int)Template.Type, (int)draft.Type);
        features.Add((int)Template.Relation, draft.Relation is { } relation ? 1 + (int)relation : 0);
        features.Add((int)Template.Role, (int)figure.Role);
        features.Add((int)Template.Size, Size(figure.Min ?? figure.Max ?? 0));
        features.Add((int)Template.PartOfTotal, draft.Whole is null ? 0 : 1);
        features.Add((int)Template.Tense, (int)tenses.Of(scene.Document, draft));
        features.AddIf(scene.IsTotal(draft), (int)Template.Total);
    }

    private static void LookBack(Scene scene, ClaimDraft draft, int mention, Choices earlier, ref FeatureSet features)
    {
        if (mention < 0)
        {
            return;
        }

        if (earlier.PeriodOf(draft) is { } chosen)
        {
            if (chosen < 0)
            {
                features.Add((int)Template.ChosenNone);
            }
            else
            {
                var period = scene.PeriodCandidates[chosen];
                features.Add((int)Template.ChosenKind, period.Kind);
                features.Add((int)Template.ChosenLength, Length(period));
                features.Add((int)Template.ChosenLengthType, ((int)draft.Type * 4) + Math.Max(0, Length(period) - 2));
            }
        }

        if (earlier.Previous is { } previous && earlier.IsCumulative(previous) is { } sums)
        {
            int near = previous.Sentence == draft.Sentence ? 0 : draft.Sentence - previous.Sentence == 1 ? 1 : 2;
            bool same = earlier.PeriodOf(previous) is { } a && earlier.PeriodOf(draft) is { } b
                && (a < 0 ? b < 0 : b >= 0 && scene.PeriodCandidates[a].HasSameDays(scene.PeriodCandidates[b]));
            features.Add((int)Template.LikePrevious, (((near * 2) + (same ? 1 : 0)) * 2) + (sums ? 1 : 0));
        }

        if (earlier.IsCumulative(draft.Whole ?? draft.Model) is { } whole)
        {
            features.Add((int)Template.LikeWhole, whole ? 1 : 0);
        }
    }

    /// <summary>1 unresolved, 2 a day or two, 3 a week, 4 longer, 5 open at one end.</summary>
    private static int Length(PeriodCandidate period) => (period.From, period.To) switch
    {
        (null, null) => 1,
        (null, _) or (_, null) => 5,
        ({ } from, { } to) => (to.DayNumber - from.DayNumber) switch { <= 1 => 2, <= 7 => 3, _ => 4 },
    };

    private static int Size(double n) => n switch { <= 1 => 0, <= 3 => 1, <= 10 => 2, <= 30 => 3, <= 100 => 4, <= 1000 => 5, <= 10_000 => 6, _ => 7 };
}
