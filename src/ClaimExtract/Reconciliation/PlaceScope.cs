namespace ClaimExtract.Reconciliation;

/// <summary>Where a claim holds, made comparable. Immutable, equal by <see cref="Key"/>.</summary>
internal sealed class PlaceScope : IEquatable<PlaceScope>
{
    private readonly string folded;
    private readonly string[] countries;

    private PlaceScope(string key, string text, string folded, PlaceGrain? grain, string[] countries, string? division)
    {
        Key = key;
        Text = text;
        this.folded = folded;
        Grain = grain;
        this.countries = countries;
        Division = division;
    }

    /// <summary>Names the place among all: by its number where it is resolved, else by its words.</summary>
    public string Key { get; }

    /// <summary>As the article has it.</summary>
    public string Text { get; }

    public PlaceGrain? Grain { get; }

    /// <summary>ISO codes in ordinal order.</summary>
    public IReadOnlyList<string> Countries => countries;

    /// <summary>First-level division with its country, or null.</summary>
    public string? Division { get; }

    /// <summary>Whether it is one country or several, whole.</summary>
    public bool IsCountries => Grain >= PlaceGrain.Country && countries.Length > 0;

    public static PlaceScope? Of(Place? place)
    {
        if (place is null || place.Text.Length == 0)
        {
            return null;
        }

        string[] countries = [.. place.Countries.Order(StringComparer.Ordinal)];
        var grain = place.Grain ?? Guess(place);
        string folded = Folding.Fold(place.Name ?? place.Text);
        string? division = place.Division is { } code && place.Country is { } country ? $"{country}.{code}" : null;
        string key = grain >= PlaceGrain.Country && countries.Length > 0 ? string.Join('+', countries)
            : place.GeonameId is { } number ? $"#{number}"
            : $"{folded}/{string.Join('+', countries)}";
        return new(key, place.Text, folded, grain, countries, division);
    }

    public Relation RelationTo(PlaceScope other)
    {
        if (Key == other.Key)
        {
            return Relation.Same;
        }

        if (countries.Length == 0 || other.countries.Length == 0)
        {
            return folded == other.folded ? Relation.Same : Relation.Unclear;
        }

        if (IsCountries || other.IsCountries)
        {
            return ByCountries(other);
        }

        if (!countries.Intersect(other.countries, StringComparer.Ordinal).Any())
        {
            return Relation.Different;
        }

        return folded == other.folded && Grain == other.Grain ? Relation.Same : Below(other);
    }

    public bool Equals(PlaceScope? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as PlaceScope);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    private Relation ByCountries(PlaceScope other)
    {
        bool within = Array.TrueForAll(countries, country => other.countries.Contains(country));
        bool contains = Array.TrueForAll(other.countries, country => countries.Contains(country));
        if (within && other.IsCountries)
        {
            return Relation.Within;
        }

        if (contains && IsCountries)
        {
            return Relation.Contains;
        }

        return countries.Intersect(other.countries, StringComparer.Ordinal).Any() ? Relation.Overlaps : Relation.Different;
    }

    /// <summary>Two places of one country, below the country.</summary>
    private Relation Below(PlaceScope other)
    {
        if (Grain == PlaceGrain.Settlement && other.Grain == PlaceGrain.Settlement)
        {
            return Relation.Different;
        }

        if (Division is not null && other.Division is not null && Division != other.Division)
        {
            return Relation.Different;
        }

        if (Grain == PlaceGrain.Region && Division is not null && Division == other.Division && other.Grain < PlaceGrain.Region)
        {
            return Relation.Contains;
        }

        if (other.Grain == PlaceGrain.Region && other.Division is not null && Division == other.Division && Grain < PlaceGrain.Region)
        {
            return Relation.Within;
        }

        return Relation.Unclear;
    }

    /// <summary>The grain of places that were written without: a country has a name but no position.</summary>
    private static PlaceGrain? Guess(Place place) =>
        place.Latitude is not null || place.GeonameId is not null ? PlaceGrain.Settlement
        : place.Name is not null && place.Country is not null ? PlaceGrain.Country
        : place.Countries.Count > 1 ? PlaceGrain.Country
        : null;
}
