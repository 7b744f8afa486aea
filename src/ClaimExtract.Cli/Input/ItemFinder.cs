using System.IO.Compression;
using ClaimExtract.Formats.Archives;
using ClaimExtract.Formats.Records;

namespace ClaimExtract.Cli.Input;

/// <summary>
/// Finds the articles in a file, one after the other as they are asked for. What goes wrong on the way becomes an item
/// that can't be read, and the rest of that file is left.
/// </summary>
internal sealed class ItemFinder(Streams streams, InputOptions options)
{
    /// <summary>No article is longer, decompressed: more is a mistake or a bomb.</summary>
    private const long LargestArticle = 256 * 1024 * 1024;

    public IEnumerable<InputItem> Find(InputFile file) =>
        file.Kind is InputKind.Text or InputKind.Markdown or InputKind.Html
            ? [new ByteItem(file.Path, file.Id, file.Kind, () => ReadAll(Unpacked(Open(file), file.IsGzip))) { Bytes = file.Length }]
            : Container(file);

    private IEnumerable<InputItem> Container(InputFile file)
    {
        Stream? stream = null;
        InputItem? broken = null;
        try
        {
            stream = Open(file);
        }
        catch (Exception error) when (Failures.Explain(file.Path, error) is { } explained)
        {
            broken = InputItem.Broken(file.Path, null, explained);
        }

        if (broken is not null)
        {
            yield return broken;
            yield break;
        }

        using (stream)
        {
            long behind = 0;
            foreach (var item in ToTheFirstFailure(file.Path, file.Kind == InputKind.Zip ? OfZip(file, stream!) : Records(file.Path, file.Id, file.Kind, Unpacked(stream!, file.IsGzip))))
            {
                long position = stream!.CanSeek ? stream.Position : 0;
                yield return item with { Bytes = Math.Max(0, position - behind) };
                behind = Math.Max(behind, position);
            }
        }
    }

    /// <summary>The articles of a file that holds many, decompressed. Its lines' numbers make the ids, so that one is found again.</summary>
    private IEnumerable<InputItem> Records(string path, string id, InputKind kind, Stream stream)
    {
        if (kind == InputKind.Warc)
        {
            return WarcFile.ReadPages(stream).Select(page => new PageItem(path, page, page.Url.Length > 0 ? page.Url : $"{id}#{page.Number}") { Unit = "record" });
        }

        var records = kind switch
        {
            InputKind.Json => RecordFile.ReadJson(stream, options.Fields),
            InputKind.Csv => RecordFile.ReadCsv(stream, options.Fields),
            _ => RecordFile.ReadJsonLines(stream, options.Fields),
        };
        return records.Select(record => new RecordItem(path, record, $"{id}#{record.Line}") { Unit = kind == InputKind.Json ? "record" : "line" });
    }

    private IEnumerable<InputItem> OfZip(InputFile file, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            var name = InputName.Of(entry.FullName);
            if (name.Kind is not { } kind || kind == InputKind.Zip || entry.Name.Length == 0 || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            {
                continue;
            }

            string path = $"{file.Path}/{entry.FullName}", id = $"{file.Id}/{name.Stem}";
            if (kind is InputKind.Text or InputKind.Markdown or InputKind.Html)
            {
                yield return Entry(path, id, kind, () => ReadAll(Unpacked(entry.Open(), name.IsGzip)));
                continue;
            }

            foreach (var item in ToTheFirstFailure(path, Opened(path, id, kind, entry, name.IsGzip)))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<InputItem> Opened(string path, string id, InputKind kind, ZipArchiveEntry entry, bool isGzip)
    {
        using var stream = Unpacked(entry.Open(), isGzip);
        foreach (var item in Records(path, id, kind, stream))
        {
            yield return item;
        }
    }

    // An archive serves one reader at a time: what is in it is taken out now, and may be read later by another thread.
    private static InputItem Entry(string path, string id, InputKind kind, Func<byte[]> read)
    {
        try
        {
            byte[] bytes = Failures.Guard(path, read);
            return new ByteItem(path, id, kind, () => bytes);
        }
        catch (UnreadableException error)
        {
            return InputItem.Broken(path, null, error);
        }
    }

    private static IEnumerable<InputItem> ToTheFirstFailure(string path, IEnumerable<InputItem> items)
    {
        IEnumerator<InputItem>? next = null;
        InputItem? broken = null;
        try
        {
            while (broken is null)
            {
                try
                {
                    next ??= items.GetEnumerator();
                    if (!next.MoveNext())
                    {
                        break;
                    }
                }
                catch (Exception error) when (error is UnreadableException || Failures.Explain(path, error) is not null)
                {
                    broken = InputItem.Broken(path, null, error as UnreadableException ?? Failures.Explain(path, error)!);
                    break;
                }

                yield return next.Current;
            }
        }
        finally
        {
            next?.Dispose();
        }

        if (broken is not null)
        {
            yield return broken;
        }
    }

    private Stream Open(InputFile file) => file.IsStandardInput ? streams.In : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.SequentialScan);

    private static Stream Unpacked(Stream stream, bool isGzip) => isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream;

    private static byte[] ReadAll(Stream stream)
    {
        using (stream)
        {
            using var all = new MemoryStream();
            byte[] block = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(block)) > 0)
            {
                all.Write(block, 0, read);
                if (all.Length > LargestArticle)
                {
                    throw new UnreadableException($"more than {LargestArticle / (1024 * 1024)} MB", "no article is so long; split it or leave it out");
                }
            }

            return all.ToArray();
        }
    }
}
