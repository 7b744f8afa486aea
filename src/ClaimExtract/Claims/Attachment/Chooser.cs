using System.Buffers;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// Fills a slot of an article's claims with the candidate that its model ranks first. What candidates score by themselves and
/// from a sentence is kept, so that a claim adds only what is its own. For one thread; its room is lent.
/// </summary>
internal sealed class Chooser : IDisposable
{
    /// <summary>Most features that one candidate can have.</summary>
    public const int MostFeatures = 64;

    private const int Unknown = int.MinValue;

    private readonly ICandidates candidates;
    private readonly RankModel model;
    private readonly CandidateWindow window;
    private readonly Known[] known;
    private readonly int[] scores;
    private readonly double[] sums;

    public Chooser(ICandidates candidates, RankModel model)
    {
        this.candidates = candidates;
        this.model = model;
        window = new(candidates);
        known = ArrayPool<Known>.Shared.Rent(candidates.Count);
        scores = ArrayPool<int>.Shared.Rent(window.Most);
        sums = ArrayPool<double>.Shared.Rent(candidates.Count + 1);
        for (int i = 0; i < candidates.Count; i++)
        {
            known[i] = new() { Group = candidates.GroupOf(i), Sentence = candidates.SentenceOf(i), Here = Unknown, Away = Unknown, FromSentence = -1 };
        }
    }

    /// <summary>What is known of a candidate: its scores are <see cref="Unknown"/> until somebody asks.</summary>
    private struct Known
    {
        public int Group;
        public int Sentence;

        /// <summary>What it scores by itself for claims of its sentence.</summary>
        public int Here;

        /// <summary>The same for claims elsewhere.</summary>
        public int Away;

        /// <summary>What it scores besides for claims of <see cref="FromSentence"/>.</summary>
        public int From;
        public int FromSentence;
    }

    /// <summary>
    /// Index of the best candidate of the likeliest group (<see cref="ICandidates.GroupOf"/>), or -1 where the slot stays
    /// empty. Of equals the first wins.
    /// </summary>
    public int Choose(ClaimDraft draft, Choices earlier)
    {
        var near = window.Around(draft.Phrase.First);
        int most = int.MinValue;
        for (int i = 0; i < near.Length; i++)
        {
            scores[i] = Score(draft, near[i], earlier);
            most = Math.Max(most, scores[i]);
            sums[1 + GroupOf(near[i])] = 0;
        }

        for (int i = 0; i < near.Length; i++)
        {
            sums[1 + GroupOf(near[i])] += RankModel.Likelihood(most - scores[i]);
        }

        int best = 0;
        for (int i = 1; i < near.Length; i++)
        {
            int group = GroupOf(near[i]), leader = GroupOf(near[best]);
            if (sums[1 + group] > sums[1 + leader] || (group == leader && scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return near[best];
    }

    public void Dispose()
    {
        ArrayPool<Known>.Shared.Return(known);
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<double>.Shared.Return(sums);
    }

    private int GroupOf(int candidate) => candidate < 0 ? -1 : known[candidate].Group;

    private int Score(ClaimDraft draft, int candidate, Choices earlier)
    {
        var features = new FeatureSet(model);
        candidates.Describe(draft, candidate, ref features);
        candidates.Compare(draft, candidate, earlier, ref features);
        return candidate < 0 ? features.Score : features.Score + Standing(ref known[candidate], candidate, draft.Sentence);
    }

    /// <summary>What a candidate scores for any claim of a sentence.</summary>
    private int Standing(ref Known of, int candidate, int sentence)
    {
        if (of.Sentence == sentence)
        {
            return of.Here != Unknown ? of.Here : of.Here = Itself(candidate, isHere: true);
        }

        if (of.FromSentence != sentence)
        {
            var features = new FeatureSet(model);
            candidates.DescribeFrom(sentence, candidate, ref features);
            of.Away = of.Away != Unknown ? of.Away : Itself(candidate, isHere: false);
            (of.From, of.FromSentence) = (features.Score, sentence);
        }

        return of.Away + of.From;
    }

    private int Itself(int candidate, bool isHere)
    {
        var features = new FeatureSet(model);
        candidates.DescribeItself(candidate, isHere, ref features);
        return features.Score;
    }

    /// <summary>All candidates of a choice as the trainer takes them, the empty one first.</summary>
    public static RankExample Example(ICandidates candidates, ClaimDraft draft, Choices earlier, Func<int, bool> isRight)
    {
        Span<ushort> keys = stackalloc ushort[MostFeatures];
        var described = new ushort[candidates.Count + 1][];
        var right = new bool[described.Length];
        for (int i = 0; i < described.Length; i++)
        {
            var features = new FeatureSet(keys);
            DescribeAll(candidates, draft, i - 1, ref features);
            candidates.Compare(draft, i - 1, earlier, ref features);
            described[i] = features.Keys.ToArray();
            right[i] = isRight(i - 1);
        }

        return new(described, right);
    }

    private static void DescribeAll(ICandidates candidates, ClaimDraft draft, int candidate, ref FeatureSet features)
    {
        if (candidate >= 0)
        {
            bool isHere = candidates.SentenceOf(candidate) == draft.Sentence;
            candidates.DescribeItself(candidate, isHere, ref features);
            if (!isHere)
            {
                candidates.DescribeFrom(draft.Sentence, candidate, ref features);
            }
        }

        candidates.Describe(draft, candidate, ref features);
    }
}
