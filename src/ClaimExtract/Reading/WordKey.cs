using System.Runtime.CompilerServices;

namespace ClaimExtract.Reading;

/// <summary>
/// A short word of ASCII characters, folded, one byte a character: comparing two words is comparing two numbers. The
/// bytes behind the word are 0. The default value stands for no word.
/// </summary>
/// <param name="Low">The first eight characters, the first in the lowest byte.</param>
/// <param name="High">The next eight.</param>
internal readonly record struct WordKey(ulong Low, ulong High)
{
    /// <summary>The length of the longest word that has a key.</summary>
    public const int MaxLength = 16;

    /// <summary>The key of a word; false where it is too long or folds to other characters than those of ASCII.</summary>
    public static bool TryMake(ReadOnlySpan<char> word, out WordKey key)
    {
        ulong low = 0, high = 0;
        if (word.Length > MaxLength)
        {
            key = default;
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            char c = Vocabulary.Fold(word[i]);
            if (c is '\0' or > '\u007F')
            {
                key = default;
                return false;
            }

            if (i < 8)
            {
                low |= (ulong)c << (i * 8);
            }
            else
            {
                high |= (ulong)c << ((i - 8) * 8);
            }
        }

        key = new(low, high);
        return true;
    }

    /// <summary>A number that differs for most words, from its highest bits on.</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Low ^ (High * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15;
    }
}
