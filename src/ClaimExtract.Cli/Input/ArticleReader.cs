using System.Text;

namespace ClaimExtract.Cli.Input;

/// <summary>Reads an article from UTF-8 with or without front matter. Its text is kept to the letter, line ends included.</summary>
internal static class ArticleReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableException">The file is missing, locked, not UTF-8, binary or empty, or its front matter is wrong.</exception>
    public static Article ReadFile(string path, string id)
    {
        byte[] bytes = Failures.Guard(path, () => File.ReadAllBytes(path));
        return Read(bytes, id);
    }

    /// <param name="bytes">The whole file.</param>
    /// <param name="id">Its name, where the front matter gives none.</param>
    /// <exception cref="UnreadableException">It is not UTF-8, binary or empty, or its front matter is wrong.</exception>
    public static Article Read(ReadOnlySpan<byte> bytes, string id)
    {
        string content = Decode(bytes);
        var head = FrontMatter.Read(content);
        string text = head.End == 0 ? content : content[head.End..];
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableException(head.End == 0 ? "empty" : "empty after its front matter");
        }

        return new(text)
        {
            Id = head.Id ?? id,
            Title = head.Title,
            Publisher = head.Publisher,
            Published = head.Published,
            Url = head.Url,
        };
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw new UnreadableException("UTF-16, not UTF-8", "save it as UTF-8");
        }

        if (bytes.Contains((byte)0))
        {
            throw new UnreadableException("a binary file, no text");
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new UnreadableException($"not UTF-8 (byte {error.Index})", "save it as UTF-8");
        }
    }
}
