namespace ClaimExtract.Cli.Running;

/// <summary>An interrupted run that can't be gone on with; the message is the reason, for the user's eyes.</summary>
internal sealed class ResumeException(string reason) : Exception(reason);
