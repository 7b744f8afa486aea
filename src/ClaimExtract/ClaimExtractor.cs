using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;

namespace ClaimExtract;

/// <summary>
/// Extracts the quantified claims of articles. Make one with <see cref="Create"/> and keep it: making loads the
/// language, extracting does not. Safe for many threads at once; the same article gives the same claims on every
/// machine and in every culture.
/// </summary>
public sealed partial class ClaimExtractor
{
    private readonly DocumentReader reader;
    private readonly FigureFinder figures;
    private readonly PeriodFinder periods;
    private readonly PlaceFinder places;
    private readonly ActorFinder actors;
    private readonly AttributionFinder attributions;

    private ClaimExtractor(Language language)
    {
        figures = new(language);
        periods = new(language);
        places = new(language);
        actors = new(language);
        attributions = new(language);
        reader = language.Reader();
    }

    /// <summary>Loads the English rules, lexicons and gazetteer that come with the library.</summary>
    public static ClaimExtractor Create() => new(Language.English());

    /// <summary>The claims of an article, in the order of their figures; none where it holds none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public ArticleClaims Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(article, Analyze(article).Claims);
    }

    /// <summary>All that the stages find, for explaining.</summary>
    internal Analysis Analyze(Article article)
    {
        var document = reader.Read(article.Text);
        return new(
            article,
            document,
            figures.Find(document),
            periods.Find(document, article.Published),
            places.Find(document),
            actors.Find(document),
            attributions.Find(document),
            [],
            []);
    }
}
