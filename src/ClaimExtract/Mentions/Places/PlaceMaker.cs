using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>Makes places of what the rules matched, and mentions of places. Thread-safe.</summary>
internal sealed class PlaceMaker(PlaceWords words, Gazetteer gazetteer)
{
    private readonly PlaceResolver resolver = new(gazetteer);

    public bool IsDemonym(Document document, int token) =>
        document.Tokens[token].Word != 0 && words.Demonyms.Find(document, token, document.Tokens.Length, out _) is not null;

    /// <summary>The place that a phrase rule matched.</summary>
    public FoundPlace Found(RuleMatch match, NameIndex names)
    {
        var quoted = match["place"] ?? match.Tokens;
        var name = match["name"] is { } span ? names.At(span.First) : null;
        string grain = match.Rule["grain"]!;
        return new(
            quoted,
            grain == "Known" ? GrainOf(name) : Enum.Parse<PlaceGrain>(grain),
            grain is "Known" or "Settlement" || quoted == name?.Tokens,
            name,
            [],
            PlaceJoin.None,
            match.Rule);
    }

    /// <summary>The places that a list rule joined, as one.</summary>
    public FoundPlace Joined(Document document, RuleMatch match, PlaceIndex places, NameIndex names)
    {
        var parts = new List<FoundPlace>();
        for (int i = match.Tokens.First; i < match.Tokens.End; i++)
        {
            int number = places.At(i);
            if (number >= 0)
            {
                parts.Add(places.Places[number]);
            }
            else if (names.At(i) is { } name && parts.Count > 0 && parts[^1].Tokens.End <= i)
            {
                parts.Add(parts[0] with { Tokens = name.Tokens, Name = name, IsItsName = true });
            }
        }

        var join = Enum.Parse<PlaceJoin>(match.Rule["join"]!);
        if (join == PlaceJoin.Chain && parts[0].Grain >= parts[^1].Grain && (parts.Count > 2 || parts[0].Grain > PlaceGrain.Region))
        {
            join = PlaceJoin.List;
        }

        // 'Cubbe and Fayda provinces': the noun behind says what they all are.
        var grain = join == PlaceJoin.List && words.Region.Has(document, match.Tokens.Last) ? PlaceGrain.Region : parts[0].Grain;
        return parts[0] with { Tokens = match.Tokens, Grain = grain, Parts = [.. parts], Join = join, Rule = match.Rule };
    }

    public PlaceMention[] Make(Document document, List<FoundPlace> places, PlaceRole[] roles, CountryCounts countries)
    {
        var mentions = new PlaceMention[places.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            mentions[i] = Mention(document, places[i], roles[i], countries);
        }

        return mentions;
    }

    private PlaceMention Mention(Document document, FoundPlace place, PlaceRole role, CountryCounts countries)
    {
        if (place.Join == PlaceJoin.List)
        {
            var parts = Array.ConvertAll(place.Parts, part => Mention(document, part, role, countries));
            string? shared = parts[0].Country;
            bool same = Array.TrueForAll(parts, part => part.Country == shared);
            return new(place.Tokens, place.Grain, role, null, same ? shared : null, null, null, null, null, place.Rule.Name)
            {
                Countries = [.. parts.SelectMany(part => part.Countries).Distinct(StringComparer.Ordinal)],
            };
        }

        string? country = place.Join == PlaceJoin.Chain ? CountryOfChain(document, place, countries) : null;
        var head = place.Join == PlaceJoin.Chain ? place.Parts[0] : place;
        if (head.Name?.Entry is { } entry)
        {
            string? name = head.IsItsName ? entry.Name : null;
            return new(
                place.Tokens, head.Grain, role, name, entry["iso"], null, head.IsItsName ? Degrees(entry["latitude"]) : null, head.IsItsName ? Degrees(entry["longitude"]) : null, null, place.Rule.Name);
        }

        if (head.Name is null)
        {
            string? of = CountryOfPeople(document, head.Tokens);
            return new(place.Tokens, head.Grain, role, null, of, null, null, null, null, place.Rule.Name);
        }

        if (resolver.Resolve(document, head, country, countries) is not { } found)
        {
            return new(place.Tokens, head.Grain, role, null, country, null, null, null, null, place.Rule.Name);
        }

        bool itself = head.IsItsName || (head.Grain == PlaceGrain.Region && found.Feature == GazetteerFeature.Division && head.Rule.Name == "place.region-noun");
        var position = itself ? gazetteer.PositionOf(found) : null;
        var grain = head.Grain == PlaceGrain.Settlement && found.Feature == GazetteerFeature.Division ? PlaceGrain.Region : head.Grain;
        return new(
            place.Tokens,
            grain,
            role,
            itself ? gazetteer.NameOf(found) : null,
            gazetteer.CountryOf(found),
            gazetteer.DivisionOf(found),
            position?.Latitude,
            position?.Longitude,
            itself ? gazetteer.GeonameIdOf(found) : null,
            place.Rule.Name);
    }

    /// <summary>The country that the last part of 'Anbar, Iraq' names or lies in.</summary>
    private string? CountryOfChain(Document document, FoundPlace place, CountryCounts countries)
    {
        for (int i = place.Parts.Length - 1; i > 0; i--)
        {
            var part = place.Parts[i];
            string? country = part.Name?.Entry?["iso"]
                ?? (resolver.Resolve(document, part, null, countries) is { } entry ? gazetteer.CountryOf(entry) : null);
            if (country is not null)
            {
                return country;
            }
        }

        return null;
    }

    private string? CountryOfPeople(Document document, TokenSpan span)
    {
        for (int i = span.First; i < span.End; i++)
        {
            if (words.Demonyms.Find(document, i, span.End, out _) is { } people)
            {
                return people["country"];
            }
        }

        return null;
    }

    private static double? Degrees(string? written) => written is null ? null : double.Parse(written, CultureInfo.InvariantCulture);

    private static PlaceGrain GrainOf(ProperName? name) =>
        name?.Entry is { } entry ? PlaceWords.GrainOf(entry) : PlaceGrain.Settlement;
}
