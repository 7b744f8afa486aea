using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimExtract.Reading;

/// <summary>
/// The ASCII letters and digits at one place of a text, read sixteen characters at once. Beyond the sixteenth nothing is
/// told. The default value is no letter at all.
/// </summary>
/// <param name="Length">How many letters and digits stand there, at most <see cref="Reach"/>.</param>
/// <param name="Upper">Which of them are capitals, one bit each from the lowest.</param>
/// <param name="Lower">Which are small letters.</param>
/// <param name="Key">All of them, folded.</param>
internal readonly record struct AsciiRun(int Length, uint Upper, uint Lower, WordKey Key)
{
    /// <summary>How many characters are looked at. A run of this length may go on.</summary>
    public const int Reach = WordKey.MaxLength;

    /// <summary>The run that starts at <paramref name="start"/>, a place within the text.</summary>
    public static AsciiRun At(string text, int start)
    {
        Vector128<byte> bytes;
        var rest = text.AsSpan(start);
        if (rest.Length >= Reach)
        {
            var units = MemoryMarshal.Cast<char, ushort>(rest);
            bytes = Vector128.NarrowWithSaturation(Vector128.Create<ushort>(units), Vector128.Create<ushort>(units[Vector128<ushort>.Count..]));
        }
        else
        {
            Span<byte> last = stackalloc byte[Reach];
            last.Clear();
            for (int i = 0; i < rest.Length; i++)
            {
                last[i] = rest[i] < '\u0080' ? (byte)rest[i] : byte.MaxValue;
            }

            bytes = Vector128.Create<byte>(last);
        }

        // Capital and small letters differ by one bit, which all digits have.
        var folded = bytes | Vector128.Create((byte)0x20);
        var upper = Between(bytes, (byte)'A', (byte)'Z');
        var lower = Between(bytes, (byte)'a', (byte)'z');
        uint run = (upper | lower | Between(bytes, (byte)'0', (byte)'9')).ExtractMostSignificantBits();
        int length = BitOperations.TrailingZeroCount(~run);
        uint kept = (uint)((1 << length) - 1);
        var words = folded.AsUInt64();
        var key = length > 8
            ? new WordKey(words.ToScalar(), words.GetElement(1) & LowBytes(length - 8))
            : new WordKey(words.ToScalar() & LowBytes(length), 0);
        return new(length, upper.ExtractMostSignificantBits() & kept, lower.ExtractMostSignificantBits() & kept, key);
    }

    private static Vector128<byte> Between(Vector128<byte> bytes, byte first, byte last) =>
        Vector128.LessThanOrEqual(bytes - Vector128.Create(first), Vector128.Create((byte)(last - first)));

    private static ulong LowBytes(int count) => count == 8 ? ulong.MaxValue : (1UL << (count * 8)) - 1;
}
