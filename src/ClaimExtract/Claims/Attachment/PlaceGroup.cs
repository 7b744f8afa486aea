using System.Buffers;
using System.Numerics;

namespace ClaimExtract.Claims.Attachment;

/// <summary>All mentions of one place in an article.</summary>
internal struct PlaceGroup
{
    /// <summary>How many there are.</summary>
    public int Count { get; set; }

    /// <summary>0 no mention has a preposition, 1 one has 'in', 'at', 'near', 2 one has another ('from').</summary>
    public int Preposition { get; set; }

    /// <summary>Whether one says that something happened in it, and it is a country.</summary>
    public bool IsCountry { get; set; }

    /// <summary>Of each of the article's places the number of its group, counted from 0 in the order of the first mentions: those whose names, or words where they have none, are the same but for letter case.</summary>
    public static int[] NumbersOf(Scene scene, out int count)
    {
        int[] numbers = new int[scene.Places.Length];
        int mask = (int)BitOperations.RoundUpToPowerOf2((uint)(numbers.Length * 2) + 1) - 1;
        int[] firsts = ArrayPool<int>.Shared.Rent(mask + 1); // numbers from 1 of first mentions, found by the hash of their words
        firsts.AsSpan(0, mask + 1).Clear();
        count = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            var name = NameOf(scene, i);
            int cell = string.GetHashCode(name, StringComparison.OrdinalIgnoreCase) & mask;
            while (firsts[cell] > 0 && !name.Equals(NameOf(scene, firsts[cell] - 1), StringComparison.OrdinalIgnoreCase))
            {
                cell = (cell + 1) & mask;
            }

            bool isNew = firsts[cell] == 0;
            firsts[cell] = isNew ? i + 1 : firsts[cell];
            numbers[i] = isNew ? count++ : numbers[firsts[cell] - 1];
        }

        ArrayPool<int>.Shared.Return(firsts);
        return numbers;
    }

    private static ReadOnlySpan<char> NameOf(Scene scene, int mention) =>
        scene.Places[mention] is { Name: { } name } ? name : scene.Document.CharsOf(scene.Places[mention].Tokens);
}
