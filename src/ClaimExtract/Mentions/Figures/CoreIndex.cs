using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Figures;

/// <summary>The numbers of one document, for the slots of figures.rules; <c>&lt;large&gt;</c> is a number from ten up.</summary>
internal sealed class CoreIndex(int tokens) : IMentionIndex
{
    public static readonly string[] Slots = ["number", "share", "vague", "large"];

    private readonly FigureCore?[] byToken = new FigureCore?[tokens];

    public void Add(FigureCore core) => byToken[core.Tokens.First] = core;

    public FigureCore At(int token) => byToken[token] ?? throw new ArgumentOutOfRangeException(nameof(token));

    public bool StartsAt(int token) => token < byToken.Length && byToken[token] is not null;

    public int EndAt(int slot, int token)
    {
        var core = token < byToken.Length ? byToken[token] : null;
        var wanted = slot switch { 0 => CoreKind.Number, 1 => CoreKind.Share, 2 => CoreKind.Vague, _ => CoreKind.Number };
        return core?.Kind == wanted && (slot != 3 || core.Min >= 10) ? core.Tokens.End : -1;
    }
}
