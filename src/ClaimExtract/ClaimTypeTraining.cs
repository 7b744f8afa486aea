namespace ClaimExtract;

/// <summary>How a <see cref="ClaimTypeModel"/> is trained; what is left out has its default. Immutable.</summary>
public sealed record ClaimTypeTraining
{
    /// <summary>Weight of the L2 penalty, as if this many examples spoke for zero. Above 0.</summary>
    public double Penalty { get; init; } = 2;

    /// <summary>Features that hold for fewer examples are left out. At least 1.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>
    /// In how many parts the articles are divided to calibrate: each is scored by a model trained on the others. Below 2, or with
    /// fewer articles, the model is left uncalibrated.
    /// </summary>
    public int Folds { get; init; } = 5;

    /// <summary>Which of the ways to deal the articles to the parts is taken; nothing else is left to chance.</summary>
    public int Seed { get; init; }
}
