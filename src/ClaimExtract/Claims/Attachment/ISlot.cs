using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// A part of a claim that is chosen among the article's mentions: place, period, actor. Thread-safe.
/// </summary>
internal interface ISlot
{
    /// <summary>Name of the slot and of its model.</summary>
    string Name { get; }

    /// <summary>Weight of the L2 penalty that its model is trained under.</summary>
    double Penalty => 6;

    /// <summary>
    /// How much less a choice teaches where its article has many: n choices weigh as n to the power of 1 minus this. They
    /// tell of the same events, so that forty of one article are not forty lessons.
    /// </summary>
    double Crowding => 0;

    /// <summary>Names of the feature templates, in the order of their numbers.</summary>
    IReadOnlyList<string> Templates { get; }

    /// <summary>What may fill the slot in an article.</summary>
    ICandidates Of(Scene scene);
}

/// <summary>
/// What may fill a slot in one article, with all that is counted once an article. Its features are told in three parts, by what
/// they depend on; a candidate has all three, but <see cref="DescribeFrom"/> only for claims of other sentences. Immutable;
/// thread-safe.
/// </summary>
internal interface ICandidates
{
    /// <summary>How many candidates there are.</summary>
    int Count { get; }

    /// <summary>
    /// A number, from -1 to the count of candidates, that candidates share where it makes no difference which of them is
    /// chosen, as they say the same: their probabilities add up. -1 where a candidate says no more than an empty slot.
    /// </summary>
    int GroupOf(int candidate) => candidate;

    /// <summary>Where a candidate stands in the text, as a token; -1 for those that stand nowhere and are always near.</summary>
    int TokenOf(int candidate) => -1;

    /// <summary>The sentence in which a candidate stands; -1 for those that stand nowhere.</summary>
    int SentenceOf(int candidate) => -1;

    /// <summary>
    /// Adds what a candidate is, whatever the claim: taken once an article. Further features for claims of the candidate's own
    /// sentence (<paramref name="isHere"/>), and others for those elsewhere.
    /// </summary>
    void DescribeItself(int candidate, bool isHere, ref FeatureSet features)
    {
    }

    /// <summary>Adds how a candidate stands to another sentence than its own, whatever the claim there: taken once a sentence.</summary>
    void DescribeFrom(int sentence, int candidate, ref FeatureSet features)
    {
    }

    /// <summary>Adds what a candidate is to a claim, or, for -1, what speaks for leaving the slot empty.</summary>
    void Describe(ClaimDraft draft, int candidate, ref FeatureSet features);

    /// <summary>Adds the features that compare it with what was chosen for earlier claims; none in most slots.</summary>
    void Compare(ClaimDraft draft, int candidate, Choices earlier, ref FeatureSet features)
    {
    }
}
