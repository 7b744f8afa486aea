namespace ClaimExtract.Claims.Attachment;

/// <summary>All mentions of one place in an article.</summary>
internal sealed class PlaceGroup
{
    /// <summary>Counted from 0 in the order of the first mentions.</summary>
    public int Number { get; init; }

    public int Count { get; set; }

    /// <summary>0 no mention has a preposition, 1 one has 'in', 'at', 'near', 2 one has another ('from').</summary>
    public int Preposition { get; set; }
}
