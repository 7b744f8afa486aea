using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ClaimExtract.Writing;

/// <summary>The <c>article</c> object: what is needed to find the text again and to tell whether it is the same.</summary>
internal static class ArticleJson
{
    /// <param name="json">What is written to.</param>
    /// <param name="article">The article.</param>
    /// <param name="withText">Whether the text itself is written too.</param>
    public static void Write(Utf8JsonWriter json, Article article, bool withText)
    {
        json.WriteStartObject("article"u8);
        json.WriteString("id"u8, article.Id);
        json.WriteString("title"u8, article.Title);
        json.WriteString("publisher"u8, article.Publisher);
        json.WriteString("published"u8, ClaimJsonWriter.IsoDate(article.Published));
        json.WriteString("url"u8, article.Url);
        Span<char> hash = stackalloc char[2 * SHA256.HashSizeInBytes];
        Hash(article.Text, hash);
        json.WriteString("sha256"u8, hash);
        if (withText)
        {
            json.WriteString("text"u8, article.Text);
        }

        json.WriteEndObject();
    }

    /// <summary>SHA-256 of the text in UTF-8, in small hexadecimal digits.</summary>
    public static string Hash(string text)
    {
        Span<char> hash = stackalloc char[2 * SHA256.HashSizeInBytes];
        Hash(text, hash);
        return hash.ToString();
    }

    private static void Hash(string text, Span<char> hex)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            int length = Encoding.UTF8.GetBytes(text, bytes);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, length), hash);
            _ = Convert.TryToHexStringLower(hash, hex, out _);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
