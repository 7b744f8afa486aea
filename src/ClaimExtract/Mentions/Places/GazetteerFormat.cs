namespace ClaimExtract.Mentions.Places;

/// <summary>
/// The layout of <c>gazetteer.bin</c>, little-endian: a header of 32-bit numbers (mark, places, places with a
/// GeoNames number, divisions, keys, bytes of names), then
/// <list type="bullet">
/// <item>bucket starts, 4 bytes each: first key of each bucket, one more at the end;</item>
/// <item>keys, 6 bytes each: 24 bits of the name's hash, then 24 bits with the entry's number and flags;</item>
/// <item>places, 12 bytes each, by falling population: name, latitude, longitude (24 bits each), division, class;</item>
/// <item>GeoNames numbers, 4 bytes each, of the first places;</item>
/// <item>divisions, 8 bytes each: country (2 letters), name, code (24 bits each, 0 for none);</item>
/// <item>names in UTF-8, each behind its length in one byte.</item>
/// </list>
/// Entry numbers from the count of places on are divisions.
/// </summary>
internal static class GazetteerFormat
{
    public const int Mark = 0x32474543; // 'CEG2'
    public const int HeaderSize = 24;
    public const int BucketBits = 15;
    public const int KeySize = 6;
    public const int PlaceSize = 12;
    public const int DivisionSize = 8;

    /// <summary>The key is a folded name.</summary>
    public const int ExactFlag = 1 << 23;

    /// <summary>The key is the loose form of a name; it may be its folded form too.</summary>
    public const int LooseFlag = 1 << 22;

    /// <summary>The key is no name of its own but one in another language or of another time: Kiev, Lion (Lyon).</summary>
    public const int AlternateFlag = 1 << 21;

    /// <summary>What of a key's value is the entry's number.</summary>
    public const int NumberMask = AlternateFlag - 1;

    /// <summary>Degrees are kept in steps of 360 / 2^24, about two metres.</summary>
    public const double DegreesPerStep = 360.0 / (1 << 24);

    public static int BucketOf(ulong hash) => (int)(hash >> (64 - BucketBits));

    public static int RestOf(ulong hash) => (int)(hash & 0xFFFFFF);
}
