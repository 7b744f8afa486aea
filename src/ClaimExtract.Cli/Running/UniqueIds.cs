namespace ClaimExtract.Cli.Running;

/// <summary>
/// Keeps ids apart: one that was there before gets a number. Of each id only 64 bits are kept; that two ids share them
/// is all but impossible, and would only number one without need.
/// </summary>
internal sealed class UniqueIds
{
    private readonly HashSet<ulong> taken = [];

    /// <param name="id">The id wanted.</param>
    /// <param name="second">What stands in for it where it is taken: a name that is less likely to be.</param>
    public string Of(string id, string second)
    {
        string own = Free(id, second);
        taken.Add(Hash(own));
        return own;
    }

    /// <summary>What <see cref="Of"/> would give, without taking it.</summary>
    public string Free(string id, string second)
    {
        if (!taken.Contains(Hash(id)))
        {
            return id;
        }

        string own = second;
        for (int n = 2; taken.Contains(Hash(own)); n++)
        {
            own = $"{second}-{n}";
        }

        return own;
    }

    // FNV-1a: the same in every process, so that a resumed run names articles as the first would have.
    private static ulong Hash(string id)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
