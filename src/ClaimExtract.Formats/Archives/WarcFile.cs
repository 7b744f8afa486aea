using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClaimExtract.Formats.Articles;

namespace ClaimExtract.Formats.Archives;

/// <summary>Reads WARC 1.0 and 1.1, as web crawlers write it. Safe for many threads, each with a stream of its own.</summary>
public static class WarcFile
{
    private const int LargestHead = 1024 * 1024;

    /// <summary>
    /// The HTML pages of responses that succeeded, in their order; other records are passed over. Of a page that is longer than
    /// allowed comes the reason alone. Records are read as they are taken.
    /// </summary>
    /// <param name="stream">The file, already decompressed; it stays the caller's to dispose.</param>
    /// <param name="limits">How long a page may be, as sent and unpacked; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArticleFormatException">While taking pages: it is no WARC from there on, or is cut short.</exception>
    public static IEnumerable<WarcPage> ReadPages(Stream stream, InputLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Each(limits ?? InputLimits.Default);

        IEnumerable<WarcPage> Each(InputLimits limits)
        {
            var input = new HeadReader(new BufferedStream(stream, 64 * 1024), LargestHead);
            for (int number = 1; input.ReadHead("WARC/") is { } head; number++)
            {
                if (!long.TryParse(head.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
                {
                    throw new ArticleFormatException($"record {number} has no length");
                }

                // Of a page that is too long only the head is read: it may be a film, whose length concerns nobody.
                bool isResponse = head.Field("WARC-Type") == "response" && head.Field("Content-Type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true;
                long taken = !isResponse ? 0 : length <= (long)limits.ArticleBytes + LargestHead ? length : LargestHead;
                byte[] block = input.Read(taken);
                if (block.Length < taken || !input.Skip(length - taken))
                {
                    throw new ArticleFormatException($"record {number} is cut short");
                }

                if (isResponse && Page(number, head.Field("WARC-Target-URI")?.Trim('<', '>') ?? "", block, taken == length, limits) is { } page)
                {
                    yield return page;
                }
            }
        }
    }

    private static WarcPage? Page(int number, string url, byte[] block, bool isWhole, InputLimits limits)
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
        if (!isPage)
        {
            return null;
        }

        byte[]? body = isWhole ? Decoded(input.Rest(), head!, limits.ArticleBytes) : null;
        return body is null || body.Length > limits.ArticleBytes
            ? new(number, url, Charset(type!), []) { Refused = limits.ArticleTooLong() }
            : new(number, url, Charset(type!), body);
    }

    private static string? Charset(string type)
    {
        int at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    // Some crawlers undo the codings and leave the fields as they were: bytes that are not coded so are taken as they are.
    // Null where more comes out than allowed.
    private static byte[]? Decoded(byte[] body, HttpHead head, int longest)
    {
        if (head.Field("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = Chunks.Join(body) ?? body;
        }

        try
        {
            return head.Field("Content-Encoding")?.Trim().ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => Inflate(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), longest),
                "deflate" => Inflate(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), longest),
                "br" => Inflate(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), longest),
                _ => body,
            };
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return body;
        }
    }

    private static byte[]? Inflate(Stream coded, int longest)
    {
        using (coded)
        {
            using var all = new MemoryStream();
            byte[] block = new byte[64 * 1024];
            int read;
            while ((read = coded.Read(block)) > 0)
            {
                if (all.Length + read > longest)
                {
                    return null;
                }

                all.Write(block, 0, read);
            }

            return all.ToArray();
        }
    }
}
