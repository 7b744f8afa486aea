using System.Text.Json;
using ClaimExtract.Formats.Articles;
using CsvHelper;

namespace ClaimExtract.Formats.Records;

/// <summary>
/// Files of records, one article each. Records are found as they are taken, so that memory does not grow with the file.
/// Each call reads its stream once; the stream stays the caller's to dispose.
/// </summary>
public static class RecordFile
{
    private const int LargestRecord = 256 * 1024 * 1024;

    /// <summary>JSON Lines: an object a line; empty lines are passed over. A bad line is bad alone.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArticleFormatException">While taking records: a line is longer than 256 MB.</exception>
    public static IEnumerable<ArticleRecord> ReadJsonLines(Stream stream, FieldNames names)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(names);
        return Each();

        IEnumerable<ArticleRecord> Each()
        {
            var lines = new LineReader(stream, LargestRecord);
            for (int number = 1; lines.Next() is { } line; number++)
            {
                if (!line.Span.Trim(" \t\uFEFF"u8).IsEmpty)
                {
                    byte[] own = line.ToArray();
                    yield return new(number, lines.Position, id => JsonArticle.Read(own, names, id));
                }
            }
        }
    }

    /// <summary>JSON: one object, an array of objects, or an object whose <c>articles</c>, <c>items</c>, <c>docs</c> or <c>results</c> is such an array.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArticleFormatException">While taking records: it is no JSON from there on.</exception>
    public static IEnumerable<ArticleRecord> ReadJson(Stream stream, FieldNames names)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(names);
        return JsonRecords.Read(stream, names);
    }

    /// <summary>CSV with a header row; the separator (comma, semicolon, tab or bar) is found out. Lines count from 1.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArticleFormatException">While taking records: a column that was named is not there, or a row can't be read.</exception>
    public static IEnumerable<ArticleRecord> ReadCsv(Stream stream, FieldNames names)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(names);
        return Each();

        IEnumerable<ArticleRecord> Each()
        {
            var options = new CsvReaderOptions { TrackLineNumbers = true, MaxRecordSize = LargestRecord };
            using var csv = CsvReader.Create(stream, options, leaveOpen: true);
            while (Next(csv, names))
            {
                var row = csv.Current.ToDictionary();
                yield return new((int)csv.LineNumber, csv.ByteOffset, id => RecordArticle.Make(names, name => row.GetValueOrDefault(name), id));
            }
        }
    }

    private static bool Next(CsvReader csv, FieldNames names)
    {
        try
        {
            bool first = csv.RowNumber == 0;
            bool read = csv.Read();
            if (first && names.Named.FirstOrDefault(name => !csv.Headers.Contains(name)) is { } missing)
            {
                throw new ArticleFormatException($"no column '{missing}'", $"it has {string.Join(", ", csv.Headers)}");
            }

            return read;
        }
        catch (CsvFormatException error)
        {
            throw new ArticleFormatException(error.Message);
        }
    }
}
