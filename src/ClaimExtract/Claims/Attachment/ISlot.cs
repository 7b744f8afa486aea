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

    /// <summary>Names of the feature templates, in the order of their numbers.</summary>
    IReadOnlyList<string> Templates { get; }

    /// <summary>How many mentions of the article may fill the slot.</summary>
    int CountOf(Scene scene);

    /// <summary>
    /// A number, from 0 to the count of mentions, that mentions share where it makes no difference which of them is
    /// chosen, as they name the same thing: their probabilities add up.
    /// </summary>
    int GroupOf(Scene scene, int mention) => mention;

    /// <summary>Adds the features of a mention for a claim, or, for -1, of leaving the slot empty.</summary>
    void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features);

    /// <summary>Adds the features that compare it with what was chosen for earlier claims; none in most slots.</summary>
    void Compare(Scene scene, ClaimDraft draft, int mention, Choices earlier, ref FeatureSet features)
    {
    }
}
