using System.IO.Compression;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Archives;

/// <summary>What comes out of a packed stream, as far as its budget allows; disposing it disposes the packed one.</summary>
/// <param name="unpacked">What comes out.</param>
/// <param name="budget">How much may.</param>
internal sealed class UnpackedStream(Stream unpacked, UnpackingBudget budget) : ForwardStream
{
    /// <summary>What a gzip unpacks to.</summary>
    public static UnpackedStream OfGzip(Stream packed, InputLimits limits)
    {
        var counted = new CountedStream(packed);
        return new(new GZipStream(counted, CompressionMode.Decompress), new(limits, () => counted.Count));
    }

    /// <exception cref="LimitException">More comes out than allowed.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = unpacked.Read(buffer);
        budget.Add(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
