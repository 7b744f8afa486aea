namespace ClaimExtract;

/// <summary>
/// An input that goes beyond a limit set for it. Nothing of it was taken; other inputs are not concerned. Thrown only where
/// the limit's documentation says so.
/// </summary>
public sealed class LimitException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="limit">Name of the option that sets the limit.</param>
    /// <param name="allowed">What the limit allows, in the option's unit; times in milliseconds.</param>
    /// <param name="reason">What goes beyond it, for a user's eyes; the value of the limit stands in it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="limit"/> or <paramref name="reason"/> is null.</exception>
    public LimitException(string limit, long allowed, string reason)
        : base(reason)
    {
        ArgumentNullException.ThrowIfNull(limit);
        ArgumentNullException.ThrowIfNull(reason);
        Limit = limit;
        Allowed = allowed;
    }

    /// <summary>Name of the option that sets the limit, as <c>MaxTextLength</c>.</summary>
    public string Limit { get; }

    /// <summary>What it allows, in the option's unit; times in milliseconds.</summary>
    public long Allowed { get; }
}
