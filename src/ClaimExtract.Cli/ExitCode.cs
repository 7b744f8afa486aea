namespace ClaimExtract.Cli;

/// <summary>What the process ends with; <c>--help</c> lists them.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>An input could not be read or an output not be written; the rest was done.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not understood; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Stopped from outside, by Ctrl+C.</summary>
    public const int Cancelled = 130;
}
