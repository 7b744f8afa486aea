namespace ClaimExtract.Reading;

/// <summary>A set of hashed stems in room that the caller gives: twice as many cells as stems, a power of two, all 0.</summary>
internal ref struct StemSet(Span<int> cells)
{
    private readonly Span<int> cells = cells;

    /// <summary>How many different stems are in it.</summary>
    public int Count { get; private set; }

    public void Add(int stem)
    {
        ref int cell = ref cells[Place(stem)];
        Count += cell == 0 ? 1 : 0;
        cell = Marked(stem);
    }

    /// <summary>How many of its stems the other set has too.</summary>
    public readonly int CountIn(in StemSet other)
    {
        int count = 0;
        foreach (int stem in cells)
        {
            count += stem != 0 && other.cells[other.Place(stem)] != 0 ? 1 : 0;
        }

        return count;
    }

    // 0 is an empty cell.
    private static int Marked(int stem) => stem == 0 ? 1 : stem;

    private readonly int Place(int stem)
    {
        int i = (int)((uint)stem * 2654435769 >> 16) & (cells.Length - 1);
        while (cells[i] != 0 && cells[i] != Marked(stem))
        {
            i = (i + 1) & (cells.Length - 1);
        }

        return i;
    }
}
