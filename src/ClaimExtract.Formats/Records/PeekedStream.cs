using ClaimExtract.Formats.Archives;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Records;

/// <summary>
/// A stream whose first byte that is no space can be looked at before it is read; a byte-order mark is passed over. Reading
/// stops where one record goes on for too long.
/// </summary>
/// <param name="stream">The stream; it stays open.</param>
/// <param name="limits">How many bytes may be asked for until the next record is begun.</param>
internal sealed class PeekedStream(Stream stream, InputLimits limits) : ForwardStream
{
    private byte[] head = [];
    private int headStart;
    private long position;
    private long begun;

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

    /// <summary>Counts anew: one record is behind.</summary>
    public void BeginRecord() => begun = position;

    /// <exception cref="LimitException">The record is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (position - begun > limits.RecordBytes)
        {
            throw limits.RecordTooLong();
        }

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
}
