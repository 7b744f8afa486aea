namespace ClaimExtract.Matching;

/// <summary>
/// What a running match must come back to: choices not yet tried, and cells (boundaries of captures, marks of loops)
/// with what they held before. Grows on the heap where a match needs more than it was given.
/// </summary>
internal ref struct Trail(Span<Trail.Entry> entries, Span<int> cells)
{
    private readonly Span<int> cells = cells;
    private Span<Entry> entries = entries;

    public int Count { get; private set; }

    public readonly int this[int cell] => cells[cell];

    /// <summary>Keeps a step and the token to try it at.</summary>
    public void Choice(int pc, int token) => Add(new(pc, token));

    /// <summary>Sets a cell; going back behind this point restores it.</summary>
    public void Set(int cell, int value)
    {
        Add(new(~cell, cells[cell]));
        cells[cell] = value;
    }

    /// <summary>Goes back to the last choice above <paramref name="floor"/>; false where none is left.</summary>
    public bool Back(int floor, ref int pc, ref int token)
    {
        while (Count > floor)
        {
            var entry = entries[--Count];
            if (entry.Place >= 0)
            {
                (pc, token) = (entry.Place, entry.Value);
                return true;
            }

            cells[~entry.Place] = entry.Value;
        }

        return false;
    }

    /// <summary>Restores all cells set above <paramref name="floor"/>.</summary>
    public void Undo(int floor)
    {
        int pc = 0, token = 0;
        while (Back(floor, ref pc, ref token))
        {
        }
    }

    /// <summary>Forgets the choices above <paramref name="floor"/>, keeping what restores cells.</summary>
    public void DropChoices(int floor)
    {
        int kept = floor;
        for (int i = floor; i < Count; i++)
        {
            if (entries[i].Place < 0)
            {
                entries[kept++] = entries[i];
            }
        }

        Count = kept;
    }

    private void Add(Entry entry)
    {
        if (Count == entries.Length)
        {
            var more = new Entry[Count * 2];
            entries.CopyTo(more);
            entries = more;
        }

        entries[Count++] = entry;
    }

    /// <param name="Place">A step to try, or the complement of a cell to restore.</param>
    /// <param name="Value">The token to try it at, or what the cell held.</param>
    internal readonly record struct Entry(int Place, int Value);
}
