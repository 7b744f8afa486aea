namespace ClaimExtract.Writing.Tables;

/// <summary>A CSV table of claims: its heads before the first claim, and where there is none at the end; then a row a claim.</summary>
/// <param name="output">Where to; stays the caller's to dispose.</param>
/// <param name="heads">Rows of heads, one head a column.</param>
/// <param name="cells">What each column holds.</param>
internal sealed class ClaimRows(Stream output, string[][] heads, Func<Article, Claim, object?>[] cells)
{
    private readonly CsvRowWriter rows = new(output);
    private bool hasHeads;

    public void Write(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        Heads();
        foreach (var claim in claims.Claims)
        {
            foreach (var cell in cells)
            {
                rows.Cell(cell(claims.Article, claim));
            }

            rows.EndRow();
        }
    }

    public void Finish()
    {
        Heads();
        rows.Flush();
    }

    private void Heads()
    {
        if (hasHeads)
        {
            return;
        }

        hasHeads = true;
        foreach (string[] row in heads)
        {
            foreach (string head in row)
            {
                rows.Raw(head);
            }

            rows.EndRow();
        }
    }
}
