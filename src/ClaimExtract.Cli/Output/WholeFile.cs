using System.Text;

namespace ClaimExtract.Cli.Output;

/// <summary>Small files that are whole or not there: written under another name beside the target, then moved into its place.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="IOException">It can't be written; what was there before is there still.</exception>
    public static void Write(string path, string content) => Write(path, Utf8.GetBytes(content));

    /// <exception cref="IOException">It can't be written; what was there before is there still.</exception>
    public static void Write(string path, byte[] content)
    {
        string temporary = path + ".part";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
