using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>The numbers of one sentence after another, for the slots of figures.rules; <c>&lt;large&gt;</c> is a number from ten up.</summary>
internal sealed class CoreIndex : IMentionIndex, IDisposable
{
    public static readonly string[] Slots = ["number", "share", "vague", "large"];

    private readonly StartMap starts = new();
    private List<FigureCore> cores = [];

    /// <summary>Takes the cores of the next sentence.</summary>
    public void Begin(TokenSpan sentence, List<FigureCore> all)
    {
        starts.Begin(sentence);
        cores = all;
        for (int i = 0; i < all.Count; i++)
        {
            starts.Set(all[i].Tokens.First, i);
        }
    }

    public FigureCore At(int token) => cores[starts.At(token)];

    public bool StartsAt(int token) => starts.At(token) >= 0;

    public int LastStart(int rank) => cores.Count < rank ? -1 : cores[^rank].Tokens.First;

    public int EndAt(int slot, int token)
    {
        int number = starts.At(token);
        if (number < 0)
        {
            return -1;
        }

        var core = cores[number];
        var wanted = slot switch { 0 => CoreKind.Number, 1 => CoreKind.Share, 2 => CoreKind.Vague, _ => CoreKind.Number };
        return core.Kind == wanted && (slot != 3 || core.Min >= 10) ? core.Tokens.End : -1;
    }

    public void Dispose() => starts.Dispose();
}
