using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Places;

/// <summary>The proper names of a document as slots of the place rules. For one document, one thread.</summary>
internal sealed class NameIndex : IMentionIndex, IDisposable
{
    /// <summary>The slots, in the order of <see cref="EndAt"/>'s numbers.</summary>
    public static readonly string[] Slots = ["known", "town", "listed", "name", "again", "likely"];

    private readonly StartMap starts = new();
    private readonly List<ProperName> names;

    public NameIndex(int tokens, List<ProperName> names)
    {
        this.names = names;
        starts.Begin(new(0, tokens));
        for (int i = 0; i < names.Count; i++)
        {
            starts.Set(names[i].Tokens.First, i);
        }
    }

    /// <summary>Keys of names that the article has shown to be places.</summary>
    public HashSet<ulong> Places { get; } = [];

    public ProperName? At(int token) => starts.At(token) is >= 0 and int number ? names[number] : null;

    public bool StartsAt(int token) => starts.At(token) >= 0;

    public int EndAt(int slot, int token)
    {
        int number = starts.At(token);
        if (number < 0)
        {
            return -1;
        }

        var name = names[number];
        bool fits = slot switch
        {
            0 => name.Standing == NameStanding.Known,
            1 => name.Standing == NameStanding.Listed,
            2 => name.Standing is NameStanding.Listed or NameStanding.Ambiguous,
            3 => true,
            5 => !name.LooksLikePerson && name.Standing != NameStanding.Ambiguous,
            _ => name.Standing is not (NameStanding.Known or NameStanding.Ambiguous) && Places.Contains(name.Key),
        };
        return fits ? name.Tokens.End : -1;
    }

    public void Dispose() => starts.Dispose();
}
