namespace ClaimExtract.MLNet;

/// <summary>The maximum-entropy trainers of ML.NET.</summary>
public enum MLNetTrainer
{
    /// <summary>Limited-memory BFGS: exact, the same weights in every run.</summary>
    Lbfgs,

    /// <summary>Stochastic dual coordinate ascent, on one thread so that a seed gives the same weights.</summary>
    Sdca,
}
