using System.Security.Cryptography;
using System.Text;

namespace ClaimExtract.Formats.Databases;

/// <summary>SHA-256 of a text in UTF-8, in small hexadecimal digits: the <c>sha256</c> of the JSON.</summary>
internal static class TextHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
