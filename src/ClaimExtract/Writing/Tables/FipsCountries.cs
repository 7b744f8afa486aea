namespace ClaimExtract.Writing.Tables;

/// <summary>Country codes of FIPS 10-4, which GDELT writes in place of those of ISO 3166.</summary>
internal static class FipsCountries
{
    // East of the Gaza Strip and west of the West Bank.
    private const double BetweenGazaAndWestBank = 34.7;
    private static readonly Lazy<Dictionary<string, string>> Codes = new(Load);

    /// <summary>The code of a place's country; null where it has none.</summary>
    public static string? Of(Place place) => place switch
    {
        { Country: null } => null,
        { Country: "PS", Longitude: { } longitude } => longitude < BetweenGazaAndWestBank ? "GZ" : "WE",
        _ => Codes.Value.GetValueOrDefault(place.Country),
    };

    private static Dictionary<string, string> Load()
    {
        using var lines = new StreamReader(typeof(FipsCountries).Assembly.GetManifestResourceStream("fips.table")!);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line is not ['#', ..])
            {
                codes.Add(line[..2], line[3..]);
            }
        }

        return codes;
    }
}
