namespace ClaimExtract.Mentions.Places;

/// <summary>What a gazetteer entry is.</summary>
internal enum GazetteerFeature : byte
{
    Settlement,

    /// <summary>A seat of lower rank: of a district or municipality.</summary>
    LowerSeat,

    /// <summary>Capital of a first-level division.</summary>
    Seat,

    /// <summary>Capital of a country.</summary>
    Capital,

    /// <summary>A part of a town.</summary>
    Quarter,

    /// <summary>A first-level division: province, governorate, state.</summary>
    Division,
}

/// <summary>How many people live in a place, in steps: at least so many.</summary>
internal enum PopulationClass : byte
{
    Unknown,
    Thousands1,
    Thousands5,
    Thousands15,
    Thousands50,
    Thousands100,
    Thousands250,
    Million1,
    Millions5,
}

/// <summary>A place of the gazetteer, by number; greater places have smaller numbers.</summary>
/// <param name="Number">Its number in the gazetteer.</param>
/// <param name="Feature">What it is.</param>
/// <param name="Population">How many live there.</param>
/// <param name="Area">Number of the first-level division it lies in.</param>
/// <param name="Loose">Whether it was found only by a transliteration of its name.</param>
/// <param name="Alternate">Whether it was found by a name that it has in another language or had at another time.</param>
internal readonly record struct GazetteerEntry(int Number, GazetteerFeature Feature, PopulationClass Population, int Area, bool Loose, bool Alternate);
