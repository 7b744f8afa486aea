using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Joins numbers with the words that bound them, by figures.rules. Thread-safe once made.</summary>
internal sealed class FigureBounds(Language language)
{
    // How far before a number the words that bound it may begin: 'anywhere from an estimated ...', 'has risen sharply from'.
    private const int Reach = 9;

    private readonly RuleSet rules = language.Rules("figures.rules", new(["bound"], [], CoreIndex.Slots));
    private readonly WordClass estimated = language.Lexicon["figure.estimated"];
    private readonly WordClass estimators = language.Lexicon["figure.estimator"];

    public RuleSet Rules => rules;

    /// <summary>Adds the figures that the cores of a sentence make to <paramref name="figures"/>, in order.</summary>
    public void Bound(Document document, TokenSpan sentence, List<FigureCore> cores, CoreIndex index, List<BoundedFigure> figures)
    {
        int from = sentence.First;
        var scan = rules.Over(document, sentence, index);
        for (int c = 0; c < cores.Count;)
        {
            var match = MatchBefore(document, sentence, ref scan, Math.Max(from, cores[c].Tokens.First - Reach), cores[c].Tokens.First);
            if (match is not null && Add(match, index, figures))
            {
                from = match.Tokens.End;
                while (c < cores.Count && cores[c].Tokens.First < from)
                {
                    c++;
                }
            }
            else
            {
                figures.Add(Bare(cores[c]));
                from = cores[c].Tokens.End;
                c++;
            }
        }
    }

    /// <summary>The first match that takes in the number at <paramref name="number"/>.</summary>
    private RuleMatch? MatchBefore(Document document, TokenSpan sentence, ref RuleScan scan, int from, int number)
    {
        for (int token = from; token <= number; token++)
        {
            if (token < number && (document.Tokens[token] is { Word: 0, IsWord: true } || IsVerb(document, sentence, token)))
            {
                continue;
            }

            var match = scan.MatchAt(token);
            if (match is not null && match.Tokens.End > number)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>'The Lancet estimated 37,000 deaths', 'they have estimated 40 dead': a verb, no bound as in 'an estimated 40'.</summary>
    private bool IsVerb(Document document, TokenSpan sentence, int token) =>
        token > sentence.First && estimated.Has(document, token)
        && (estimators.Has(document, token - 1) || (document.Tokens[token - 1] is { IsWord: true, Capitalised: true } && !(token - 1 == sentence.First && document.Tokens[token - 1].Length < 4)));

    private static BoundedFigure Bare(FigureCore core)
    {
        var (rule, qualifier) = core.Kind switch
        {
            CoreKind.Vague => ("figure.vague", FigureQualifier.Vague),
            CoreKind.Number or CoreKind.Share when core.Min is null || core.Max is null => ("figure.vague", FigureQualifier.Vague),
            CoreKind.Number or CoreKind.Share when core.Min < core.Max => ("figure.range", FigureQualifier.Range),
            CoreKind.Share => ("figure.share", FigureQualifier.Exact),
            CoreKind.Zero or CoreKind.No => ("figure.zero", FigureQualifier.Exact),
            CoreKind.Both => ("figure.both", FigureQualifier.Exact),
            CoreKind.Multiple => ("figure.multiple", FigureQualifier.Exact),
            CoreKind.Ordinal => ("figure.ordinal", FigureQualifier.Exact),
            _ => ("figure.number", FigureQualifier.Exact),
        };
        return new(new(core.Tokens, core.Tokens, core.Min, core.Max, qualifier, RoleOf(core), rule), core);
    }

    private static FigureRole RoleOf(FigureCore core) => core.Kind switch
    {
        CoreKind.Share => FigureRole.Share,
        CoreKind.Ordinal => FigureRole.Ordinal,
        _ => FigureRole.Count,
    };

    /// <summary>Adds what a match says; false where its numbers make no sense together.</summary>
    private static bool Add(RuleMatch match, CoreIndex index, List<BoundedFigure> figures)
    {
        string bound = match.Rule["bound"]!;
        if (match["n"] is { } single)
        {
            var core = index.At(single.First);
            figures.Add(new(Single(match, core, Enum.Parse<FigureQualifier>(bound)), core));
            return true;
        }

        var low = index.At(match["low"]!.Value.First);
        var high = index.At(match["high"]!.Value.First);
        if (bound == "Change")
        {
            figures.Add(Renamed(Bare(low), match.Rule.Name));
            figures.Add(Renamed(Bare(high), match.Rule.Name));
            return true;
        }

        var between = low.Tokens.Union(high.Tokens);
        if (bound == "Vague")
        {
            figures.Add(new(new(match.Tokens, between, low.Min, null, FigureQualifier.Vague, FigureRole.Count, match.Rule.Name), low));
            return true;
        }

        // '1.2-1.5 million', '20 to 30 percent': the multiplier stands for both.
        double? least = low.Min;
        if (high.Has(CoreTraits.Scaled) && !low.Has(CoreTraits.Scaled) && low.Kind == CoreKind.Number && least * high.Scale < high.Max)
        {
            least *= high.Scale;
        }

        bool sameKind = low.Kind == high.Kind || (low.Kind == CoreKind.Number && high.Kind == CoreKind.Share && high.Has(CoreTraits.Scaled));
        var qualifier = low.Kind == CoreKind.Vague ? FigureQualifier.Vague : FigureQualifier.Range;
        if (!sameKind || (qualifier == FigureQualifier.Range && !(least < high.Max)))
        {
            return false;
        }

        figures.Add(new(new(match.Tokens, between, least, qualifier == FigureQualifier.Vague ? null : high.Max, qualifier, RoleOf(high), match.Rule.Name), low));
        return true;
    }

    private static BoundedFigure Renamed(BoundedFigure figure, string rule) => figure with { Mention = figure.Mention with { Rule = rule } };

    private static FigureMention Single(RuleMatch match, FigureCore core, FigureQualifier qualifier)
    {
        bool vague = core.Kind == CoreKind.Vague;
        (double? min, double? max) = qualifier switch
        {
            FigureQualifier.AtLeast or FigureQualifier.MoreThan => (core.Min, null),
            FigureQualifier.AtMost or FigureQualifier.LessThan when !vague => (null, core.Max),
            _ => (core.Min, core.Max),
        };

        // Where the words around it bound nothing the number stands for itself.
        var tokens = qualifier == FigureQualifier.Exact ? core.Tokens : match.Tokens;
        // 'up to several hundred' sets no bound above: the word stays as vague as it was.
        bool open = vague && qualifier is FigureQualifier.AtMost or FigureQualifier.LessThan or FigureQualifier.About;
        return new(tokens, core.Tokens, min, max, open ? FigureQualifier.Vague : qualifier, RoleOf(core), match.Rule.Name);
    }
}
