using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using ClaimExtract.Claims;
using ClaimExtract.Claims.Attachment;
using ClaimExtract.Claims.Typing;
using ClaimExtract.Incidents;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Mentions.Periods;
using ClaimExtract.Mentions.Places;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;
using ClaimExtract.Scoring;

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
    private readonly CountedFinder counted;
    private readonly ResidueFinder residue;
    private readonly ITextAnnotator? annotator;
    private readonly ClaimFinder finder;
    private readonly TypeChooser types;
    private readonly IncidentFinder incidents;
    private readonly CauseFinder causes;
    private readonly TotalFinder totals;
    private readonly ClaimAssembler assembler;
    private readonly int maxTextLength;
    private readonly TimeSpan? maxTime;

    private ClaimExtractor(Language language, ExtractorOptions options, Func<ISlot, RankModel>? models = null, bool rulesOnly = false)
    {
        figures = new(language, options.Vague, options.FigureRecognizer);
        periods = new(language);
        places = new(language);
        actors = new(language);
        attributions = new(language);
        counted = new(language);
        residue = new(language.Lexicon);
        incidents = new(language.Lexicon);
        causes = new(language.Lexicon);
        totals = new(language.Lexicon);
        var grammar = new Grammar(language.Lexicon);
        var rules = new TypeRules(language);
        RuleExamples = [.. rules.Rules.Rules.SelectMany(rule => rule.Examples).Select(example => example.Text).Distinct(StringComparer.Ordinal)];
        var kinds = new CountedKinds(language.Lexicon);
        var relations = new RelationFinder(grammar, new PredicateFinder(grammar, rules, language.Lexicon), rules, kinds);
        var groups = new VictimWords(language.Lexicon);
        var nouns = new SharedNouns(language, grammar, kinds);
        var inheritance = new Inheritance(grammar, language.Lexicon, kinds, rules, groups, new ListFinder(language.Lexicon, groups), nouns);
        annotator = options.TextAnnotator;
        (maxTextLength, maxTime) = (options.MaxTextLength, options.MaxTime);
        var refusals = new Refusals(grammar, kinds, language.Lexicon, new(language));
        finder = new(grammar, rules, relations, inheritance, refusals, nouns);
        types = new(new(language.Lexicon, rules.Triggers), refusals, rulesOnly ? null : options.ClaimTypeClassifier ?? TypesOf(language));
        Attacher = new(language, grammar, models);
        assembler = new(Attacher, new Sourcing(new StanceFinder(language), grammar), new GroupFinder(language), new AssessmentFinder(language.Lexicon, grammar), new ClaimStance(language.Lexicon, new ConcessionFinder(language.Lexicon)));
        reader = language.Reader();
    }

    /// <summary>Loads the English rules, lexicons and gazetteer that come with the library.</summary>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="LanguageFormatException">One of the <see cref="ExtractorOptions.Names"/> is not well formed; the message names file, line and remedy.</exception>
    public static ClaimExtractor Create(ExtractorOptions? options = null)
    {
        options ??= new();
        return new(Language.English(options.Names), options);
    }

    /// <summary>The claims of an article, in the order of their figures; none where it holds none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentException">A recogniser, annotator or classifier of the <see cref="ExtractorOptions"/> gave what it may not give.</exception>
    /// <exception cref="LimitException">Its text is longer, or it took longer, than the <see cref="ExtractorOptions"/> allow.</exception>
    public ArticleClaims Extract(Article article) => Extract(article, CancellationToken.None);

    /// <summary>The claims of an article, in the order of their figures; none where it holds none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellation">Ends the work on the article before it is done, at the next sentence or claim.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentException">A recogniser, annotator or classifier of the <see cref="ExtractorOptions"/> gave what it may not give.</exception>
    /// <exception cref="LimitException">Its text is longer, or it took longer, than the <see cref="ExtractorOptions"/> allow.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ArticleClaims Extract(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var analysis = Analyze(article, cancellation);
        analysis.Document.Release();
        return new(article, analysis.Claims);
    }

    /// <summary>
    /// The figures of an article that may be claims, in order, as an <see cref="IClaimTypeClassifier"/> gets them: to train one.
    /// Figures that are ages, dates, money and the like are none, nor is what stands in menus and teasers.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentException">A recogniser or annotator of the <see cref="ExtractorOptions"/> gave what it may not give.</exception>
    /// <exception cref="LimitException">Its text is longer, or it took longer, than the <see cref="ExtractorOptions"/> allow.</exception>
    public IReadOnlyList<ClaimCandidate> FindCandidates(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = Read(article);
        return types.Describe(document, Candidates(document, figures.Find(document)).Candidates);
    }

    /// <summary>
    /// An extractor with other models than the embedded ones, for training and evaluation: of the slots, null for the embedded
    /// ones, and of the types, null for the rules alone.
    /// </summary>
    internal static ClaimExtractor With(ExtractorOptions options, Func<ISlot, RankModel>? models, IClaimTypeClassifier? types) =>
        new(Language.English(options.Names), options with { ClaimTypeClassifier = types }, models, rulesOnly: types is null);

    /// <summary>The sentences that stand beside the rules of the types as examples, each once.</summary>
    internal IReadOnlyList<string> RuleExamples { get; }

    /// <summary>The slots and models that fill the claims.</summary>
    internal Attacher Attacher { get; }

    /// <summary>All that the stages find, for explaining: the whole pipeline.</summary>
    internal Analysis Analyze(Article article, CancellationToken cancellation = default)
    {
        var document = Read(article, cancellation);
        var found = figures.Find(document);
        var (candidates, rejected) = Candidates(document, found);
        var drafts = types.Choose(document, candidates, rejected);
        var scene = drafts.Count > 0 ? Look(article, document, drafts) : Scene.Empty(document);
        return new(article, document, found, scene, assembler.Assemble(scene), rejected);
    }

    private static ClaimTypeModel TypesOf(Language language)
    {
        using var reader = new StreamReader(language.Open(ClaimTypeModel.FileName));
        return ClaimTypeModel.Load(reader, ClaimTypeModel.FileName);
    }

    private Document Read(Article article, CancellationToken cancellation = default)
    {
        if (article.Text.Length > maxTextLength)
        {
            throw new LimitException(
                nameof(ExtractorOptions.MaxTextLength), maxTextLength, string.Create(CultureInfo.InvariantCulture, $"a text of {article.Text.Length:N0} characters, more than {maxTextLength:N0}"));
        }

        var interruption = maxTime is not null || cancellation.CanBeCanceled ? new Interruption(cancellation, maxTime) : null;
        interruption?.Check();
        var document = reader.Read(article.Text, interruption);
        return annotator is null ? document : TagReader.Tag(document, annotator);
    }

    private (List<TypeCandidate> Candidates, List<Rejection> Rejected) Candidates(Document document, FigureMention[] found)
    {
        var phrases = Phrases(document, found);
        return phrases.Count > 0 ? finder.Find(document, CollectionsMarshal.AsSpan(phrases), residue.Find(document), causes.IsDisease(document)) : ([], []);
    }

    /// <summary>What every finder finds in an article, whether or not it holds a claim.</summary>
    internal MentionSet FindMentions(Article article)
    {
        var document = Read(article);
        return new(
            document, figures.Find(document), periods.Find(document, article.Published), places.Find(document), actors.Find(document), attributions.Find(document));
    }

    /// <summary>The mentions that claims take their parts from. An article without a draft is not looked at.</summary>
    private Scene Look(Article article, Document document, List<ClaimDraft> drafts)
    {
        var where = places.Find(document);
        var when = periods.Find(document, article.Published);
        var who = actors.Find(document);
        var tolls = TollsOf(drafts);
        return new(
            document,
            drafts,
            where,
            when,
            who,
            attributions.Find(document),
            incidents.Find(document, where, when, who, tolls),
            tolls,
            causes.IsNatural(document),
            article.Published,
            totals.Find(document, drafts, when));
    }

    private static TollIndex TollsOf(List<ClaimDraft> drafts)
    {
        var tolls = ArrayPool<Toll>.Shared.Rent(drafts.Count);
        for (int i = 0; i < drafts.Count; i++)
        {
            tolls[i] = Scene.TollOf(drafts[i]);
        }

        var index = new TollIndex(tolls.AsSpan(0, drafts.Count));
        ArrayPool<Toll>.Shared.Return(tolls);
        return index;
    }

    private List<FigurePhrase> Phrases(Document document, FigureMention[] found)
    {
        var phrases = new List<FigurePhrase>();
        foreach (var figure in found)
        {
            document.Check();
            if (figure.IsCandidate)
            {
                phrases.Add(new(figure, counted.Find(document, figure), document.SentenceOf(figure.Tokens.First)));
            }
        }

        return phrases;
    }
}
