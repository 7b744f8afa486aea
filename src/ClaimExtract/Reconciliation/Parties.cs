namespace ClaimExtract.Reconciliation;

/// <summary>
/// The parties of one article. Who is 'the US-led coalition' once is 'the coalition' after: an actor or source without a
/// canonical name takes that of the one party of the article whose name holds its words.
/// </summary>
internal sealed class Parties
{
    private readonly List<(string[] Words, string Name)> named = [];

    public static Parties Of(IReadOnlyList<Claim> claims)
    {
        var parties = new Parties();
        foreach (var claim in claims)
        {
            parties.Enter(claim.Actor?.Name);
            parties.Enter(claim.Source?.Name);
        }

        return parties;
    }

    /// <summary>The claim with its party named; the claim itself where nothing is to be named.</summary>
    public Claim Named(Claim claim) =>
        claim.Actor is { Name: null } actor && NameOf(actor.Text) is { } name ? claim with { Actor = actor with { Name = name } } : claim;

    private string? NameOf(string text)
    {
        string[] words = Folding.Words(Folding.Fold(text));
        string? found = null;
        foreach (var (whole, name) in named)
        {
            if (words[0].Length > 0 && Folding.IsSubset(words, whole))
            {
                if (found is not null)
                {
                    return null;
                }

                found = name;
            }
        }

        return found;
    }

    private void Enter(string? name)
    {
        if (name is not null && !named.Exists(party => party.Name == name))
        {
            named.Add((Folding.Words(Folding.Fold(name)), name));
        }
    }
}
