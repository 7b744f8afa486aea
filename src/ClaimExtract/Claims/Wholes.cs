using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>The words that make a figure a part.</summary>
internal enum PartMarker
{
    None,

    /// <summary>'including 8 children'</summary>
    Including,

    /// <summary>'of whom 20', 'three of them'</summary>
    OfThem,

    /// <summary>A colon or dash right before the figure.</summary>
    Colon,
}

/// <summary>Finds the whole of which a figure is a part: 'including 8 children', 'of whom 20', 'three of them'. Thread-safe.</summary>
internal sealed class Wholes(Grammar grammar, CountedKinds kinds, VictimWords groups)
{
    /// <summary>What ties the figure to a whole; <paramref name="first"/> is the first token of its sentence.</summary>
    public PartMarker MarkerOf(Document document, FigurePhrase phrase, int first)
    {
        int i = grammar.BackOverModifiers(document, first, phrase.First);
        for (int start = i; start >= Math.Max(first, i - 4); start--)
        {
            if (grammar.Including.EndAt(document, start, i + 1) == i + 1)
            {
                return PartMarker.Including;
            }
        }

        // 'three of them', 'of whom 20', 'a third of them children'.
        int end = phrase.Figure.Tokens.End;
        if (end < document.Tokens.Length && grammar.OfThem.EndAt(document, end, document.Tokens.Length) > 0)
        {
            return PartMarker.OfThem;
        }

        for (int start = i; start >= Math.Max(first, i - 2); start--)
        {
            if (grammar.OfThem.EndAt(document, start, i + 1) == i + 1)
            {
                return PartMarker.OfThem;
            }
        }

        return i >= first && (Grammar.IsMark(document, i, ':') || Grammar.IsDash(document, i)) ? PartMarker.Colon : PartMarker.None;
    }

    /// <summary>'among the dead were 4', 'of the injured, 12': the words tell the type.</summary>
    public ClaimType? TypeOfGroup(Document document, FigurePhrase phrase, int first)
    {
        for (int i = Math.Max(first, phrase.First - 6); i < Math.Min(phrase.End + 4, document.Tokens.Length); i++)
        {
            if (i >= phrase.First && i < phrase.Figure.Tokens.End)
            {
                continue;
            }

            if (groups.At(document, i) is { } type)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>A part is of its whole's type; the dead and the recovered are parts of the cases.</summary>
    public static bool IsPartType(ClaimType part, ClaimDraft? whole) =>
        whole is not null && (whole.Type == part || (whole.Type == ClaimType.Affected && part == ClaimType.Killed) || (whole.Type == ClaimType.Casualties && part is ClaimType.Killed or ClaimType.Injured));

    /// <summary>The nearest draft before the part that counts more than it: of the sentence, else the one before.</summary>
    public ClaimDraft? Of(Document document, FigurePhrase phrase, PartMarker marker, List<ClaimDraft> drafts, int own)
    {
        var type = TypeOfGroup(document, phrase, document.Sentences[phrase.Sentence].Tokens.First);
        for (int i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - 8); i--)
        {
            var other = drafts[i];
            // 'fourteen of the dead' may look back over a few sentences, a list behind a colon only to its own.
            int reach = marker == PartMarker.Colon ? 0 : type is not null && marker == PartMarker.OfThem ? 6 : 1;
            if (i < own && other.Sentence < phrase.Sentence - reach)
            {
                return null;
            }

            // '203 cases (confirmed: 118; probable: 60)': what stands behind a colon as well is a part beside it.
            if (marker == PartMarker.Colon && other.Whole is not null && other.Sentence == phrase.Sentence && Grammar.IsMark(document, grammar.BackOverModifiers(document, 0, other.Phrase.First), ':'))
            {
                continue;
            }

            if (other.Phrase.Figure.Role == FigureRole.Share || (type is { } wanted && other.Type != wanted))
            {
                continue;
            }

            if (CanHold(other.Phrase.Figure, phrase.Figure) && kinds.ShareKind(document, other.Phrase, phrase))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Whether the whole may be so much that the part is one.</summary>
    public static bool CanHold(FigureMention whole, FigureMention part)
    {
        if (part.Role == FigureRole.Share)
        {
            return true;
        }

        // 'at least 40, 12 of them': what is open upwards is hardly ever much more than is said.
        const double open = 2;
        double most = whole.Max ?? (whole.Min > 0 ? whole.Min.Value * open : double.MaxValue);
        double least = part.Min ?? 0;
        return least < most || (least == most && least > 1);
    }
}
