using ClaimExtract.Mentions.Figures;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>A figure with what it counts, as one phrase of its sentence.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Counted">What it counts.</param>
/// <param name="Sentence">Index of its sentence.</param>
internal sealed record FigurePhrase(FigureMention Figure, CountedPhrase Counted, int Sentence)
{
    public int First => Figure.Tokens.First;

    /// <summary>Index after the whole phrase.</summary>
    public int End => Math.Max(Counted.End, Figure.Tokens.End);

    /// <summary>Head of what is counted, or -1.</summary>
    public int Head => Counted.Head;

    public TokenSpan Tokens => new(First, End);

    /// <summary>Index of the phrase that starts at the token, or -1.</summary>
    public static int IndexAt(ReadOnlySpan<FigurePhrase> phrases, int token)
    {
        for (int i = 0; i < phrases.Length; i++)
        {
            if (phrases[i].First == token)
            {
                return i;
            }
        }

        return -1;
    }
}
