namespace ClaimExtract.Writing.Tables;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <see cref="double"/>.</summary>
    Number,

    /// <summary>An <see cref="int"/>.</summary>
    Whole,

    /// <summary>A <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,
}

/// <summary>One column of the flat table of claims. Immutable; safe for many threads.</summary>
public sealed class ClaimColumn
{
    private readonly Func<Article, Claim, object?> cell;

    internal ClaimColumn(string name, ColumnKind kind, Func<Article, Claim, object?> cell)
    {
        Name = name;
        Kind = kind;
        this.cell = cell;
    }

    internal ClaimColumn(string name, ColumnKind kind, Func<Article, object?> cell)
        : this(name, kind, (article, _) => cell(article)) => IsOfArticle = true;

    /// <summary>Its name: small letters, digits and underscores; unique in the table.</summary>
    public string Name { get; }

    /// <summary>What its cells hold.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Whether it is the same for all claims of an article.</summary>
    public bool IsOfArticle { get; }

    /// <summary>The claim's cell: a value of the type that <see cref="Kind"/> names, or null where it is unknown, open or not told.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public object? Of(Article article, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(claim);
        return cell(article, claim);
    }
}
