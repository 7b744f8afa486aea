namespace ClaimExtract.Text;

/// <summary>
/// Turns offsets in UTF-16 code units of a text into offsets in Unicode code points, and back. An offset between the two
/// halves of a surrogate pair counts as one after the pair; a lone half is a code point of its own. Immutable.
/// </summary>
internal sealed class CodePoints
{
    private static readonly CodePoints Same = new([]);
    private readonly int[] pairs;

    private CodePoints(int[] pairs) => this.pairs = pairs;

    public static CodePoints Of(string text)
    {
        List<int>? found = null;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            int next = text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDBFF');
            if (next < 0 || i + next + 1 >= text.Length)
            {
                break;
            }

            i += next;
            if (char.IsLowSurrogate(text[i + 1]))
            {
                (found ??= []).Add(i++);
            }
        }

        return found is null ? Same : new([.. found]);
    }

    /// <summary>The offset in code points of an offset in code units.</summary>
    public int At(int unit) => unit - PairsBefore(unit);

    /// <summary>The offset in code units of an offset in code points.</summary>
    public int UnitAt(int point)
    {
        // The pair at index i starts at code point pairs[i] - i.
        int low = 0, high = pairs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pairs[middle] - middle < point)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return point + low;
    }

    private int PairsBefore(int unit)
    {
        int index = Array.BinarySearch(pairs, unit);
        return index >= 0 ? index : ~index;
    }
}
