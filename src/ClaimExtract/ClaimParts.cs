using ClaimExtract.Text;

namespace ClaimExtract;

/// <summary>Where a part of a claim was stated.</summary>
public enum Stated
{
    /// <summary>In the figure's own sentence.</summary>
    Sentence,

    /// <summary>Elsewhere in the article, and carried over.</summary>
    Article,
}

/// <summary>Words of the article. Immutable; <c>Span</c> covers just <c>Text</c>.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Quote(string Text, TextSpan Span);

/// <summary>Who did the harm or carried out the action.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Name">The canonical name, where the lexicon knows it or the article gives it; else null.</param>
/// <param name="Stated">Whether the figure's own sentence names the actor.</param>
public sealed record Actor(string Text, TextSpan Span, string? Name, Stated Stated);

/// <summary>How fine a place is; a smaller value is finer.</summary>
public enum PlaceGrain
{
    /// <summary>A building, street, camp, front line or neighbourhood.</summary>
    Site,

    /// <summary>A village, town or city.</summary>
    Settlement,

    /// <summary>A district, province, governorate, state or named area below a country.</summary>
    Region,

    /// <summary>A country or territory.</summary>
    Country,

    /// <summary>Several countries, a sea, a continent, the world.</summary>
    Area,
}

/// <summary>
/// Where it happened or holds. Coordinates and country are given only where the gazetteer resolved the name inside
/// this article; an unknown town gets no centroid of its country.
/// </summary>
/// <param name="Text">The words as written.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Name">The gazetteer's name, or null where it was not resolved.</param>
/// <param name="Country">ISO 3166 two-letter code, or null.</param>
/// <param name="Latitude">Degrees north, WGS 84, or null.</param>
/// <param name="Longitude">Degrees east, WGS 84, or null.</param>
/// <param name="GeonameId">GeoNames number, or null.</param>
/// <param name="Stated">Whether the figure's own sentence names the place.</param>
public sealed record Place(
    string Text, TextSpan Span, string? Name, string? Country, double? Latitude, double? Longitude, int? GeonameId, Stated Stated)
{
    /// <summary>How fine it is, as far as its words tell; null where it was not looked at.</summary>
    public PlaceGrain? Grain { get; init; }

    /// <summary>GeoNames' code of the first-level division that it is or lies in, unique with its country; null where unknown.</summary>
    public string? Division { get; init; }

    /// <summary>ISO codes of all countries that it names or lies in: two for 'Iraq and Syria'; empty where none is known.</summary>
    public IReadOnlyList<string> Countries { get; init; } = Country is null ? [] : [Country];

    /// <summary>Equal by value, the list of countries included.</summary>
    public bool Equals(Place? other) =>
        other is not null && Text == other.Text && Span == other.Span && Name == other.Name && Country == other.Country
        && Nullable.Equals(Latitude, other.Latitude) && Nullable.Equals(Longitude, other.Longitude) && GeonameId == other.GeonameId
        && Stated == other.Stated && Grain == other.Grain && Division == other.Division
        && Countries.SequenceEqual(other.Countries, StringComparer.Ordinal);

    /// <summary>Fits <see cref="Equals(Place?)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Text, Span, Name, Country, GeonameId, Grain, Division);
}

/// <summary>
/// When it happened, or the time that the figure covers. Days are those of the article's place; both ends belong to
/// the period; an open end is null.
/// </summary>
/// <param name="Text">The words as written, or null where the time follows from the publication date alone.</param>
/// <param name="Span">Where they stand, or null with <paramref name="Text"/>.</param>
/// <param name="From">First day, or null where it is open or can't be told.</param>
/// <param name="To">Last day, or null where it is open or can't be told.</param>
/// <param name="Stated">Whether the figure's own sentence tells the time.</param>
public sealed record Period(string? Text, TextSpan? Span, DateOnly? From, DateOnly? To, Stated Stated);

/// <summary>What kind of body or person a source is.</summary>
public enum SourceKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A government, ministry or its spokesman.</summary>
    Government,

    /// <summary>An army, coalition or defence ministry.</summary>
    Military,

    /// <summary>Police and other security services.</summary>
    Police,

    /// <summary>A human-rights or casualty monitor.</summary>
    Monitor,

    /// <summary>The United Nations and other bodies of states.</summary>
    InternationalBody,

    /// <summary>An aid organisation.</summary>
    AidGroup,

    /// <summary>News media.</summary>
    Media,

    /// <summary>Hospitals, medics, health services.</summary>
    Medical,

    /// <summary>Rescue and civil-defence services.</summary>
    Rescue,

    /// <summary>Witnesses, residents, survivors.</summary>
    Witness,

    /// <summary>Activists and opposition groups.</summary>
    Activist,

    /// <summary>An armed group that is no state's army.</summary>
    ArmedGroup,

    /// <summary>An official not told apart further.</summary>
    Official,

    /// <summary>Scholars, analysts, research institutes.</summary>
    Expert,

    /// <summary>A report or statement whose author is not named.</summary>
    Document,

    /// <summary>A named person of none of these kinds.</summary>
    Person,
}

/// <summary>How the source is quoted.</summary>
public enum QuoteKind
{
    /// <summary>In the article's words.</summary>
    Indirect,

    /// <summary>Between quotation marks.</summary>
    Direct,
}

/// <summary>Who says it.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Name">The canonical name of the source or of the body it speaks for; null where there is none.</param>
/// <param name="Kind">What kind of body or person it is.</param>
/// <param name="Cue">The word of saying ('said', 'according to'), or null where the source is carried over without one.</param>
/// <param name="Quote">Whether the figure stands in a direct quotation.</param>
/// <param name="Stated">Whether the figure's own sentence names the source.</param>
public sealed record Source(string Text, TextSpan Span, string? Name, SourceKind Kind, Quote? Cue, QuoteKind Quote, Stated Stated);
