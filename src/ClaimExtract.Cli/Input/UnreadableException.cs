namespace ClaimExtract.Cli.Input;

/// <summary>An input that can't be read; the message is the reason, and what helps against it, for the user's eyes.</summary>
internal sealed class UnreadableException : Exception
{
    public UnreadableException(string reason)
        : base(reason) => Reason = reason;

    public UnreadableException(string reason, string remedy)
        : base($"{reason}; {remedy}")
    {
        Reason = reason;
        Remedy = remedy;
    }

    public string Reason { get; }

    /// <summary>What to do about it; null where the reason says it.</summary>
    public string? Remedy { get; }
}
