namespace ClaimExtract.Formats.Records;

/// <summary>A stream whose first byte that is no space can be looked at before it is read; a byte-order mark is passed over.</summary>
internal sealed class PeekedStream(Stream stream) : Stream
{
    private byte[] head = [];
    private int headStart;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes were read.</summary>
    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    /// <summary>The first byte that is no space, as a character; NUL where there is none.</summary>
    public char First()
    {
        byte[] block = new byte[4096];
        int length = stream.ReadAtLeast(block, 3, throwOnEndOfStream: false);
        head = block[..length];
        headStart = head.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var rest = head.AsSpan(headStart).TrimStart(" \t\r\n"u8);
        return rest.IsEmpty ? '\0' : (char)rest[0];
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (headStart < head.Length)
        {
            read = Math.Min(buffer.Length, head.Length - headStart);
            head.AsSpan(headStart, read).CopyTo(buffer);
            headStart += read;
        }
        else
        {
            read = stream.Read(buffer);
        }

        position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
