using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;

namespace ClaimExtract.Cli.Running;

/// <summary>What a run was asked for.</summary>
internal sealed record RunOptions
{
    public required string[] Paths { get; init; }

    /// <summary>How inputs are read.</summary>
    public InputOptions Inputs { get; init; } = InputOptions.Default;

    /// <summary>How claims are extracted, but for the names of the <see cref="Lexicons"/>.</summary>
    public ExtractorOptions Extraction { get; init; } = new();

    /// <summary>Where to write; null is standard output.</summary>
    public string? Output { get; init; }

    public required OutputFormat Format { get; init; }

    /// <summary>Whether texts are kept beside the claims, where the format has room for them.</summary>
    public bool WithText { get; init; }

    public int Parallel { get; init; } = 1;

    /// <summary>Whether to go on where an interrupted run stopped.</summary>
    public bool Resume { get; init; }

    /// <summary>Files with names of the user's own.</summary>
    public string[] Lexicons { get; init; } = [];
}
