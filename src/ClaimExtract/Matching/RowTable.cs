namespace ClaimExtract.Matching;

/// <summary>
/// Rows of equally many numbers of 64 bits, each different row once; the first is all zeros. Filled by one thread.
/// </summary>
internal sealed class RowTable
{
    private readonly int width;
    private ulong[] cells;

    // Row numbers by hash, one more than the number; 0 where none is.
    private int[] slots = new int[64];

    public RowTable(int width)
    {
        this.width = width;
        cells = new ulong[width * 16];
        Number(cells.AsSpan(0, width));
    }

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> this[int row] => cells.AsSpan(row * width, width);

    /// <summary>The number of the row, which is added where it is new. It may not be a span of this table.</summary>
    public int Number(ReadOnlySpan<ulong> row)
    {
        int slot = SlotOf(row);
        if (slots[slot] == 0)
        {
            if ((Count + 1) * width > cells.Length)
            {
                Array.Resize(ref cells, cells.Length * 2);
            }

            row.CopyTo(cells.AsSpan(Count * width));
            slots[slot] = ++Count;
            if (Count * 2 > slots.Length)
            {
                Grow();
                return Count - 1;
            }
        }

        return slots[slot] - 1;
    }

    /// <summary>All rows, one behind the other.</summary>
    public ulong[] ToArray() => cells[..(Count * width)];

    private int SlotOf(ReadOnlySpan<ulong> row)
    {
        ulong hash = 0;
        foreach (ulong cell in row)
        {
            hash = (hash ^ cell) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        int slot = (int)hash & (slots.Length - 1);
        while (slots[slot] != 0 && !this[slots[slot] - 1].SequenceEqual(row))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (int row = 0; row < Count; row++)
        {
            slots[SlotOf(this[row])] = row + 1;
        }
    }
}
