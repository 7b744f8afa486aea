namespace ClaimExtract.MLNet;

/// <summary>How <see cref="MLNetTypeModel.Train"/> learns. Immutable; safe for many threads.</summary>
public sealed record MLNetOptions
{
    /// <summary>The trainer.</summary>
    public MLNetTrainer Trainer { get; init; }

    /// <summary>Weight of the L2 penalty as ML.NET counts it; greater keeps the weights smaller. Positive.</summary>
    public float L2 { get; init; } = 0.5f;

    /// <summary>In how many candidates a feature must stand to get weights. At least 1.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Seed of the random numbers of <see cref="MLNetTrainer.Sdca"/>.</summary>
    public int Seed { get; init; } = 1;
}
