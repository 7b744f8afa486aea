using System.IO.Compression;

namespace ClaimExtract.Formats.Archives;

/// <summary>
/// What an entry of a zip unpacks to. The archive tells its length and its checksum; at the end both are held against what came,
/// for an entry that tells less than it holds would else be cut without a word.
/// </summary>
internal sealed class EntryStream(ZipArchiveEntry entry) : ForwardStream
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];
    private readonly Stream stream = entry.Open();
    private uint sum = uint.MaxValue;
    private long count;

    /// <exception cref="InvalidDataException">It is not what was packed.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer);
        foreach (byte b in buffer[..read])
        {
            sum = Table[(byte)(sum ^ b)] ^ (sum >> 8);
        }

        count += read;
        if (read == 0 && buffer.Length > 0 && (~sum != entry.Crc32 || count != entry.Length))
        {
            throw new InvalidDataException("what the entry holds is not what its length and checksum tell");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    // CRC-32 as zip and gzip have it, a bit at a time.
    private static uint Remainder(int first)
    {
        uint rest = (uint)first;
        for (int bit = 0; bit < 8; bit++)
        {
            rest = (rest & 1) != 0 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
        }

        return rest;
    }
}
