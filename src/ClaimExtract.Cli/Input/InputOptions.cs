using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Cli.Input;

/// <summary>How inputs are to be read.</summary>
internal sealed record InputOptions
{
    public static readonly InputOptions Default = new();

    /// <summary>What files named outright and standard input hold; null goes by their names.</summary>
    public InputKind? Kind { get; init; }

    /// <summary>Which fields of records hold what.</summary>
    public FieldNames Fields { get; init; } = new();

    /// <summary>How much is read of what strangers wrote.</summary>
    public InputLimits Limits { get; init; } = InputLimits.Default;

    /// <summary>Patterns of files that folders are to give; none gives those that hold articles.</summary>
    public string[] Include { get; init; } = [];

    /// <summary>Patterns of files that folders are not to give.</summary>
    public string[] Exclude { get; init; } = [];
}
