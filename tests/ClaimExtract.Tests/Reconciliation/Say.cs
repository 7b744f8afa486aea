using ClaimExtract.Text;

namespace ClaimExtract.Tests.Reconciliation;

/// <summary>Short ways to make claims whose spans do not matter.</summary>
internal static class Say
{

    public static Claim Killed(double? min, double? max, string? who = "civilians") => new()
    {
        Id = "c1",
        Type = ClaimType.Killed,
        Figure = new() { Text = (min ?? max)!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), Span = default, Min = min, Max = max, Qualifier = FigureQualifier.Exact, Kind = FigureKind.Count },
        Counted = who is null ? null : new(who, default),
        Groups = who == "civilians" ? [VictimGroup.Civilian] : who == "children" ? [VictimGroup.Child] : who == "fighters" ? [VictimGroup.Combatant] : [],
        Place = Town("Port Mareth", 101),
        Period = On(2021, 3, 12),
        Stance = Stance.Asserted,
        Sentence = default,
    };

    public static Claim Killed(double figure) => Killed(figure, figure);

    public static Place Town(string name, int id, string division = "28") =>
        new(name, default, name, "TN", 33.6, 10.3, id, Stated.Sentence) { Grain = PlaceGrain.Settlement, Division = division };

    public static Place Country(string text, params string[] codes) =>
        new(text, default, text, codes.Length == 1 ? codes[0] : null, null, null, null, Stated.Sentence) { Grain = PlaceGrain.Country, Countries = codes };

    public static Period On(int year, int month, int day) => Between(new(year, month, day), new(year, month, day));

    public static Period Between(DateOnly? from, DateOnly? to) => new("then", default(TextSpan), from, to, Stated.Sentence);

    public static Actor By(string name) => new(name, default, name, Stated.Sentence);

    public static Source From(string name, SourceKind kind = SourceKind.Monitor) => new(name, default, name, kind, null, QuoteKind.Indirect, Stated.Sentence);

    public static ArticleClaims Article(string id, string published, params Claim[] claims) => new(
        new("") { Id = id, Publisher = $"The {id}", Published = DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) },
        [.. claims.Select((claim, i) => claim.Id == "c1" ? claim with { Id = $"c{i + 1}" } : claim)]);
}
