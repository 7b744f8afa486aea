using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Finds the noun phrase that a figure counts. Thread-safe once made.</summary>
internal sealed class CountedFinder(Language language)
{
    private readonly NounPhraseReader phrases = new(language.Lexicon);
    private readonly WordClass more = language.Lexicon["np.more"];
    private readonly WordClass of = language.Lexicon["np.of"];
    private readonly WordClass determiners = language.Lexicon["np.determiner"];
    private readonly WordClass pronouns = language.Lexicon["np.pronoun"];
    private readonly WordClass containers = language.Lexicon["np.container"];
    private readonly WordClass containerLinks = language.Lexicon["np.container-link"];
    private readonly WordClass and = language.Lexicon["np.and"];
    private readonly WordClass boths = language.Lexicon["both-word"];
    private readonly WordClass speech = language.Lexicon["np.speech"];

    /// <summary>What <paramref name="figure"/> counts; empty where nothing near it does.</summary>
    public CountedPhrase Find(Document document, FigureMention figure)
    {
        int limit = document.Sentences[document.SentenceOf(figure.Tokens.First)].Tokens.End;
        int first = SkipTo(document, figure, limit);
        bool quoted = IsQuote(document, first, limit);
        first += quoted ? 1 : 0;
        var phrase = phrases.Read(document, first, limit);
        if (phrase.Head < 0 && first < limit && determiners.Has(document, first - 1) && phrases.IsPredicate(document, first))
        {
            // '12 of the dead'
            phrase = new(first, first + 1, first);
        }

        if (phrase.Head < 0 || phrases.IsAdverb(document, phrase.Head) || (boths.Has(document, figure.Tokens.First) && !phrases.IsPlural(document, phrase.Head)))
        {
            return Nothing(figure); // 'one previously signed', 'both speaking'
        }

        phrase = WithModifiers(document, phrase, limit, figure.Max != 1);
        int head = phrase.Head;
        int end = Coordinated(document, Attached(document, phrase, limit), limit, ref head);
        int after = quoted && IsQuote(document, end, limit) ? end + 1 : end;
        return end > phrase.First ? new(new(phrase.First, end), head, after) : Nothing(figure);
    }

    private static CountedPhrase Nothing(FigureMention figure) => new(new(figure.Tokens.End, figure.Tokens.End), -1, figure.Tokens.End);

    /// <summary>Index of the first word that can be counted: behind 'more', 'of the', 'of them', a closing mark.</summary>
    private int SkipTo(Document document, FigureMention figure, int limit)
    {
        int token = figure.Tokens.End;
        bool ofSet = figure.Role == FigureRole.Share;
        if (token + 1 < limit && IsClosing(document, token) && of.Has(document, token + 1))
        {
            token++;
        }

        // 'six (6) persons'
        if (token + 2 < limit && Sign(document, token) == '(' && document.Tokens[token + 1].IsNumber && Sign(document, token + 2) == ')')
        {
            token += 3;
        }

        token = SkipMore(document, token, limit);
        if (token < limit && of.Has(document, token))
        {
            token++;
            ofSet = true;
            if (token < limit && pronouns.Has(document, token))
            {
                token++;
                return token < limit && determiners.Has(document, token) ? token + 1 : token;
            }
        }

        // 'half the victims', but not 'up from 47 the day before'.
        while (ofSet && token < limit && determiners.Has(document, token))
        {
            token++;
        }

        return SkipMore(document, token, limit);
    }

    private int SkipMore(Document document, int token, int limit)
    {
        while (token < limit && (more.Has(document, token) || Sign(document, token) is '[' or ']'))
        {
            token++;
        }

        return token;
    }

    /// <summary>
    /// Modifiers in a row before one noun: 'Iraqi, Syrian and Turkish soldiers'. Where several are counted, words
    /// that don't end in a plural can only shape the noun of a later item.
    /// </summary>
    private NounPhrase WithModifiers(Document document, NounPhrase phrase, int limit, bool several)
    {
        if (phrases.IsPlural(document, phrase.Head) || !several)
        {
            return phrase;
        }

        int end = phrase.End;
        while (end + 1 < limit && (IsComma(document, end) || and.Has(document, end)))
        {
            end += IsComma(document, end) && and.Has(document, end + 1) ? 2 : 1;
            var next = phrases.Read(document, end, limit);
            if (next.Head < 0)
            {
                break;
            }

            if (phrases.IsPlural(document, next.Head))
            {
                return next with { First = phrase.First };
            }

            end = next.End;
        }

        return phrase;
    }

    /// <summary>The end of the phrase with what belongs to its noun: 'members of military police', 'pieces of equipment'.</summary>
    private int Attached(Document document, NounPhrase phrase, int limit)
    {
        int end = phrase.End;
        for (int depth = 0; depth < 3; depth++)
        {
            bool attaches = end + 1 < limit && (depth == 0
                ? containers.Has(document, phrase.Head) && containerLinks.Has(document, end)
                : of.Has(document, end) && document.Tokens[end - 1].Capitalised);
            if (!attaches)
            {
                return end;
            }

            int next = end + 1;
            while (next < limit && determiners.Has(document, next))
            {
                next++;
            }

            bool quoted = IsQuote(document, next, limit);
            var inner = phrases.Read(document, next + (quoted ? 1 : 0), limit);
            if (inner.Head < 0)
            {
                return end;
            }

            end = inner.End;
            if (quoted && IsQuote(document, end, limit))
            {
                // “Al-Sultan Murad” faction: the quotation may be followed by the noun.
                var behind = phrases.Read(document, end + 1, limit);
                end = behind.Head >= 0 ? behind.End : end + 1;
            }
        }

        return end;
    }

    /// <summary>The end with further heads of the same figure: 'relatives and neighbours', 'troops, policemen and tribesmen'.</summary>
    private int Coordinated(Document document, int end, int limit, ref int head)
    {
        bool people = phrases.IsPeople(document, head);
        int at = end;
        while (at + 1 < limit && IsComma(document, at))
        {
            var item = phrases.Read(document, at + 1, limit);
            if (!people || item.Head < 0 || !phrases.IsPeople(document, item.Head) || phrases.IsAdverb(document, at + 1))
            {
                break;
            }

            at = item.End;
        }

        at += at < limit && at > end && IsComma(document, at) ? 1 : 0;
        if (at + 1 >= limit || !and.Has(document, at))
        {
            return end;
        }

        var last = phrases.Read(document, at + 1, limit);
        bool same = last.Head >= 0 && (people ? phrases.IsPeople(document, last.Head) : !phrases.IsPeople(document, last.Head) && phrases.IsPlural(document, head) && phrases.IsPlural(document, last.Head));
        if (!same || (last.End < limit && speech.Has(document, last.End)))
        {
            return end;
        }

        head = last.Head;
        return last.End;
    }

    private static bool IsComma(Document document, int token) => Sign(document, token) is ',';

    private static bool IsClosing(Document document, int token) => Sign(document, token) is ')' or '"' or '\u201D';

    private static bool IsQuote(Document document, int token, int limit) =>
        token < limit && Sign(document, token) is '"' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\'';

    private static char Sign(Document document, int token) =>
        document.Tokens[token].Length == 1 ? document.Text[document.Tokens[token].Start] : '\0';
}
