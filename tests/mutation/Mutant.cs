namespace ClaimExtract.Mutation;

/// <summary>A change of one expression.</summary>
/// <param name="File">The source file, from the repository's root.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Start">First character of the expression in the file.</param>
/// <param name="Length">Its length.</param>
/// <param name="What">What is done, in a few words.</param>
/// <param name="From">The expression.</param>
/// <param name="To">What stands in its place while the mutant is on.</param>
internal sealed record Mutant(string File, int Line, int Start, int Length, string What, string From, string To)
{
    /// <summary>The expression that is the one or the other by the number in the environment.</summary>
    public string Switch(int number) => $"(global::ClaimExtract.ActiveMutant.Number == {number} ? ({To}) : ({From}))";
}
