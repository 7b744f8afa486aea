using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>
/// Named places of the world with position, country and division, looked up by any spelling of their names. One block
/// of memory that is searched as it is; looking up allocates nothing. Immutable; thread-safe.
/// </summary>
internal sealed unsafe class Gazetteer
{
    private readonly byte* start;
    private readonly int length;

    // Where the data is no resource of the assembly: keeps it from being moved.
    private readonly byte[]? own;
    private readonly int places;
    private readonly int numbered;
    private readonly int keyStart;
    private readonly int placeStart;
    private readonly int numberStart;
    private readonly int divisionStart;
    private readonly int nameStart;
    private readonly string[] countryOfDivision;

    private Gazetteer(byte* start, int length, byte[]? own)
    {
        this.start = start;
        this.length = length;
        this.own = own;
        var data = Data;
        if (length < GazetteerFormat.HeaderSize || Int32(0) != GazetteerFormat.Mark)
        {
            throw new InvalidDataException("this is no gazetteer, or one of another version");
        }

        (places, numbered, int divisions, int keys) = (Int32(4), Int32(8), Int32(12), Int32(16));
        keyStart = GazetteerFormat.HeaderSize + (((1 << GazetteerFormat.BucketBits) + 1) * 4);
        placeStart = keyStart + (keys * GazetteerFormat.KeySize);
        numberStart = placeStart + (places * GazetteerFormat.PlaceSize);
        divisionStart = numberStart + (numbered * 4);
        nameStart = divisionStart + (divisions * GazetteerFormat.DivisionSize);
        countryOfDivision = new string[divisions];
        for (int i = 0; i < divisions; i++)
        {
            int at = divisionStart + (i * GazetteerFormat.DivisionSize);
            string? before = i > 0 ? countryOfDivision[i - 1] : null;
            countryOfDivision[i] = before is not null && before[0] == data[at] && before[1] == data[at + 1]
                ? before
                : Encoding.ASCII.GetString(data.Slice(at, 2));
        }
    }

    /// <exception cref="InvalidDataException">The stream holds no gazetteer of this version.</exception>
    public static Gazetteer Load(Stream stream)
    {
        int length = checked((int)stream.Length);
        if (stream is UnmanagedMemoryStream mapped)
        {
            // A resource of the assembly, which stays where it is as long as this code does: only what is looked at is read.
            return new(mapped.PositionPointer, length, null);
        }

        byte[] data = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        stream.ReadExactly(data);
        return new((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(data)), length, data);
    }

    /// <summary>
    /// Entries of that name, greatest first; those whose very name it is before those that are only spelled alike.
    /// Returns how many were written to <paramref name="into"/>.
    /// </summary>
    public int Find(ReadOnlySpan<char> name, Span<GazetteerEntry> into)
    {
        Span<char> folded = stackalloc char[NameFolding.MaxLength];
        folded = folded[..NameFolding.Fold(name, folded)];
        if (folded.Length < 2)
        {
            return 0;
        }

        int count = Collect(NameFolding.Hash(folded), loose: false, into, 0);
        Span<char> loose = stackalloc char[NameFolding.MaxLength];
        loose = loose[..NameFolding.Loosen(folded, loose)];
        return loose.Length < 3 ? count : Collect(NameFolding.Hash(loose), loose: true, into, count);
    }

    /// <summary>The entry's own name.</summary>
    public string NameOf(GazetteerEntry entry) => entry.Feature == GazetteerFeature.Division
        ? Name(Int24(divisionStart + (entry.Area * GazetteerFormat.DivisionSize) + 2))
        : Name(Int24(Place(entry)));

    /// <summary>ISO two-letter code of the entry's country.</summary>
    public string CountryOf(GazetteerEntry entry) => countryOfDivision[entry.Area];

    /// <summary>Code of the first-level division the entry is or lies in; null where it is not known.</summary>
    public string? DivisionOf(GazetteerEntry entry)
    {
        int code = Int24(divisionStart + (entry.Area * GazetteerFormat.DivisionSize) + 5);
        return code == 0 ? null : Name(code);
    }

    /// <summary>Degrees north and east, or null for a division.</summary>
    public (double Latitude, double Longitude)? PositionOf(GazetteerEntry entry)
    {
        if (entry.Feature == GazetteerFeature.Division)
        {
            return null;
        }

        int at = Place(entry);
        return (Degrees(Int24(at + 3), 90), Degrees(Int24(at + 6), 180));
    }

    /// <summary>GeoNames number, or null where none is known.</summary>
    public int? GeonameIdOf(GazetteerEntry entry) =>
        entry.Feature != GazetteerFeature.Division && entry.Number < numbered ? Int32(numberStart + (entry.Number * 4)) : null;

    private int Collect(ulong hash, bool loose, Span<GazetteerEntry> into, int count)
    {
        int bucket = GazetteerFormat.HeaderSize + (GazetteerFormat.BucketOf(hash) * 4);
        int rest = GazetteerFormat.RestOf(hash);
        int known = count;
        int wanted = loose ? GazetteerFormat.LooseFlag : GazetteerFormat.ExactFlag;
        int end = Int32(bucket + 4);
        for (int key = Int32(bucket); key < end && count < into.Length; key++)
        {
            int at = keyStart + (key * GazetteerFormat.KeySize);
            int value = Int24(at + 3);
            if (Int24(at) != rest || (value & wanted) == 0)
            {
                continue;
            }

            int number = value & GazetteerFormat.NumberMask;
            bool seen = false;
            for (int i = 0; i < known; i++)
            {
                seen |= into[i].Number == number;
            }

            if (!seen)
            {
                into[count++] = Entry(number, loose, (value & GazetteerFormat.AlternateFlag) != 0);
            }
        }

        return count;
    }

    private GazetteerEntry Entry(int number, bool loose, bool alternate)
    {
        if (number >= places)
        {
            return new(number, GazetteerFeature.Division, PopulationClass.Unknown, number - places, loose, alternate);
        }

        int at = placeStart + (number * GazetteerFormat.PlaceSize);
        int area = BinaryPrimitives.ReadUInt16LittleEndian(Data[(at + 9)..]);
        byte kind = Data[at + 11];
        return new(number, (GazetteerFeature)(kind >> 4), (PopulationClass)(kind & 15), area, loose, alternate);
    }

    private int Place(GazetteerEntry entry) => placeStart + (entry.Number * GazetteerFormat.PlaceSize);

    private static double Degrees(int steps, int offset) => Math.Round((steps * GazetteerFormat.DegreesPerStep) - offset, 4);

    private string Name(int offset) => Encoding.UTF8.GetString(Data.Slice(nameStart + offset + 1, Data[nameStart + offset]));

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Data[at..]);

    private int Int24(int at)
    {
        var bytes = Data.Slice(at, 3);
        return bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
    }

    private ReadOnlySpan<byte> Data => new(start, length);
}
