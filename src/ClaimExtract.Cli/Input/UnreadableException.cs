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

    /// <summary>An input beyond a limit.</summary>
    public UnreadableException(LimitException beyond, string flag)
        : this(beyond.Message, $"raise {flag} if it is to be read") => (Limit, Allowed) = (flag, beyond.Allowed);

    public string Reason { get; }

    /// <summary>The option with the limit that it goes beyond; null where it goes beyond none.</summary>
    public string? Limit { get; }

    /// <summary>What that limit allows.</summary>
    public long Allowed { get; }

    /// <summary>What to do about it; null where the reason says it.</summary>
    public string? Remedy { get; }
}
