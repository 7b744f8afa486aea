using System.Globalization;
using ClaimExtract.Mentions.Places;

namespace ClaimExtract.GazetteerMaker;

/// <summary>One line of places.tsv that the gazetteer keeps.</summary>
internal sealed record PlaceRow(
    int Id, string Name, string[] Alternates, double Latitude, double Longitude, string Country, string Division, GazetteerFeature Feature, long Population);

/// <summary>Reads places.tsv and decides which places and which of their names are kept.</summary>
internal static class PlaceTable
{
    // Places without a population are many and their names common where the country's towns are listed anyway.
    private static readonly HashSet<string> TownsOnly =
        ["IT", "FR", "ES", "DE", "AT", "CH", "BE", "NL", "CZ", "RO", "HU", "PL", "LU", "DK", "SE", "FI", "NO", "SK", "PT", "CI"];

    /// <summary>The places kept, greatest first; those without a GeoNames number behind all others.</summary>
    public static PlaceRow[] Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(Parse)
            .Where(row => row.Id > 0 || !TownsOnly.Contains(row.Country))
            .OrderBy(row => row.Id == 0)
            .ThenByDescending(row => row.Population)
            .ThenBy(row => row.Id)
            .ThenBy(row => row.Country, StringComparer.Ordinal)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Latitude)
            .ThenBy(row => row.Longitude)];

    private static PlaceRow Parse(string line)
    {
        string[] cells = line.Split('\t');
        long population = Number(cells[9]);
        return new(
            (int)Number(cells[0]),
            cells[1],
            [.. AlternateNames.Choose(cells[1], cells[2], cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries), cells[6], population, isSeat: FeatureOf(cells[8]) is GazetteerFeature.Seat or GazetteerFeature.Capital)],
            double.Parse(cells[4], CultureInfo.InvariantCulture),
            double.Parse(cells[5], CultureInfo.InvariantCulture),
            cells[6],
            cells[7],
            FeatureOf(cells[8]),
            population);
    }

    private static GazetteerFeature FeatureOf(string code) => code switch
    {
        "PPLC" or "PPLG" => GazetteerFeature.Capital,
        "PPLA" => GazetteerFeature.Seat,
        "PPLA2" or "PPLA3" or "PPLA4" => GazetteerFeature.LowerSeat,
        "PPLX" => GazetteerFeature.Quarter,
        _ => GazetteerFeature.Settlement,
    };

    private static long Number(string cell) => cell.Length == 0 ? 0 : long.Parse(cell, CultureInfo.InvariantCulture);
}
