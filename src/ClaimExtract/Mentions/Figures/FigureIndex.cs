using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>A figure with the number that it is made of; of a range the first.</summary>
internal readonly record struct BoundedFigure(FigureMention Mention, FigureCore Core)
{
    /// <summary>Whether no words bound it.</summary>
    public bool IsBare => Mention.Tokens == Core.Tokens;
}

/// <summary>The figures of one sentence after another, for the slots of figure-roles.rules.</summary>
internal sealed class FigureIndex : IMentionIndex, IDisposable
{
    public static readonly string[] Slots =
        ["fig", "number", "plain", "small", "year", "years", "day", "age", "decimal", "ordinal", "cap", "one", "no", "zero", "both", "multiple", "many", "share", "range", "oldyear", "limit"];

    private const double FirstOldYear = 1000;
    private const double FirstYear = 1900;
    private const double LastYear = 2100;

    private readonly StartMap starts = new();
    private readonly List<(BoundedFigure Figure, bool IsName)> figures = [];

    /// <summary>Forgets the figures and takes those of the next sentence.</summary>
    public void Begin(TokenSpan sentence)
    {
        starts.Begin(sentence);
        figures.Clear();
    }

    public void Add(BoundedFigure figure, bool capitalisedInside)
    {
        starts.Set(figure.Mention.Tokens.First, figures.Count);
        figures.Add((figure, capitalisedInside));
    }

    public bool StartsAt(int token) => starts.At(token) >= 0;

    public int LastStart(int rank) => figures.Count < rank ? -1 : figures[^rank].Figure.Mention.Tokens.First;

    public int EndAt(int slot, int token)
    {
        int number = starts.At(token);
        return number >= 0 && Fits(slot, figures[number].Figure, figures[number].IsName) ? figures[number].Figure.Mention.Tokens.End : -1;
    }

    public void Dispose() => starts.Dispose();

    private static bool Fits(int slot, in BoundedFigure figure, bool isName)
    {
        var core = figure.Core;
        bool number = core.Kind == CoreKind.Number;
        bool bare = figure.IsBare && number;
        bool plain = bare && core.Has(CoreTraits.Plain);
        var (min, max) = (figure.Mention.Min, figure.Mention.Max);
        return slot switch
        {
            0 => core.Kind is not (CoreKind.No or CoreKind.Zero or CoreKind.Both or CoreKind.Multiple or CoreKind.Ordinal),
            1 => bare,
            2 => plain,
            3 => plain && max < 1000,
            4 => plain && min is >= FirstYear and <= LastYear,
            5 => number && !bare && core.Has(CoreTraits.Plain) && min is >= FirstYear and <= LastYear && max is >= FirstYear and <= LastYear && max > min,
            6 => number && core.Has(CoreTraits.Plain) && min is >= 1 and <= 31 && max is >= 1 and <= 31,
            7 => bare && min is >= 0 and <= 120,
            8 => bare && core.Has(CoreTraits.Digits) && !core.Has(CoreTraits.Plain) && max < 1000,
            9 => core.Kind == CoreKind.Ordinal,
            10 => bare && isName,
            11 => bare && min == 1 && !core.Has(CoreTraits.Digits),
            12 => core.Kind == CoreKind.No,
            13 => core.Kind == CoreKind.Zero,
            14 => core.Kind == CoreKind.Both,
            15 => core.Kind == CoreKind.Multiple,
            16 => core.Kind == CoreKind.Vague && figure.Mention.Min == 3,
            17 => core.Kind == CoreKind.Share,
            18 => figure.Mention.Qualifier == FigureQualifier.Range,
            19 => plain && min is >= FirstOldYear and < FirstYear,
            _ => number && figure.Mention.Qualifier is FigureQualifier.MoreThan or FigureQualifier.LessThan && (min ?? max) is >= 1 and <= 120,
        };
    }
}
