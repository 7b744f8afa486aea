using System.Globalization;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Text;

namespace ClaimExtract.Cli.Explaining;

/// <summary>Lists the mentions of an article, kind by kind, each in the order of the text.</summary>
internal sealed class MentionLister(MentionSet mentions)
{
    public static readonly string[] Kinds = ["figures", "periods", "places", "actors", "attributions"];

    /// <param name="kind">One of <see cref="Kinds"/>, or null for all.</param>
    public IEnumerable<Mention> List(string? kind) => kind switch
    {
        "figures" => mentions.Figures.Select(Figure),
        "periods" => mentions.Periods.Select(Period),
        "places" => mentions.Places.Select(Place),
        "actors" => mentions.Actors.Select(Actor),
        "attributions" => mentions.Attributions.Select(Attribution),
        _ => Kinds.SelectMany(List),
    };

    private Mention Figure(FigureMention m) => Mention("figures", m.Tokens,
        ("role", m.Role.ToString()), ("min", m.Min), ("max", m.Max), ("qualifier", m.Qualifier.ToString()), ("core", Quote(m.Core)), ("rule", m.Rule));

    private Mention Period(PeriodMention m) => Mention("periods", m.Tokens,
        ("role", m.Role.ToString()), ("from", Day(m.From)), ("to", Day(m.To)), ("rule", m.Rule));

    private Mention Place(PlaceMention m) => Mention("places", m.Tokens,
        ("role", m.Role.ToString()), ("grain", m.Grain.ToString()), ("name", m.Name), ("country", m.Country), ("admin1", m.Admin1),
        ("latitude", m.Latitude), ("longitude", m.Longitude), ("geonameId", m.GeonameId), ("rule", m.Rule));

    private Mention Actor(ActorMention m) => Mention("actors", m.Tokens,
        ("role", m.Role.ToString()), ("name", m.Name), ("rule", m.Rule));

    private Mention Attribution(Attribution m) => Mention("attributions", m.Source,
        ("named", Quote(m.Named)), ("name", m.Name), ("kind", m.Kind.ToString()), ("cue", Quote(m.Cue)), ("quote", m.Quote.ToString()),
        ("stance", m.Stance.ToString()), ("via", Quote(m.Via)), ("carried", m.Carried),
        ("content", m.Content.Select(c => Quote(c)!).ToArray()), ("rule", m.Rule));

    private Mention Mention(string kind, TokenSpan tokens, params (string, object?)[] values) =>
        new(kind, mentions.Document.SpanOf(tokens), mentions.Document.TextOf(tokens), values);

    private Quote? Quote(TokenSpan? tokens) =>
        tokens is { } some ? new(mentions.Document.TextOf(some), mentions.Document.SpanOf(some)) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
