using System.Buffers;
using System.Numerics;

namespace ClaimExtract.Incidents;

/// <summary>Where an article tells the same toll again: '27 people were killed' in headline, lead and below. Tolls are named by their number. Immutable.</summary>
internal sealed class TollIndex
{
    private readonly int[] own; // the sentence of each toll
    private readonly (int First, int Count)[] ranges; // of each toll, where the sentences that tell it stand
    private readonly int[] sentences;

    /// <param name="tolls">In the order of the text.</param>
    public TollIndex(ReadOnlySpan<Toll> tolls)
    {
        own = new int[tolls.Length];
        ranges = new (int, int)[tolls.Length];
        sentences = new int[tolls.Length];
        int[] groups = ArrayPool<int>.Shared.Rent(tolls.Length);
        Group(tolls, groups);
        int next = 0;
        for (int i = 0; i < ranges.Length; i++)
        {
            // A group's range is made by its first toll, which counted all, and is filled by each in turn.
            own[i] = tolls[i].Sentence;
            int first = groups[i];
            if (first == i)
            {
                int count = ranges[i].Count;
                ranges[i] = (next, 0);
                next += count;
            }

            if (first >= 0)
            {
                ref var range = ref ranges[first];
                sentences[range.First + range.Count++] = own[i];
            }
        }

        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = groups[i] < 0 ? default : ranges[groups[i]];
        }

        ArrayPool<int>.Shared.Return(groups);
    }

    /// <summary>How many tolls there are.</summary>
    public int Count => own.Length;

    /// <summary>The sentence that tells a toll.</summary>
    public int SentenceOf(int toll) => own[toll];

    /// <summary>Whether another sentence tells the toll too.</summary>
    public bool IsToldIn(int toll, int sentence) => ranges[toll].Count > 1 && sentence != own[toll] && SentencesOf(toll).BinarySearch(sentence) >= 0;

    /// <summary>The last sentence before the toll's own that tells it too, or -1.</summary>
    public int LastBefore(int toll)
    {
        var told = SentencesOf(toll);
        int at = told.BinarySearch(own[toll]);
        while (at > 0 && told[at] == own[toll])
        {
            at--;
        }

        return at >= 0 && told[at] < own[toll] ? told[at] : -1;
    }

    private ReadOnlySpan<int> SentencesOf(int toll) => sentences.AsSpan(ranges[toll].First, ranges[toll].Count);

    /// <summary>Finds for each toll the first that is the same, -1 for those that do not tell, and counts in its range how many there are.</summary>
    private void Group(ReadOnlySpan<Toll> tolls, int[] groups)
    {
        int mask = (int)BitOperations.RoundUpToPowerOf2((uint)(tolls.Length * 2) + 1) - 1;
        int[] firsts = ArrayPool<int>.Shared.Rent(mask + 1); // numbers from 1 of first tolls, found by their hash
        firsts.AsSpan(0, mask + 1).Clear();
        for (int i = 0; i < tolls.Length; i++)
        {
            groups[i] = -1;
            if (!tolls[i].IsTelling)
            {
                continue;
            }

            int cell = HashOf(tolls[i]) & mask;
            while (firsts[cell] > 0 && !AreSame(tolls[firsts[cell] - 1], tolls[i]))
            {
                cell = (cell + 1) & mask;
            }

            firsts[cell] = firsts[cell] > 0 ? firsts[cell] : i + 1;
            groups[i] = firsts[cell] - 1;
            ranges[groups[i]].Count++;
        }

        ArrayPool<int>.Shared.Return(firsts);
    }

    private static bool AreSame(in Toll a, in Toll b) => a.Type == b.Type && Nullable.Equals(a.Min, b.Min) && Nullable.Equals(a.Max, b.Max);

    private static int HashOf(in Toll toll)
    {
        int hash = (toll.Min.GetHashCode() * 31) + (toll.Max.GetHashCode() * 17) + (int)toll.Type;
        return hash ^ (hash >> 15) ^ (hash >> 23); // the bits of whole numbers stand high
    }
}
