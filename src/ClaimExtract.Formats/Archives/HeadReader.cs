using System.Text;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Archives;

/// <summary>Reads heads and bodies one after the other.</summary>
internal sealed class HeadReader(Stream stream, int largestHead)
{
    /// <summary>The next head, empty lines before it passed over; null at the end.</summary>
    /// <exception cref="ArticleFormatException">What comes next is no head.</exception>
    public HttpHead? ReadHead(string start)
    {
        int left = largestHead;
        string? first;
        do
        {
            first = Line(ref left);
        }
        while (first is { Length: 0 });
        if (first is null)
        {
            return null;
        }

        if (!first.StartsWith(start, StringComparison.Ordinal))
        {
            throw new ArticleFormatException($"'{start}' was expected and is not there: damaged, or another kind of file");
        }

        var fields = new List<(string Name, string Value)>();
        while (Line(ref left) is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = (fields[^1].Name, $"{fields[^1].Value} {line.Trim()}");
            }
            else if (colon > 0)
            {
                fields.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return new(first, fields);
    }

    /// <summary>So many bytes, or as many as there are.</summary>
    public byte[] Read(long length)
    {
        byte[] block = new byte[length];
        int read = stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        return read == block.Length ? block : block[..read];
    }

    /// <summary>Passes over so many bytes; false where there are fewer.</summary>
    public bool Skip(long length)
    {
        byte[] block = new byte[(int)Math.Min(length, 64 * 1024)];
        while (length > 0)
        {
            int read = stream.Read(block, 0, (int)Math.Min(length, block.Length));
            if (read == 0)
            {
                return false;
            }

            length -= read;
        }

        return true;
    }

    public byte[] Rest()
    {
        using var rest = new MemoryStream();
        stream.CopyTo(rest);
        return rest.ToArray();
    }

    private string? Line(ref int left)
    {
        var line = new List<byte>(80);
        int next;
        while ((next = stream.ReadByte()) >= 0 && next != '\n')
        {
            if (--left <= 0)
            {
                throw new ArticleFormatException("a head of more than 1 MB");
            }

            line.Add((byte)next);
        }

        return next < 0 && line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }
}
