using System.Buffers;
using System.Numerics;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Counts things of an article by a key, and keeps the number of the first of each. One thread; its room is lent.</summary>
internal readonly struct KeyTable
{
    private readonly Entry[] entries;
    private readonly int mask;

    /// <param name="most">How many different keys there can be.</param>
    public KeyTable(int most)
    {
        mask = (int)BitOperations.RoundUpToPowerOf2((uint)(most * 2) + 1) - 1;
        entries = ArrayPool<Entry>.Shared.Rent(mask + 1);
        entries.AsSpan(0, mask + 1).Clear();
    }

    internal struct Entry
    {
        public long Key;
        public bool IsUsed;

        /// <summary>0 where nothing was counted yet.</summary>
        public int Count;

        /// <summary>-1 where there was none yet.</summary>
        public int First;
    }

    /// <summary>The entry of a key, which is made where there is none.</summary>
    public ref Entry Of(long key)
    {
        int cell = (int)((ulong)key * 0x9E3779B97F4A7C15 >> 40) & mask;
        while (entries[cell].IsUsed && entries[cell].Key != key)
        {
            cell = (cell + 1) & mask;
        }

        ref var entry = ref entries[cell];
        if (!entry.IsUsed)
        {
            entry = new() { Key = key, IsUsed = true, First = -1 };
        }

        return ref entry;
    }

    /// <summary>Gives the room back; nobody may ask any more.</summary>
    public void Return() => ArrayPool<Entry>.Shared.Return(entries);
}
