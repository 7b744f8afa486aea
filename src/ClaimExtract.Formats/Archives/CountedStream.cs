namespace ClaimExtract.Formats.Archives;

/// <summary>Another stream, with a count of what was read of it; disposing it disposes the other.</summary>
internal sealed class CountedStream(Stream stream) : ForwardStream
{
    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer);
        Count += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
