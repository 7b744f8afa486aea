namespace ClaimExtract.Writing.Tables;

/// <summary>
/// Writes the flat table of <see cref="ClaimTable"/> as CSV: a header row, then one row a claim; UTF-8 with byte-order
/// mark, commas and CRLF, so that spreadsheets open it right. An article without claims leaves no row. Left out are the
/// offsets of all parts but the figure, the rules, and articles without claims. The stream stays the caller's to dispose.
/// </summary>
/// <remarks>
/// A text cell that begins with <c>= + - @</c>, a tab or a carriage return gets an apostrophe before it, so that no
/// spreadsheet runs it as a formula.
/// </remarks>
public sealed class ClaimCsvWriter : IClaimWriter
{
    private readonly ClaimRows rows;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimCsvWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        rows = new(
            output,
            [[.. ClaimTable.Columns.Select(column => column.Name)]],
            [.. ClaimTable.Columns.Select<ClaimColumn, Func<Article, Claim, object?>>(column => column.Of)]);
    }

    /// <inheritdoc/>
    public void Write(ArticleClaims claims) => rows.Write(claims);

    /// <inheritdoc/>
    public void Finish() => rows.Finish();

    /// <summary>Gives resources back; rows that were not yet handed to the stream are lost.</summary>
    public void Dispose()
    {
    }
}
