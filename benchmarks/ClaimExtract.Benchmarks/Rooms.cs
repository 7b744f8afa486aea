using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// Each room of the library alone, over the same articles: reading works on text, the finders on articles already read,
/// extraction is all of it.
/// </summary>
internal sealed class Rooms
{
    private readonly IReadOnlyList<Article> articles;
    private readonly Document[] documents;
    private readonly DocumentReader reader;
    private readonly Tokenizer tokenizer;
    private readonly FigureFinder figures;
    private readonly PeriodFinder periods;
    private readonly PlaceFinder places;
    private readonly ActorFinder actors;
    private readonly AttributionFinder attributions;
    private readonly ClaimExtractor extractor = ClaimExtractor.Create();

    public Rooms(IReadOnlyList<Article> articles)
    {
        this.articles = articles;
        var language = Language.English();
        reader = language.Reader();
        tokenizer = new(language.Lexicon.Vocabulary);
        figures = new(language);
        periods = new(language);
        places = new(language);
        actors = new(language);
        attributions = new(language);
        documents = [.. articles.Select(a => reader.Read(a.Text))];
        All =
        [
            ("bare pass", i => BarePass.Count(articles[i].Text)),
            ("tokens", Tokens),
            ("reading", Read),
            ("figures", i => figures.Find(documents[i]).Length),
            ("periods", i => periods.Find(documents[i], articles[i].Published).Length),
            ("places", i => places.Find(documents[i]).Length),
            ("actors", i => actors.Find(documents[i]).Length),
            ("sources", i => attributions.Find(documents[i]).Length),
            ("extraction", i => extractor.Extract(articles[i]).Claims.Count),
        ];
    }

    /// <summary>The rooms by name, each a work on the article of that number; the first is the yardstick, the last is all.</summary>
    public (string Name, Func<int, int> Work)[] All { get; }

    /// <summary>A room over all articles.</summary>
    public int Run(string name)
    {
        var work = Array.Find(All, r => r.Name == name).Work;
        int sum = 0;
        for (int i = 0; i < articles.Count; i++)
        {
            sum += work(i);
        }

        return sum;
    }

    private int Tokens(int article)
    {
        var tokens = tokenizer.Tokenize(articles[article].Text);
        int count = tokens.Length;
        tokens.Return();
        return count;
    }

    private int Read(int article)
    {
        var document = reader.Read(articles[article].Text);
        int tokens = document.Tokens.Length;
        document.Release();
        return tokens;
    }
}
