using System.Globalization;

namespace ClaimExtract.Formats.Archives;

/// <summary>The chunked coding of HTTP.</summary>
internal static class Chunks
{
    /// <summary>The body without its chunks; null where it is not chunked.</summary>
    public static byte[]? Join(ReadOnlySpan<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        while (!body.IsEmpty)
        {
            int end = body.IndexOf("\r\n"u8);
            if (end < 0)
            {
                return null;
            }

            int extension = body[..end].IndexOf((byte)';');
            var digits = System.Text.Encoding.ASCII.GetString(body[..(extension < 0 ? end : extension)]).Trim();
            if (!int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int length) || length < 0 || length > body.Length - end - 2)
            {
                return null;
            }

            if (length == 0)
            {
                break;
            }

            joined.Write(body.Slice(end + 2, length));
            body = body[(end + 2 + length)..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body;
        }

        return joined.ToArray();
    }
}
