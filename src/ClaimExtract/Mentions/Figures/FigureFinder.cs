using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Finds the figures of a document, in the order of the text. Thread-safe once made.</summary>
internal sealed class FigureFinder
{
    private readonly CoreFinder cores;
    private readonly FigureBounds bounds;
    private readonly FigureRoles roles;
    private readonly SingularFinder singulars;
    private readonly IFigureRecognizer? recognizer;

    public FigureFinder(Language language, VaguePolicy? policy = null, IFigureRecognizer? recognizer = null)
    {
        this.recognizer = recognizer;
        cores = new(language.Lexicon, policy ?? VaguePolicy.Literal);
        bounds = new(language);
        roles = new(language);
        singulars = new(language.Lexicon);
    }

    /// <summary>The rules by which words bound a number.</summary>
    public RuleSet BoundRules => bounds.Rules;

    /// <summary>The rules that tell counts from other numbers.</summary>
    public RuleSet RoleRules => roles.Rules;

    /// <summary>All number-like expressions, in order; none overlaps another.</summary>
    public FigureMention[] Find(Document document)
    {
        var found = new List<FigureMention>();
        var figures = new List<BoundedFigure>();
        var numbers = new List<FigureCore>();
        var recognized = recognizer is null ? null : new RecognizedCores(recognizer, document);
        using var coreIndex = new CoreIndex();
        using var figureIndex = new FigureIndex();
        foreach (var sentence in document.Sentences)
        {
            document.Check();
            numbers.Clear();
            figures.Clear();
            cores.Find(document, sentence.Tokens, numbers, recognized);
            if (numbers.Count > 0)
            {
                coreIndex.Begin(sentence.Tokens, numbers);
                bounds.Bound(document, sentence.Tokens, numbers, coreIndex, figures);
                figureIndex.Begin(sentence.Tokens);
                bool title = IsTitle(document, sentence);
                foreach (var figure in figures)
                {
                    figureIndex.Add(figure, !title && IsCapitalisedInside(document, sentence.Tokens, figure.Mention.Tokens));
                }

                roles.Assign(document, sentence.Tokens, figureIndex, figures, 0);
            }

            Merge(document, sentence.Tokens, figures, found);
        }

        return [.. found];
    }

    /// <summary>Adds the figures of a sentence and, between them, the singulars.</summary>
    private void Merge(Document document, TokenSpan sentence, List<BoundedFigure> figures, List<FigureMention> found)
    {
        int next = 0;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (next < figures.Count && figures[next].Mention.Tokens.First == token)
            {
                found.Add(figures[next].Mention);
                token = figures[next].Mention.Tokens.Last;
                next++;
            }
            else if (singulars.IsSingular(document, sentence, token))
            {
                var article = new TokenSpan(token, token + 1);
                found.Add(new(article, article, 1, 1, FigureQualifier.Exact, FigureRole.Singular, "figure.singular"));
            }
        }
    }

    private static bool IsCapitalisedInside(Document document, TokenSpan sentence, TokenSpan figure) =>
        figure.First > sentence.First && document.Tokens[figure.First].Capitalised && document.Tokens[figure.First - 1].IsWord;

    /// <summary>Whether a sentence is written like a title, most of its longer words with a capital: there capitals tell nothing.</summary>
    private static bool IsTitle(Document document, Sentence sentence)
    {
        if (sentence.IsHeadline)
        {
            return true;
        }

        int longer = 0, capitalised = 0;
        for (int token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
        {
            if (document.Tokens[token] is { IsWord: true, Length: > 3 } word)
            {
                longer++;
                capitalised += word.Capitalised ? 1 : 0;
            }
        }

        return capitalised * 2 > longer;
    }
}
