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
    private readonly CsvRowWriter rows;
    private bool hasHeader;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimCsvWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        rows = new(output);
    }

    /// <inheritdoc/>
    public void Write(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        Header();
        foreach (var claim in claims.Claims)
        {
            foreach (var column in ClaimTable.Columns)
            {
                rows.Cell(column.Of(claims.Article, claim));
            }

            rows.EndRow();
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
        Header();
        rows.Flush();
    }

    /// <summary>Gives resources back; rows that were not yet handed to the stream are lost.</summary>
    public void Dispose()
    {
    }

    private void Header()
    {
        if (hasHeader)
        {
            return;
        }

        hasHeader = true;
        foreach (var column in ClaimTable.Columns)
        {
            rows.Raw(column.Name);
        }

        rows.EndRow();
    }
}
