namespace ClaimExtract.Formats.Records;

/// <summary>Lines of a stream as bytes, without the line feed and a carriage return before it. One buffer serves all lines.</summary>
/// <param name="stream">The stream; it stays open.</param>
/// <param name="longest">How many bytes a line may have.</param>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>How many bytes of the stream are behind the line last given, its end included.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the line last given had a line feed.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether the line last given was longer than allowed: it was passed over, and is given empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line, valid until the next call; null behind the last one.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        IsTooLong = false;
        int searched = start;
        while (true)
        {
            int length = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                return Line(searched + length, ended: true);
            }

            // One more may be a carriage return. What was read is dropped; the end of the line is looked for all the same.
            if (end - start > longest + 1L)
            {
                IsTooLong = true;
                Position += end - start;
                start = end = 0;
            }

            searched = end;
            if (end == buffer.Length)
            {
                searched -= start;
                MakeRoom();
            }

            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                return start == end && !IsTooLong ? (ReadOnlyMemory<byte>?)null : Line(end, ended: false);
            }

            end += read;
        }
    }

    private ReadOnlyMemory<byte> Line(int stop, bool ended)
    {
        int from = start, to = stop;
        if (ended && to > from && buffer[to - 1] == '\r')
        {
            to--;
        }

        start = ended ? stop + 1 : stop;
        Position += start - from;
        IsEnded = ended;
        IsTooLong |= to - from > longest;
        return IsTooLong ? default : buffer.AsMemory(from, to - from);
    }

    private void MakeRoom()
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        }
        else
        {
            Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
        }

        end -= start;
        start = 0;
    }
}
