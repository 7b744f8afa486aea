namespace ClaimExtract.Writing.Tables;

/// <summary>
/// Writes the Humanitarian Exchange Language (HXL 1.1) as CSV: a header row, a row of hashtags, one row a claim. Each
/// type has a column for its lower and one for its upper bound; shares have columns of their own, as a fraction is no
/// number of people. Left out are offsets, rules, words where a name is known, and articles without claims. The stream
/// stays the caller's to dispose.
/// </summary>
public sealed class ClaimHxlWriter : IClaimWriter
{
    private readonly CsvRowWriter rows;
    private bool hasHeader;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimHxlWriter(Stream output)
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
            foreach (var column in HxlColumns.All)
            {
                rows.Cell(column.Cell(claims.Article, claim));
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
        foreach (var column in HxlColumns.All)
        {
            rows.Raw(column.Header);
        }

        rows.EndRow();
        foreach (var column in HxlColumns.All)
        {
            rows.Raw(column.Tag);
        }

        rows.EndRow();
    }
}
