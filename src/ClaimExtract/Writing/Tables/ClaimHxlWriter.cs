namespace ClaimExtract.Writing.Tables;

/// <summary>
/// Writes the Humanitarian Exchange Language (HXL 1.1) as CSV: a header row, a row of hashtags, one row a claim. Each
/// type has a column for its lower and one for its upper bound; shares have columns of their own, as a fraction is no
/// number of people. Left out are offsets, rules, words where a name is known, and articles without claims. The stream
/// stays the caller's to dispose.
/// </summary>
public sealed class ClaimHxlWriter : IClaimWriter
{
    private readonly ClaimRows rows;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimHxlWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        rows = new(
            output,
            [[.. HxlColumns.All.Select(column => column.Header)], [.. HxlColumns.All.Select(column => column.Tag)]],
            [.. HxlColumns.All.Select(column => column.Cell)]);
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
