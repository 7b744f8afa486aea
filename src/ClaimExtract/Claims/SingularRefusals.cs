using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Says why 'a' before a person counts nobody: it only says who somebody named was, or what is meant to be done to
/// somebody. Thread-safe.
/// </summary>
internal sealed class SingularRefusals(Grammar grammar, Lexicon lexicon)
{
    private readonly WordClass lose = lexicon["lose"];
    private readonly WordClass losePlace = lexicon["lose-setting"];
    private readonly WordClass happened = lexicon["did-go-on"];

    /// <summary>The reason, or null; <paramref name="before"/> is the draft before it in its sentence, or null.</summary>
    public string? Of(Document document, ClaimDraft draft, ClaimDraft? before)
    {
        var figure = draft.Phrase.Figure;
        if (figure.Role != FigureRole.Singular)
        {
            return null;
        }

        if (draft.Type is not (ClaimType.Killed or ClaimType.Injured or ClaimType.Missing or ClaimType.Detained or ClaimType.Casualties))
        {
            return $"'a' counts no {draft.Type}";
        }

        if (draft.Relation == RelationKind.Noun)
        {
            return "'a' before a noun that is not said to be struck";
        }

        if (IsApposition(document, figure))
        {
            return "'a' in an apposition to a name";
        }

        if (IsBetweenCommas(document, draft.Phrase))
        {
            return "'a' in an apposition between commas";
        }

        // 'killed one person, a nurse from Leeds'
        bool isSame = before is { Phrase.Figure: { Min: 1, Max: 1 } } && before.Phrase.End == figure.Tokens.First - 1 && Grammar.IsMark(document, before.Phrase.End, ',');
        if (isSame)
        {
            return "'a' in an apposition to one already counted";
        }

        if (draft.Relation is null && Speaks(document, draft.Phrase))
        {
            return "'a' before a speaker";
        }

        if (IsPurpose(document, draft))
        {
            return "'a' behind an infinitive: nobody was struck yet";
        }

        // 'I have lost a friend' is no toll, 'lost a son in the raid' is.
        bool isLoss = draft.Relation == RelationKind.Object && draft.Trigger >= 0 && lose.Has(document, draft.Trigger)
            && !(draft.Phrase.End < document.Tokens.Length && losePlace.Has(document, draft.Phrase.End));
        return isLoss ? "'lost a' without what took the lost" : null;
    }

    /// <summary>'Nine men were killed, a doctor at the clinic said.'</summary>
    private bool Speaks(Document document, FigurePhrase phrase)
    {
        const int reach = 8; // tokens
        int end = Math.Min(document.Sentences[phrase.Sentence].Tokens.End, phrase.End + reach);
        for (int k = phrase.End; k < end && document.Tokens[k].IsWord && !grammar.IsAuxiliary(document, k); k++)
        {
            if (grammar.IsSaying(document, k))
            {
                return true;
            }
        }

        return phrase.First > 0 && grammar.IsSaying(document, phrase.First - 1);
    }

    /// <summary>'two witnesses are needed to convict a person', 'asked police to find and arrest a man': what is only meant to be done.</summary>
    private bool IsPurpose(Document document, ClaimDraft draft)
    {
        const int reach = 3; // tokens: 'to find and arrest'
        if (draft.Relation != RelationKind.Object || draft.Trigger < 0)
        {
            return false;
        }

        int first = document.Sentences[draft.Sentence].Tokens.First;
        for (int k = draft.Trigger - 1; k > first && k >= draft.Trigger - reach; k--)
        {
            if (grammar.InfinitiveTo.Has(document, k))
            {
                return !happened.Has(document, k - 1) && !(k > first + 1 && happened.Has(document, k - 2));
            }

            if (!document.Tokens[k].IsWord || grammar.Determiner.Has(document, k) || grammar.IsAuxiliary(document, k))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>'The driver, a father of two, was shot': what stands between commas before a verb group only says who it was.</summary>
    private bool IsBetweenCommas(Document document, FigurePhrase phrase)
    {
        const int longest = 10; // tokens
        int comma = phrase.First - 1, first = document.Sentences[phrase.Sentence].Tokens.First;
        if (comma <= first || !Grammar.IsMark(document, comma, ','))
        {
            return false;
        }

        // 'A nurse, a cook and ...' is a list: there another comma or a figure stands before.
        for (int k = comma - 1; k >= first; k--)
        {
            if (Grammar.IsMark(document, k, ','))
            {
                break;
            }

            if (grammar.IsAuxiliary(document, k) || grammar.Article.Has(document, k))
            {
                return false;
            }
        }

        int end = document.Sentences[phrase.Sentence].Tokens.End;
        for (int k = phrase.End; k < Math.Min(end - 1, phrase.End + longest); k++)
        {
            if (Grammar.IsMark(document, k, ','))
            {
                return grammar.IsAuxiliary(document, k + 1);
            }
        }

        return false;
    }

    /// <summary>'Nikoloz, a tennis player, was arrested': the name is counted, if anything, not the article.</summary>
    private bool IsApposition(Document document, FigureMention figure)
    {
        int comma = figure.Tokens.First - 1;
        return comma >= 1 && Grammar.IsMark(document, comma, ',')
            && ((document.Tokens[comma - 1].Capitalised && !document.Tokens[comma - 1].AllCaps) || document.Tokens[comma - 1].IsNumber || grammar.Ones.Has(document, comma - 1))
            && document.SentenceOf(comma - 1) == document.SentenceOf(figure.Tokens.First);
    }
}
