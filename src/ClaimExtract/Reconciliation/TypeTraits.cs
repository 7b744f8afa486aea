namespace ClaimExtract.Reconciliation;

/// <summary>What follows from the type of a claim alone.</summary>
internal static class TypeTraits
{
    public static bool CountsPeople(this ClaimType type) => type is ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties
        or ClaimType.Missing or ClaimType.Detained or ClaimType.Displaced or ClaimType.Affected or ClaimType.Force;

    /// <summary>Whether figures add up over time: people die once, but are displaced now and home again later.</summary>
    public static bool AddsUp(this ClaimType type) => type is ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties
        or ClaimType.Attack or ClaimType.Munition or ClaimType.Destroyed or ClaimType.Allegation or ClaimType.Evidence;

    /// <summary>The widest type that counts the same people: casualties hold the killed and the injured.</summary>
    public static ClaimType Family(this ClaimType type) => type is ClaimType.Killed or ClaimType.Injured ? ClaimType.Casualties : type;
}
