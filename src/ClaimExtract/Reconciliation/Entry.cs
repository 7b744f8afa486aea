namespace ClaimExtract.Reconciliation;

/// <summary>A claim on its way into a question. Filled step by step by the steps of one run, and never seen outside it.</summary>
internal sealed class Entry(ArticleClaim item, int order, int article, int scope, Origin origin)
{
    public ArticleClaim Item { get; } = item;

    /// <summary>Number among all claims, in the order they came.</summary>
    public int Order { get; } = order;

    /// <summary>Number of its article.</summary>
    public int Article { get; } = article;

    /// <summary>Number of its scope.</summary>
    public int Scope { get; } = scope;

    /// <summary>Who says it in the end.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>The claim of which it counts a part, or null.</summary>
    public Entry? Whole { get; set; }

    /// <summary>The earlier claim that it copies word for word, or null.</summary>
    public Entry? CopyOf { get; set; }

    /// <summary>Number of its question.</summary>
    public int Group { get; set; } = -1;

    public Claim Claim => Item.Claim;

    public string Key => Item.Key;

    /// <summary>Whether it counts a part of a claim with the very same scope: it answers nothing of its own.</summary>
    public bool IsPlainPart => Whole is not null && Whole.Scope == Scope;
}
