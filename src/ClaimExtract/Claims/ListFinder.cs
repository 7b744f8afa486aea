using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>Finds the total that a list of items divides: 'the fatalities can be distributed as follows:'. Thread-safe.</summary>
internal sealed class ListFinder(Lexicon lexicon, VictimWords groups)
{
    private readonly WordClass deaths = lexicon["death-noun"];
    private readonly WordClass injuries = lexicon["injury-noun"];

    /// <summary>The total that a list of items divides: the last draft at or before the sentence that ends with a colon and opens the list.</summary>
    public ClaimDraft? IntroOf(Document document, int sentence, List<ClaimDraft> drafts)
    {
        int s = sentence - 1;
        const int longestList = 40; // sentences
        while (s >= Math.Max(0, sentence - longestList) && !(EndsWithColon(document, s) && !(IsBulleted(document, s) && IsBulleted(document, sentence))))
        {
            if (!IsItem(document, s) || !IsItem(document, sentence))
            {
                return null;
            }

            s--;
        }

        if (s < 0 || !EndsWithColon(document, s))
        {
            return null;
        }

        var told = TypeToldIn(document, s);
        ClaimDraft? best = null;
        for (int i = drafts.Count - 1; i >= 0 && drafts[i].Sentence >= s - 3; i--)
        {
            var draft = drafts[i];
            if (draft.Sentence > s || (draft.Whole is not null && draft.Sentence != s) || draft.Phrase.Figure.Role != FigureRole.Count || (told is { } type && draft.Type != type))
            {
                continue;
            }

            if (best is null || (told is not null && (draft.Phrase.Figure.Min ?? 0) > (best.Phrase.Figure.Min ?? 0)))
            {
                best = draft;
            }

            if (told is null && (draft.Sentence == s || draft.Type is ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The type that the sentence opening a list names: 'The fatalities can be distributed as follows:'.</summary>
    private ClaimType? TypeToldIn(Document document, int sentence)
    {
        var tokens = document.Sentences[sentence].Tokens;
        for (int i = tokens.First; i < tokens.End; i++)
        {
            if (groups.At(document, i) is { } type)
            {
                return type;
            }

            if (deaths.Has(document, i) || injuries.Has(document, i))
            {
                return deaths.Has(document, i) ? ClaimType.Killed : ClaimType.Injured;
            }
        }

        return null;
    }

    private static bool EndsWithColon(Document document, int sentence) =>
        Grammar.IsMark(document, document.Sentences[sentence].Tokens.Last, ':');

    /// <summary>Whether the sentence is an item of a list: a paragraph or line of its own that opens with a bullet, dash or number, or with its figure.</summary>
    public static bool IsItem(Document document, int sentence)
    {
        var first = document.Tokens[document.Sentences[sentence].Tokens.First];
        return first.LineStart && !(first.IsWord && !first.Capitalised);
    }

    private static bool IsBulleted(Document document, int sentence)
    {
        var first = document.Tokens[document.Sentences[sentence].Tokens.First];
        return first.LineStart && !first.IsWord && !first.IsNumber;
    }
}
