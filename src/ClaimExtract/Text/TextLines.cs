using System.Buffers;

namespace ClaimExtract.Text;

/// <summary>
/// The lines of a text as <see cref="TextReader.ReadLine"/> ends them, each as a span over a buffer that is lent: reading
/// them allocates nothing. For one thread; to be disposed, which leaves the reader open.
/// </summary>
internal sealed class TextLines(TextReader reader) : IDisposable
{
    private const int Usual = 8192; // characters

    private char[] buffer = ArrayPool<char>.Shared.Rent(Usual);
    private int start;
    private int end;
    private bool isRead;

    /// <summary>How many lines were read: the number of the last one, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the next line, without what ends it; false behind the last. The line is good until the next is read.</summary>
    public bool TryRead(out ReadOnlySpan<char> line)
    {
        int seen = start;
        while (true)
        {
            int length = buffer.AsSpan(seen, end - seen).IndexOfAny('\n', '\r');
            // Behind a carriage return at the end of the buffer a line feed may follow.
            if (length >= 0 && (seen + length + 1 < end || buffer[seen + length] == '\n' || isRead))
            {
                int close = seen + length;
                line = buffer.AsSpan(start, close - start);
                start = close + (buffer[close] == '\r' && close + 1 < end && buffer[close + 1] == '\n' ? 2 : 1);
                Number++;
                return true;
            }

            if (isRead)
            {
                line = buffer.AsSpan(start, end - start);
                start = end;
                Number += line.Length > 0 ? 1 : 0;
                return line.Length > 0;
            }

            seen = (length >= 0 ? seen + length : end) - start;
            Fill();
        }
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(buffer);

    /// <summary>Reads on behind the line begun, which moves to the front.</summary>
    private void Fill()
    {
        char[] room = end - start > buffer.Length / 2 ? ArrayPool<char>.Shared.Rent(buffer.Length * 2) : buffer;
        buffer.AsSpan(start, end - start).CopyTo(room);
        if (room != buffer)
        {
            ArrayPool<char>.Shared.Return(buffer);
            buffer = room;
        }

        (start, end) = (0, end - start);
        int read = reader.Read(buffer, end, buffer.Length - end);
        isRead = read == 0;
        end += read;
    }
}
