namespace ClaimExtract.GazetteerMaker;

/// <summary>A first-level division; without code and name where a country's places name none.</summary>
internal sealed record DivisionRow(string Country, string Code, string Name)
{
    /// <summary>Names it is found by: without the word for its rank too.</summary>
    public IEnumerable<string> Names()
    {
        if (Name.Length == 0)
        {
            yield break;
        }

        yield return Name;
        foreach (string rank in Name == "Free State" ? [] : Ranks)
        {
            if (Name.EndsWith(" " + rank, StringComparison.OrdinalIgnoreCase))
            {
                yield return Name[..^(rank.Length + 1)];
            }
            else if (Name.StartsWith(rank + " ", StringComparison.OrdinalIgnoreCase))
            {
                yield return Name[(rank.Length + 1)..];
            }
        }
    }

    private static readonly string[] Ranks =
    [
        "Province", "Governorate", "Department", "County", "Oblast", "Region", "State", "District", "Prefecture", "Municipality", "City", "Parish",
        "Wilaya", "Muhafazat", "Republic", "Krai", "Canton", "Territory", "Autonomous Region", "Voivodeship", "Governorate of", "Province of",
    ];
}

/// <summary>Reads admin1.tsv and adds a nameless division for each code that places use and the table lacks.</summary>
internal static class DivisionTable
{
    public static DivisionRow[] Read(string path, PlaceRow[] places)
    {
        var rows = new Dictionary<string, DivisionRow>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] cells = line.Split('\t');
            string[] code = cells[0].Split('.', 2);
            rows[cells[0]] = new(code[0], code[1], cells[1]);
        }

        foreach (var place in places)
        {
            rows.TryAdd($"{place.Country}.{place.Division}", new(place.Country, place.Division, ""));
        }

        return [.. rows.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }
}
