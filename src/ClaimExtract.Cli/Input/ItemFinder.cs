using ClaimExtract.Formats.Archives;
using ClaimExtract.Formats.Records;

namespace ClaimExtract.Cli.Input;

/// <summary>
/// Finds the articles in a file, one after the other as they are asked for. What goes wrong on the way becomes an item
/// that can't be read, and the rest of that file is left.
/// </summary>
internal sealed partial class ItemFinder(Streams streams, InputOptions options)
{
    public IEnumerable<InputItem> Find(InputFile file) =>
        file.Kind is InputKind.Text or InputKind.Markdown or InputKind.Html
            ? [new ByteItem(file.Path, file.Id, file.Kind, () => ReadAll(Unpacked(Open(file), file.IsGzip)), options.Limits) { Bytes = file.Length }]
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
            return WarcFile.ReadPages(stream, options.Limits).Select(page => new PageItem(path, page, page.Url.Length > 0 ? page.Url : $"{id}#{page.Number}", options.Limits) { Unit = "record" });
        }

        var records = kind switch
        {
            InputKind.Json => RecordFile.ReadJson(stream, options.Fields, options.Limits),
            InputKind.Csv => RecordFile.ReadCsv(stream, options.Fields, options.Limits),
            _ => RecordFile.ReadJsonLines(stream, options.Fields, options.Limits),
        };
        return records.Select(record => new RecordItem(path, record, $"{id}#{record.Line}") { Unit = kind == InputKind.Json ? "record" : "line" });
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

    private Stream Unpacked(Stream stream, bool isGzip) => isGzip ? UnpackedStream.OfGzip(stream, options.Limits) : stream;

    private byte[] ReadAll(Stream stream)
    {
        using (stream)
        {
            using var all = new MemoryStream();
            byte[] block = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(block)) > 0)
            {
                if (all.Length + read > options.Limits.ArticleBytes)
                {
                    throw options.Limits.ArticleTooLong();
                }

                all.Write(block, 0, read);
            }

            return all.ToArray();
        }
    }
}
