using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Archives;

/// <summary>Reads WARC 1.0 and 1.1, as web crawlers write it. Safe for many threads, each with a stream of its own.</summary>
public static class WarcFile
{
    private const int LargestHead = 1024 * 1024;
    private const long LargestPage = 64 * 1024 * 1024;

    /// <summary>
    /// The HTML pages of responses that succeeded, in their order; other records are passed over, and so are pages of more
    /// than 64 MB. Records are read as they are taken.
    /// </summary>
    /// <param name="stream">The file, already decompressed; it stays the caller's to dispose.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArticleFormatException">While taking pages: it is no WARC from there on, or is cut short.</exception>
    public static IEnumerable<WarcPage> ReadPages(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Each();

        IEnumerable<WarcPage> Each()
        {
            var input = new HeadReader(new BufferedStream(stream, 64 * 1024), LargestHead);
            for (int number = 1; input.ReadHead("WARC/") is { } head; number++)
            {
                if (!long.TryParse(head.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
                {
                    throw new ArticleFormatException($"record {number} has no length");
                }

                bool wanted = head.Field("WARC-Type") == "response" && length <= LargestPage
                    && head.Field("Content-Type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true;
                byte[]? block = wanted ? input.Read(length) : null;
                if (block is null ? !input.Skip(length) : block.Length < length)
                {
                    throw new ArticleFormatException($"record {number} is cut short");
                }

                if (block is not null && Page(number, head.Field("WARC-Target-URI")?.Trim('<', '>') ?? "", block) is { } page)
                {
                    yield return page;
                }
            }
        }
    }

    private static WarcPage? Page(int number, string url, byte[] block)
    {
        var input = new HeadReader(new MemoryStream(block), LargestHead);
        HttpHead? head;
        try
        {
            head = input.ReadHead("HTTP/");
        }
        catch (ArticleFormatException)
        {
            return null;
        }

        string? type = head?.Field("Content-Type");
        bool isPage = head is not null && head.Status == 200 && type is not null
            && (type.Contains("text/html", StringComparison.OrdinalIgnoreCase) || type.Contains("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));
        return isPage ? new(number, url, Charset(type!), Decoded(input.Rest(), head!)) : null;
    }

    private static string? Charset(string type)
    {
        int at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    // Some crawlers undo the codings and leave the fields as they were: bytes that are not coded so are taken as they are.
    private static byte[] Decoded(byte[] body, HttpHead head)
    {
        if (head.Field("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = Chunks.Join(body) ?? body;
        }

        try
        {
            return head.Field("Content-Encoding")?.Trim().ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => Inflate(new GZipStream(new MemoryStream(body), CompressionMode.Decompress)),
                "deflate" => Inflate(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)),
                "br" => Inflate(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)),
                _ => body,
            };
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return body;
        }
    }

    private static byte[] Inflate(Stream coded)
    {
        using (coded)
        {
            using var all = new MemoryStream();
            byte[] block = new byte[64 * 1024];
            int read;
            while ((read = coded.Read(block)) > 0 && all.Length < LargestPage)
            {
                all.Write(block, 0, read);
            }

            return all.ToArray();
        }
    }
}
