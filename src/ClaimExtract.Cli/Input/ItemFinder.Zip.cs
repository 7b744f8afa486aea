using System.IO.Compression;
using ClaimExtract.Formats.Archives;

namespace ClaimExtract.Cli.Input;

/// <summary>The articles of a zip. Entries are read in memory, one by one: none is written anywhere, whatever path it names.</summary>
internal sealed partial class ItemFinder
{
    private const int LargestPipedZip = 1024 * 1024 * 1024;

    private IEnumerable<InputItem> OfZip(InputFile file, Stream stream)
    {
        var zip = Seekable(stream);
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > options.Limits.Entries)
        {
            throw options.Limits.TooManyEntries();
        }

        // Entries may share their bytes: what all of them unpack to is held against the one file.
        var budget = new UnpackingBudget(options.Limits, () => zip.Length);
        foreach (var entry in archive.Entries)
        {
            var name = InputName.Of(entry.FullName);
            if (name.Kind is not { } kind || entry.Name.Length == 0 || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            {
                continue;
            }

            string path = $"{file.Path}/{entry.FullName}", id = $"{file.Id}/{name.Stem}";
            if (kind == InputKind.Zip)
            {
                yield return InputItem.Broken(path, null, new("a zip inside a zip", "unpack it first"));
            }
            else if (entry.IsEncrypted)
            {
                yield return InputItem.Broken(path, null, new("encrypted", "unpack it first"));
            }
            else if (kind is InputKind.Text or InputKind.Markdown or InputKind.Html)
            {
                yield return Entry(path, id, kind, () => ReadAll(Open(entry, name.IsGzip, budget)));
            }
            else
            {
                foreach (var item in ToTheFirstFailure(path, Opened(path, id, kind, entry, name.IsGzip, budget)))
                {
                    yield return item;
                }
            }
        }
    }

    private IEnumerable<InputItem> Opened(string path, string id, InputKind kind, ZipArchiveEntry entry, bool isGzip, UnpackingBudget budget)
    {
        using var stream = Open(entry, isGzip, budget);
        foreach (var item in Records(path, id, kind, stream))
        {
            yield return item;
        }
    }

    private Stream Open(ZipArchiveEntry entry, bool isGzip, UnpackingBudget budget) => Unpacked(new UnpackedStream(new EntryStream(entry), budget), isGzip);

    // An archive serves one reader at a time: what is in it is taken out now, and may be read later by another thread.
    private InputItem Entry(string path, string id, InputKind kind, Func<byte[]> read)
    {
        try
        {
            byte[] bytes = Failures.Guard(path, read);
            return new ByteItem(path, id, kind, () => bytes, options.Limits);
        }
        catch (UnreadableException error)
        {
            return InputItem.Broken(path, null, error);
        }
    }

    /// <summary>A stream whose end can be looked at first, where a zip has its list of entries.</summary>
    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        var all = new MemoryStream();
        byte[] block = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(block)) > 0)
        {
            if (all.Length + read > LargestPipedZip)
            {
                throw new UnreadableException("a zip of more than 1 GB on standard input, where it is held in memory", "name the file");
            }

            all.Write(block, 0, read);
        }

        all.Position = 0;
        return all;
    }
}
