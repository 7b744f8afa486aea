using System.Buffers;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>
/// Which mention, by number, starts at a token of a range. One range after another, one thread; its room is lent.
/// </summary>
internal sealed class StartMap : IDisposable
{
    private int[] numbers = [];
    private int first;
    private int length;

    /// <summary>Forgets all and takes tokens of this range from now on.</summary>
    public void Begin(TokenSpan range)
    {
        if (numbers.Length < range.Length)
        {
            ArrayPool<int>.Shared.Return(numbers);
            numbers = ArrayPool<int>.Shared.Rent(range.Length);
        }

        (first, length) = (range.First, range.Length);
        numbers.AsSpan(0, length).Clear();
    }

    /// <summary>The number of the mention that starts at the token, or -1; of a token beyond the range -1.</summary>
    public int At(int token) => (uint)(token - first) < (uint)length ? numbers[token - first] - 1 : -1;

    /// <summary>Notes that the mention starts at a token of the range; a later one takes the place of an earlier.</summary>
    public void Set(int token, int number) => numbers[token - first] = number + 1;

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(numbers);
        (numbers, length) = ([], 0);
    }
}
