using System.Text;
using ClaimExtract.Mentions.Places;

namespace ClaimExtract.GazetteerMaker;

/// <summary>Writes the tables in the library's format; see <see cref="GazetteerFormat"/>.</summary>
internal static class GazetteerWriter
{
    private static readonly long[] Populations = [0, 1_000, 5_000, 15_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000];

    public static byte[] Write(PlaceRow[] places, DivisionRow[] divisions)
    {
        var names = new NameBlock();
        var areas = divisions.Select((row, i) => (row, i)).ToDictionary(pair => $"{pair.row.Country}.{pair.row.Code}", pair => pair.i, StringComparer.Ordinal);
        var keys = KeysOf(places, divisions);
        int numbered = places.Count(p => p.Id > 0);

        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var placeBlock = places.SelectMany(p => PlaceBytes(p, names, areas)).ToArray();
        var divisionBlock = divisions.SelectMany(d => DivisionBytes(d, names)).ToArray();
        foreach (int number in new[] { GazetteerFormat.Mark, places.Length, numbered, divisions.Length, keys.Length, names.Length })
        {
            writer.Write(number);
        }

        int next = 0;
        for (int bucket = 0; bucket <= 1 << GazetteerFormat.BucketBits; bucket++)
        {
            while (next < keys.Length && GazetteerFormat.BucketOf(keys[next].Hash) < bucket)
            {
                next++;
            }

            writer.Write(next);
        }

        foreach (var (hash, entry, flags) in keys)
        {
            writer.Write(Int24(GazetteerFormat.RestOf(hash)));
            writer.Write(Int24(entry | flags));
        }

        writer.Write(placeBlock);
        foreach (var place in places.Take(numbered))
        {
            writer.Write(place.Id);
        }

        writer.Write(divisionBlock);
        names.WriteTo(writer);
        return file.ToArray();
    }

    private static (ulong Hash, int Entry, int Flags)[] KeysOf(PlaceRow[] places, DivisionRow[] divisions)
    {
        var keys = new Dictionary<(ulong Hash, int Entry), int>();
        for (int i = 0; i < places.Length; i++)
        {
            Add(keys, places[i].Alternates.Prepend(places[i].Name), 1, i, places[i].Country);
        }

        for (int i = 0; i < divisions.Length; i++)
        {
            Add(keys, divisions[i].Names(), int.MaxValue, places.Length + i, divisions[i].Country);
        }

        return [.. keys.Select(k => (k.Key.Hash, k.Key.Entry, Flags: k.Value))
            .OrderBy(k => GazetteerFormat.BucketOf(k.Hash)).ThenBy(k => GazetteerFormat.RestOf(k.Hash)).ThenBy(k => k.Entry)];
    }

    private static void Add(Dictionary<(ulong Hash, int Entry), int> keys, IEnumerable<string> names, int ownNames, int entry, string country)
    {
        int alternate = 0;
        foreach (string key in names.Select(Keys.Fold))
        {
            if (key.Length > 1)
            {
                Put(keys, key, entry, GazetteerFormat.ExactFlag | alternate);
            }

            string loose = Keys.Loosen(key);
            if (AlternateNames.IsTransliterated(country) && loose.Length > 2)
            {
                Put(keys, loose, entry, GazetteerFormat.LooseFlag | alternate);
            }

            alternate = ownNames-- > 1 ? 0 : GazetteerFormat.AlternateFlag;
        }
    }

    /// <summary>Adds flags to a key; it stays an alternate only while no own name has it.</summary>
    private static void Put(Dictionary<(ulong Hash, int Entry), int> keys, string key, int entry, int flags)
    {
        var at = (NameFolding.Hash(key), entry);
        keys[at] = keys.TryGetValue(at, out int known)
            ? (known | flags) & ((known & flags) | ~GazetteerFormat.AlternateFlag)
            : flags;
    }

    private static byte[] PlaceBytes(PlaceRow place, NameBlock names, Dictionary<string, int> areas)
    {
        int area = areas[$"{place.Country}.{place.Division}"];
        int population = Array.FindLastIndex(Populations, least => place.Population >= least);
        return
        [
            .. Int24(names.Add(place.Name)), .. Int24(Steps(place.Latitude + 90)), .. Int24(Steps(place.Longitude + 180)),
            (byte)area, (byte)(area >> 8), (byte)(((int)place.Feature << 4) | population),
        ];
    }

    private static byte[] DivisionBytes(DivisionRow division, NameBlock names) =>
    [
        (byte)division.Country[0], (byte)division.Country[1], .. Int24(names.Add(division.Name)), .. Int24(names.Add(division.Code)),
    ];

    private static int Steps(double degrees) => Math.Min((int)Math.Round(degrees / GazetteerFormat.DegreesPerStep), (1 << 24) - 1);

    private static byte[] Int24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    /// <summary>Each name once, behind its length; offset 0 is the empty name.</summary>
    private sealed class NameBlock
    {
        private readonly Dictionary<string, int> offsets = new(StringComparer.Ordinal) { [""] = 0 };
        private readonly List<byte> block = [0];

        public int Length => block.Count;

        public int Add(string name)
        {
            if (!offsets.TryGetValue(name, out int offset))
            {
                byte[] text = Encoding.UTF8.GetBytes(name);
                offset = block.Count;
                block.Add(checked((byte)text.Length));
                block.AddRange(text);
                offsets[name] = offset;
            }

            return offset;
        }

        public void WriteTo(BinaryWriter writer) => writer.Write([.. block]);
    }
}
