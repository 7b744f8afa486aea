using System.Globalization;
using System.Text;
using ClaimExtract.Text;

namespace ClaimExtract.Writing.Tables;

/// <summary>
/// Writes records of GDELT's Global Knowledge Graph 2.1: one line an article, 27 columns between tabs, of which record,
/// date, publisher, address, <c>V1COUNTS</c> and <c>V2.1COUNTS</c> are filled. A count is
/// <c>CountType#Count#ObjectType#LocType#FullName#CountryCode#ADM1#Lat#Long#FeatureID</c>, in the second column with
/// <c>#Offset</c> in code points, and <c>;</c> between counts. Articles without counts are written too. The stream stays
/// the caller's to dispose.
/// </summary>
/// <remarks>
/// A count is one number: the lower bound, or the upper where the lower is open. Left out are the other bound, shares,
/// source, actor, period, stance and all words but the counted ones and the place. Country codes are those of FIPS 10-4
/// and not of ISO; feature ids, which are not those of GeoNames, and ADM1 stay empty.
/// </remarks>
public sealed class ClaimGkgWriter : IClaimWriter
{
    private const int Columns = 27;
    private readonly StreamWriter lines;
    private int number;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimGkgWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        lines = new(output, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };
    }

    /// <inheritdoc/>
    public void Write(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var article = claims.Article;
        string date = (article.Published?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "00000000") + "000000";
        var offsets = CodePoints.Of(article.Text);
        var counts = claims.Claims.Where(claim => claim.Figure.Kind == FigureKind.Count).ToList();
        lines.Write($"{date}-{++number}\t{date}\t{(article.Url is null ? 2 : 1)}\t{Cell(article.Publisher)}\t{Cell(article.Url ?? article.Id)}\t");
        lines.Write(string.Join(';', counts.Select(Count)));
        lines.Write('\t');
        lines.Write(string.Join(';', counts.Select(claim => $"{Count(claim)}#{offsets.At(claim.Figure.Span.Start)}")));
        lines.Write(new string('\t', Columns - 7));
        lines.WriteLine();
    }

    /// <inheritdoc/>
    public void Finish() => lines.Flush();

    /// <summary>Gives resources back; lines that were not yet handed to the stream are lost.</summary>
    public void Dispose()
    {
    }

    private static string Count(Claim claim)
    {
        var place = claim.Place;
        string value = CsvRowWriter.Number(claim.Figure.Min ?? claim.Figure.Max ?? 0);
        return string.Join(
            '#',
            CountType(claim.Type),
            value,
            Plain(claim.Counted?.Text),
            LocationType(place),
            Plain(place?.Name ?? place?.Text),
            place is null ? "" : FipsCountries.Of(place),
            "",
            place?.Latitude?.ToString(CultureInfo.InvariantCulture),
            place?.Longitude?.ToString(CultureInfo.InvariantCulture),
            "");
    }

    // GDELT's own names where they mean the same; the others are names of this project.
    private static string CountType(ClaimType type) => type switch
    {
        ClaimType.Killed => "KILL",
        ClaimType.Injured => "WOUND",
        ClaimType.Detained => "ARREST",
        ClaimType.Affected => "AFFECT",
        _ => EnumNames.Of(type).ToUpperInvariant(),
    };

    // 1 is a country, 2 and 3 a state and a city of the United States, 4 and 5 a city and a state elsewhere.
    private static string LocationType(Place? place) => place switch
    {
        null or { Country: null } or { Grain: PlaceGrain.Area } => "",
        { Grain: PlaceGrain.Country } => "1",
        { Grain: PlaceGrain.Region, Country: "US" } => "2",
        { Grain: PlaceGrain.Region } => "5",
        { Country: "US" } => "3",
        _ => "4",
    };

    /// <summary>A cell of its own, which spreadsheets are kept from taking for a formula; a blank is no part of a name or an address.</summary>
    private static string Cell(string? text) => CsvRowWriter.IsFormula(Plain(text)) ? " " + Plain(text) : Plain(text);

    /// <summary>The text without the marks that part fields.</summary>
    private static string Plain(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny("#;\t\r\n"))
        {
            return text ?? "";
        }

        return string.Concat(text.Select(c => c is '#' or ';' or '\t' or '\r' or '\n' ? ' ' : c));
    }
}
