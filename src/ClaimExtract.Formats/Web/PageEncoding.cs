using System.Text;

namespace ClaimExtract.Formats.Web;

/// <summary>Finds out in what encoding a page is written, and decodes it.</summary>
internal static class PageEncoding
{
    private const int Prescan = 4096;

    public static string Decode(byte[] bytes, string? charset)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        }

        if (Named(charset) is { } told)
        {
            return told.GetString(bytes);
        }

        // Browsers save pages as UTF-8 and leave the old declaration in them: what is UTF-8 by its bytes is UTF-8.
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (Named(Declared(bytes)) ?? Named("windows-1252")!).GetString(bytes);
        }
    }

    private static string? Declared(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Prescan));
        int at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string rest = head[(at + 8)..].TrimStart('"', '\'', ' ');
        int end = rest.AsSpan().IndexOfAny("\"'/> ;");
        return end <= 0 ? null : rest[..end];
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        // As browsers do: pages that say Latin 1 mean Windows 1252.
        name = name.Trim().ToLowerInvariant();
        name = name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
