using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>What a place does in its sentence.</summary>
internal enum PlaceRole
{
    /// <summary>Where something happened, or may have: 'in Raqqa', 'near Harem', 'the city of Mosul', 'Iraq and Syria'.</summary>
    Location,

    /// <summary>Where an article was written: 'BEIRUT (Reuters) -', or a publisher's city.</summary>
    Dateline,

    /// <summary>Where somebody spoke or sits, was born or comes from: 'told reporters in Geneva', 'based in London', 'Amnesty's Beirut office'.</summary>
    Speech,

    /// <summary>Part of another name: 'the London Metropolitan Police', 'Damascus said' for the government.</summary>
    Name,

    /// <summary>A place that another is measured from: '20 km south of al-Raqqa city'.</summary>
    Reference,

    /// <summary>Where an article was written that speaks of 'here': its dateline is where it happened.</summary>
    Here,
}

/// <summary>A place named in the text; several named together ('Iraq and Syria') are one mention.</summary>
/// <param name="Tokens">Its words, as an annotator would quote them: 'Raqqa', 'Hasakah Governorate', 'northern Syria', 'Iraq and Syria'.</param>
/// <param name="Grain">How fine it is.</param>
/// <param name="Role">What it does.</param>
/// <param name="Name">The gazetteer's name, or null where it was not resolved.</param>
/// <param name="Country">ISO two-letter code, or null.</param>
/// <param name="Admin1">First-level division, as the gazetteer codes it, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="GeonameId">GeoNames number, or null.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record PlaceMention(
    TokenSpan Tokens,
    PlaceGrain Grain,
    PlaceRole Role,
    string? Name,
    string? Country,
    string? Admin1,
    double? Latitude,
    double? Longitude,
    int? GeonameId,
    string Rule)
{
    /// <summary>ISO codes of the countries that it names or lies in, each once, in the order of the text; empty where none is known.</summary>
    public string[] Countries { get; init; } = Country is null ? [] : [Country];
}
