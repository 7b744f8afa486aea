namespace ClaimExtract.Scoring;

/// <summary>What a logistic regression learns from: the features that hold, with their values, and the class.</summary>
/// <param name="Features">Numbers of the features.</param>
/// <param name="Values">Their values; of the same length.</param>
/// <param name="Class">The right class.</param>
internal sealed record LogisticExample(int[] Features, float[] Values, int Class);
