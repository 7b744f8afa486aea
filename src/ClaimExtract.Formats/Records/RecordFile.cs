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
    /// <summary>JSON Lines: an object a line; empty lines are passed over. A bad line is bad alone, one that is too long as well.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="names">Which field holds what.</param>
    /// <param name="limits">How long a record may be; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="names"/> is null.</exception>
    public static IEnumerable<ArticleRecord> ReadJsonLines(Stream stream, FieldNames names, InputLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(names);
        return Each();

        IEnumerable<ArticleRecord> Each()
        {
            var allowed = limits ?? InputLimits.Default;
            var lines = new LineReader(stream, allowed.RecordBytes);
            for (int number = 1; lines.Next() is { } line; number++)
            {
                if (lines.IsTooLong)
                {
                    yield return new(number, lines.Position, _ => throw allowed.RecordTooLong());
                }
                else if (!line.Span.Trim(" \t\uFEFF"u8).IsEmpty)
                {
                    byte[] own = line.ToArray();
                    yield return new(number, lines.Position, id => JsonArticle.Read(own, names, id));
                }
            }
        }
    }

    /// <summary>JSON: one object, an array of objects, or an object whose <c>articles</c>, <c>items</c>, <c>docs</c> or <c>results</c> is such an array.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="names">Which field holds what.</param>
    /// <param name="limits">How long a record may be, and a document that is no array; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="names"/> is null.</exception>
    /// <exception cref="ArticleFormatException">While taking records: it is no JSON from there on.</exception>
    /// <exception cref="LimitException">While taking records: one is longer than allowed, and what is behind it can't be found.</exception>
    public static IEnumerable<ArticleRecord> ReadJson(Stream stream, FieldNames names, InputLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(names);
        return JsonRecords.Read(stream, names, limits ?? InputLimits.Default);
    }

    /// <summary>CSV with a header row; the separator (comma, semicolon, tab or bar) is found out. Lines count from 1.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="names">Which field holds what.</param>
    /// <param name="limits">How long a row may be; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="names"/> is null.</exception>
    /// <exception cref="ArticleFormatException">While taking records: a column that was named is not there, or a row can't be read.</exception>
    /// <exception cref="LimitException">While taking records: a row is longer than allowed; one quotation mark too many makes the rest of a file one row.</exception>
    public static IEnumerable<ArticleRecord> ReadCsv(Stream stream, FieldNames names, InputLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(names);
        return Each();

        IEnumerable<ArticleRecord> Each()
        {
            var allowed = limits ?? InputLimits.Default;
            var options = new CsvReaderOptions { TrackLineNumbers = true, MaxRecordSize = allowed.RecordBytes };
            using var csv = CsvReader.Create(stream, options, leaveOpen: true);
            while (Next(csv, names, allowed))
            {
                var row = csv.Current.ToDictionary();
                yield return new((int)csv.LineNumber, csv.ByteOffset, id => RecordArticle.Make(names, name => row.GetValueOrDefault(name), id));
            }
        }
    }

    private static bool Next(CsvReader csv, FieldNames names, InputLimits limits)
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
        catch (CsvFormatException error) when (error.Message.Contains(nameof(CsvReaderOptions.MaxRecordSize), StringComparison.Ordinal))
        {
            throw limits.RecordTooLong();
        }
        catch (CsvFormatException error)
        {
            throw new ArticleFormatException(error.Message);
        }
    }
}
