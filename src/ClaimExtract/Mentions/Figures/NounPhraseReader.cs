using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>
/// The words of a noun phrase without article, from <see cref="First"/>; <see cref="End"/> is the index after it,
/// <see cref="Head"/> its noun or -1 where there is none.
/// </summary>
internal readonly record struct NounPhrase(int First, int End, int Head);

/// <summary>
/// Reads noun phrases without a tagger: adjectives and nouns go on until a function word, a verb or a mark.
/// Thread-safe once made.
/// </summary>
internal sealed class NounPhraseReader(Lexicon lexicon)
{
    private readonly WordClass stops = lexicon["np.stop"];
    private readonly WordClass verbs = lexicon["np.verb"];
    private readonly WordClass participles = lexicon["np.verb.participle"];
    private readonly WordClass gerunds = lexicon["np.verb.gerund"];
    private readonly WordClass predicates = lexicon["np.predicate"];
    private readonly WordClass nouns = lexicon["np.noun"];
    private readonly WordClass persons = lexicon["person-noun"];
    private readonly WordClass plurals = lexicon["person-noun.plural"];
    private readonly WordClass groups = lexicon["person-group"];
    private readonly WordClass numbers = lexicon["np.number"];
    private readonly WordClass capitals = lexicon["np.name-in-capitals"];
    private readonly WordClass ages = lexicon["figure.life-year"];

    /// <summary>The noun phrase that begins at <paramref name="first"/>; its end is <paramref name="first"/> where none does.</summary>
    public NounPhrase Read(Document document, int first, int limit)
    {
        int head = -1, end = first;
        bool hasHead = false;
        for (int i = first; i < limit; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord)
            {
                if (IsJoin(document, i, limit, end) || IsCompoundNumber(document, i, limit))
                {
                    continue;
                }

                if (end == i && IsRegion(document, i, first, limit))
                {
                    hasHead = false;
                    end = i + 1;
                    continue;
                }

                if (end == i && IsPluralPossessive(document, i) && IsNounLike(document, i + 1, limit))
                {
                    hasHead = false;
                    end = i + 1;
                    continue;
                }

                break;
            }

            if (IsPossessive(document, i))
            {
                int behind = i + 1;
                while (behind < limit && (document.Tokens[behind].IsNumber || numbers.Has(document, behind)) && !IsCompoundNumber(document, behind, limit))
                {
                    behind++;
                }

                bool counts = behind > i + 1 && IsNounLike(document, behind, limit);
                if (end != i || !(counts || IsNounLike(document, i + 1, limit)))
                {
                    break;
                }

                // 'six of the country's eight districts': the phrase begins anew behind the number.
                i = counts ? behind - 1 : i;
                first = counts ? behind : first;
                hasHead = false;
                continue;
            }

            bool inCompound = i > first && !token.SpaceBefore && end != i;
            if (inCompound)
            {
                end = i + 1;
                head = i;
                continue;
            }

            if (numbers.Has(token))
            {
                if (!IsCompoundNumber(document, i, limit))
                {
                    break;
                }

                continue;
            }

            if (EndsPhrase(document, i, limit, hasHead))
            {
                break;
            }

            if (hasHead && token.Capitalised && IsApposition(document, head, i, limit))
            {
                break;
            }

            head = i;
            end = i + 1;
            hasHead = IsHead(document, token);
        }

        return new(first, end, head);
    }

    /// <summary>Whether the token can go on a noun phrase or begin one.</summary>
    public bool IsNounLike(Document document, int token, int limit) =>
        token < limit && (document.Tokens[token].IsWord ? !IsStop(document, token, limit) && (nouns.Has(document, token) || !verbs.Has(document, token)) && !numbers.Has(document, token) : IsCompoundNumber(document, token, limit));

    /// <summary>Whether a noun for people, or any plural, stands there.</summary>
    public bool IsHead(Document document, in Token token)
    {
        if (persons.Has(token) || groups.Has(token) || nouns.Has(token))
        {
            return true;
        }

        var text = document.Text.AsSpan(token.Start, token.Length);
        return text.Length > 3 && text[^1] == 's' && text[^2] is not ('s' or 'u' or 'i' or '.') && !token.Capitalised;
    }

    /// <summary>Whether it is a noun in the plural, or a collective; of nouns for people only their plurals.</summary>
    public bool IsPlural(Document document, int token) =>
        IsPeople(document, token) || (!persons.Has(document, token) && IsHead(document, document.Tokens[token]));

    /// <summary>Words like 'dead' that stand for people behind 'the'.</summary>
    public bool IsPredicate(Document document, int token) => predicates.Has(document, token);

    /// <summary>Whether the noun is a plural or a collective for people.</summary>
    public bool IsPeople(Document document, int token) => plurals.Has(document, token) || groups.Has(document, token);

    /// <summary>
    /// 'the commander Ahmad ...': a name behind a common noun for a person stands beside it, unless a further noun
    /// shows that both shape that noun ('women SDF fighters').
    /// </summary>
    private bool IsApposition(Document document, int head, int name, int limit)
    {
        if (!persons.Has(document, head) || document.Tokens[head].Capitalised)
        {
            return false;
        }

        int next = name + 1;
        while (next < limit && document.Tokens[next] is { IsWord: true, Capitalised: true })
        {
            next++;
        }

        return next >= limit || !document.Tokens[next].IsWord || !IsNounLike(document, next, limit) || !IsHead(document, document.Tokens[next]);
    }

    private bool EndsPhrase(Document document, int i, int limit, bool hasHead)
    {
        var token = document.Tokens[i];
        if (IsStop(document, i, limit))
        {
            return true;
        }

        if (nouns.Has(token) || persons.Has(token))
        {
            return hasHead && EndsWith(document.TextOf(i), "ing") && !IsNounLike(document, i + 1, limit);
        }

        var text = document.Text.AsSpan(token.Start, token.Length);
        bool modifies = predicates.Has(token) || gerunds.Has(token) || (i > 0 && !hasHead && IsAdverb(document, i - 1));
        if (!modifies && verbs.Has(token))
        {
            return true;
        }

        bool participle = text.Length > 4 && EndsWith(text, "ed");
        if (participle && !hasHead && i + 1 < limit && predicates.Has(document, i + 1) && !IsNounLike(document, i + 2, limit))
        {
            return true; // '1,500 feared dead'
        }

        bool adverb = IsAdverb(document, i);
        bool gerund = text.Length > 5 && EndsWith(text, "ing");
        return (modifies || participle || adverb || gerund) && (hasHead || !(IsNounLike(document, i + 1, limit) || (adverb && IsParticiple(document, i + 1, limit) && IsNounLike(document, i + 2, limit))));
    }

    /// <summary>'mostly', 'newly': in lower case, ending like an adverb, and known as nothing else.</summary>
    public bool IsAdverb(Document document, int token) =>
        document.Tokens[token] is { IsWord: true, Length: > 4, Capitalised: false } word && !nouns.Has(word) && !persons.Has(word) && !stops.Has(word)
        && EndsWith(document.TextOf(token), "ly");

    private bool IsParticiple(Document document, int token, int limit) => token < limit && participles.Has(document, token);

    /// <summary>
    /// Function words; but 'US', 'WHO' and 'IT' in capitals are names where the next word is not in capitals too, and 'US'
    /// also before a noun for people in a line of capitals ('12 US SOLDIERS').
    /// </summary>
    private bool IsStop(Document document, int token, int limit)
    {
        if (!stops.Has(document, token))
        {
            return false;
        }

        bool isName = document.Tokens[token].AllCaps
            && (token + 1 >= limit || !document.Tokens[token + 1].AllCaps || (capitals.Has(document, token) && persons.Has(document, token + 1)));
        return !isName;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string ending) => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The comma of 'a Calgary, Alberta man': a town and its region before a noun for one person.</summary>
    private bool IsRegion(Document document, int comma, int first, int limit)
    {
        return comma > first && comma + 2 < limit && document.Text[document.Tokens[comma].Start] == ','
            && document.Tokens[comma - 1].Capitalised && document.Tokens[comma + 1] is { IsWord: true, Capitalised: true }
            && !document.Tokens[comma + 2].Capitalised && persons.Has(document, comma + 2) && !plurals.Has(document, comma + 2);
    }

    private static bool IsPossessive(Document document, int token) =>
        document.Tokens[token] is { Length: 2, SpaceBefore: false } && document.Text[document.Tokens[token].Start] is '\'' or '\u2019';

    /// <summary>The apostrophe of 'soldiers' bodies'.</summary>
    private static bool IsPluralPossessive(Document document, int token) =>
        token > 0 && document.Tokens[token] is { Length: 1, SpaceBefore: false } && document.Text[document.Tokens[token].Start] is '\'' or '\u2019'
        && document.Text[document.Tokens[token].Start - 1] == 's';

    /// <summary>A hyphen, stroke or ampersand between two words of one phrase.</summary>
    private static bool IsJoin(Document document, int token, int limit, int end)
    {
        if (token != end || token + 1 >= limit || document.Tokens[token].Length != 1)
        {
            return false;
        }

        char c = document.Text[document.Tokens[token].Start];
        bool glued = !document.Tokens[token].SpaceBefore && !document.Tokens[token + 1].SpaceBefore;
        return (glued && c is '-' or '\u2010' or '\u2011' or '/' or '\u2013') || (c == '&' && document.Tokens[token + 1].Capitalised);
    }

    /// <summary>A number inside a compound: '500-pound bombs', 'M-60 guns', '11 years-old child'.</summary>
    private bool IsCompoundNumber(Document document, int token, int limit)
    {
        var tokens = document.Tokens;
        if (!tokens[token].IsNumber && !numbers.Has(document, token))
        {
            return IsHyphen(document, token) && token > 0 && (tokens[token - 1].IsNumber || numbers.Has(document, token - 1));
        }

        return (token + 1 < limit && (IsHyphen(document, token + 1) || ages.Has(document, token + 1) || (tokens[token].IsNumber && tokens[token + 1] is { SpaceBefore: false, IsWord: true })))
            || (token > 0 && IsHyphen(document, token - 1) && !tokens[token].SpaceBefore);
    }

    private static bool IsHyphen(Document document, int token) =>
        document.Tokens[token] is { Length: 1, SpaceBefore: false } && document.Text[document.Tokens[token].Start] is '-' or '\u2010' or '\u2011' or '\u2013';
}
