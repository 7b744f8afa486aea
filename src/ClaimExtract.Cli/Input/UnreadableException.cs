namespace ClaimExtract.Cli.Input;

/// <summary>An input that can't be read; the message is the reason, for the user's eyes.</summary>
internal sealed class UnreadableException(string reason) : Exception(reason);
