using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>What the words of a clause themselves make of what it says, whoever says it. Thread-safe once made.</summary>
internal sealed class StanceFinder(Language language)
{
    private readonly (WordClass Words, Stance Stance)[] ofNouns =
    [
        (language.Lexicon["noun-possible"], Stance.Possible),
        (language.Lexicon["noun-estimated"], Stance.Estimated),
        (language.Lexicon["noun-verified"], Stance.Verified),
    ];

    private readonly (WordClass Words, Stance Stance)[] ofClauses =
    [
        (language.Lexicon["clause-denied"], Stance.Denied),
        (language.Lexicon["clause-possible"], Stance.Possible),
        (language.Lexicon["clause-estimated"], Stance.Estimated),
        (language.Lexicon["clause-verified"], Stance.Verified),
    ];

    private readonly WordUnion telling = new(
        ((string[])["noun-possible", "noun-estimated", "noun-verified", "clause-denied", "clause-possible", "clause-estimated", "clause-verified"]).Select(name => language.Lexicon[name]));

    private readonly WordClass speakerless = language.Lexicon["speakerless"];
    private readonly WordClass saidPassively = language.Lexicon["said-passively"];
    private readonly WordClass be = language.Lexicon["be"];
    private readonly WordClass by = language.Lexicon["by"];
    private readonly WordClass and = language.Lexicon["and"];
    private readonly WordClass notThis = language.Lexicon["not-this"];
    private readonly WordClass negation = language.Lexicon["negation"];
    private readonly WordClass clauseBreaks = language.Lexicon["stance-break"];

    /// <summary>
    /// The stance of a figure: what stands beside its noun ('suspected'), else what its source makes of it, else what
    /// its clause says ('could', 'is believed'), else asserted.
    /// </summary>
    public Stance Of(Document document, TokenSpan figure, Attribution? source)
    {
        var sentence = document.Sentences[document.SentenceOf(figure.First)].Tokens;
        if (First(document, NounPhrase(document, sentence, figure), figure, ofNouns) is { } beside)
        {
            return beside;
        }

        if (IsCorrected(document, sentence, figure))
        {
            return Stance.Denied;
        }

        if (source is { Stance: not (Stance.Asserted or Stance.Estimated) })
        {
            return source.Stance;
        }

        // 'The UN estimates that 12 may starve' tells what may come.
        var told = First(document, Clause(document, sentence, figure), figure, ofClauses);
        return source is { Stance: Stance.Estimated } ? told is Stance.Possible or Stance.Denied ? told.Value : Stance.Estimated : told ?? Stance.Asserted;
    }

    /// <summary>The stance that words of the range imply, or null where none does; of several the first in the order denied, possible, estimated, verified.</summary>
    public Stance? In(Document document, TokenSpan range) => First(document, range, range, ofClauses) ?? First(document, range, range, ofNouns);

    /// <summary>Whether the range reports without naming who does: 'reportedly', 'were reported', 'is said to have'. Such a clause takes no source from elsewhere.</summary>
    public bool IsSpeakerless(Document document, TokenSpan range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (document.Tokens[i].Word == 0)
            {
                continue;
            }

            if (speakerless.EndAt(document, i, range.End) > 0)
            {
                return true;
            }

            bool passive = i > range.First && be.Has(document, i - 1) || i > range.First + 1 && be.Has(document, i - 2) && document.Tokens[i - 1].IsWord;
            if (passive && saidPassively.Has(document, i) && !(i + 1 < range.End && by.Has(document, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words say that it is only rumoured: 'reportedly'.</summary>
    public bool IsRumour(Document document, TokenSpan range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (document.Tokens[i].Word != 0 && speakerless.EndAt(document, i, range.End) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the figure is set against the right one: '19 died, not 34'.</summary>
    private bool IsCorrected(Document document, TokenSpan sentence, TokenSpan figure)
    {
        const int longest = 2; // words of 'rather than'
        for (int i = figure.First - 1; i > sentence.First && i >= figure.First - longest; i--)
        {
            if (notThis.EndAt(document, i, figure.First) == figure.First)
            {
                return document.Text[document.Tokens[i - 1].Start] is ',' or '\u2013' or '\u2014' || and.Has(document, i - 1);
            }
        }

        return false;
    }

    /// <summary>From the mark, number or 'and' before the figure to the one behind its noun.</summary>
    private TokenSpan NounPhrase(Document document, TokenSpan sentence, TokenSpan figure)
    {
        const int before = 4, after = 5;
        int first = figure.First, end = figure.End;
        while (first > sentence.First && figure.First - first < before && !IsBreak(document, first - 1))
        {
            first--;
        }

        while (end < sentence.End && end - figure.End < after && !IsBreak(document, end))
        {
            end++;
        }

        return new(first, end);
    }

    private bool IsBreak(Document document, int token) =>
        document.Tokens[token].IsNumber || and.Has(document, token)
        || document.Tokens[token].Kind == TokenKind.Punctuation && document.Text[document.Tokens[token].Start] is not ('-' or '\'' or '\u2019' or '"' or '\u201C');

    /// <summary>The clause around the figure: up to a comma, semicolon or a word that opens another clause.</summary>
    private TokenSpan Clause(Document document, TokenSpan sentence, TokenSpan figure)
    {
        int first = figure.First, end = figure.End;
        while (first > sentence.First && !IsClauseBreak(document, first - 1))
        {
            first--;
        }

        while (end < sentence.End && !IsClauseBreak(document, end))
        {
            end++;
        }

        return new(first, end);
    }

    /// <summary>Whether the word is turned by the one behind it: 'could not', or weighs the next number: 'strikes killed an estimated 15'.</summary>
    private bool IsOther(Document document, int end, TokenSpan figure) => negation.Has(document, end) || document.Tokens[end].IsNumber && !figure.Contains(end);

    private bool IsClauseBreak(Document document, int token) =>
        document.Text[document.Tokens[token].Start] is ',' or ';' or ':' or '(' or ')' or '\u2013' or '\u2014' || clauseBreaks.Has(document, token);

    private Stance? First(Document document, TokenSpan range, TokenSpan figure, (WordClass Words, Stance Stance)[] classes)
    {
        if (!telling.MayStartIn(document, range))
        {
            return null;
        }

        foreach (var (words, stance) in classes)
        {
            for (int i = range.First; i < range.End; i++)
            {
                int end = words.EndAt(document, i, range.End);
                if (end > 0 && !(document.Tokens[i].Capitalised && i != range.First) && !(end < document.Tokens.Length && IsOther(document, end, figure)))
                {
                    return stance;
                }
            }
        }

        return null;
    }
}
