using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>The function words that structure is read from. Thread-safe once made.</summary>
internal sealed class Grammar(Lexicon lexicon)
{
    private readonly WordUnion opensOrSays = new(lexicon["clause-boundary"], lexicon["say-form"]);

    public WordClass Be { get; } = lexicon["be-form"];

    public WordClass Have { get; } = lexicon["have"];

    public WordClass Get { get; } = lexicon["get"];

    public WordClass Modal { get; } = lexicon["modal"];

    public WordClass Adverb { get; } = lexicon["adverb"];

    public WordClass ClauseOpener { get; } = lexicon["clause-boundary"];

    public WordClass Relative { get; } = lexicon["relative-word"];

    private WordClass Say { get; } = lexicon["say-form"];

    public WordClass Including { get; } = lexicon["including"];

    public WordClass OfWord { get; } = lexicon["of"];

    private WordClass TimeWord { get; } = lexicon["time-word"];

    public WordClass CompareLink { get; } = lexicon["compare-link"];

    public WordClass Ones { get; } = lexicon["ones"];

    public WordClass EllipticVerb { get; } = lexicon["elliptic-verb"];

    public WordClass Condition { get; } = lexicon["condition"];

    public WordClass InWord { get; } = lexicon["in-word"];

    public WordClass AmongWord { get; } = lexicon["among-word"];

    public WordClass Both { get; } = lexicon["both-word"];

    public WordClass AndWord { get; } = lexicon["and-word"];

    public WordClass InfinitiveTo { get; } = lexicon["infinitive-to"];

    public WordClass AsWord { get; } = lexicon["as-word"];

    public WordClass OfThem { get; } = lexicon["of-them"];

    public WordClass Conjunction { get; } = lexicon["conjunction"];

    public WordClass NominalLink { get; } = lexicon["nominal-link"];

    public WordClass AdjunctPreposition { get; } = lexicon["adjunct-preposition"];

    public WordClass HospitalVerb { get; } = lexicon["hospital-verb"];

    public WordClass Hospital { get; } = lexicon["hospital"];

    public WordClass Preposition { get; } = lexicon["preposition"];

    public WordClass Determiner { get; } = lexicon["determiner"];

    public WordClass ReportPassive { get; } = lexicon["report-passive"];

    public WordClass TollNoun { get; } = lexicon["toll-noun"];

    public WordClass TollVerb { get; } = lexicon["toll-verb"];

    public WordClass TollStop { get; } = lexicon["toll-stop"];

    public WordClass TollLink { get; } = lexicon["toll-link"];

    /// <summary>Words behind which a noun begins, pronouns and 'that' apart.</summary>
    public WordClass NounOpener { get; } = lexicon["noun-opener"];

    public WordClass Article { get; } = lexicon["np.article"];

    public WordClass WhoWord { get; } = lexicon["who-word"];

    public WordClass Hold { get; } = lexicon["hold"];

    public WordClass ByWord { get; } = lexicon["by-word"];

    public WordClass Compel { get; } = lexicon["compel"];

    public WordClass OtherWord { get; } = lexicon["other-word"];

    /// <summary>Nouns for illnesses as such, which animals name: 'swine flu', 'bird flu virus'.</summary>
    public WordClass IllnessNoun { get; } = lexicon["illness-noun"];

    public WordClass NumberOf { get; } = lexicon["number-of"];

    /// <summary>The classes of words that tell where a clause goes.</summary>
    public IEnumerable<WordClass> ClauseWords =>
        [Be, Have, Get, Modal, Adverb, Preposition, InfinitiveTo, Determiner, NounOpener, Hold, HospitalVerb, Say, Conjunction, OfThem, ClauseOpener, Including, Relative];

    /// <summary>The index after any adverbs that start at <paramref name="token"/>.</summary>
    public int SkipAdverbs(Document document, int token, int limit)
    {
        while (AdverbEnd(document, token, limit) is > 0 and int end)
        {
            token = end;
        }

        return token;
    }

    /// <summary>The index after an adverb that starts at the token, or -1: one of the lexicon, or any word in -ly.</summary>
    public int AdverbEnd(Document document, int token, int limit)
    {
        if (token >= limit)
        {
            return -1;
        }

        int end = Adverb.EndAt(document, token, limit);
        return end > 0 ? end : IsManner(document, token) ? token + 1 : -1;
    }

    /// <summary>A word in lower case that ends like an adverb of manner: 'unintentionally'.</summary>
    public static bool IsManner(Document document, int token)
    {
        const int shortest = 6; // letters: 'family' and 'Italy' are none
        ref readonly var word = ref document.Tokens[token];
        return word.Length > shortest && document.Text[word.End - 1] == 'y' && document.Text[word.End - 2] == 'l' && char.IsLower(document.Text[word.Start]);
    }

    /// <summary>Whether a clause ends or begins at the token: a word that opens one, a form of saying, a semicolon or colon.</summary>
    public bool IsBoundary(Document document, int token) => opensOrSays.MayStart(document, token)
        ? ClauseOpener.Has(document, token) || IsSaying(document, token)
        : IsMark(document, token, ';') || IsMark(document, token, ':');

    /// <summary>Whether the token is a form of saying; 'States' of a name is none.</summary>
    public bool IsSaying(Document document, int token) => Say.Has(document, token) && !document.Tokens[token].Capitalised;

    /// <summary>Whether a time without preposition starts at the token: 'this morning', 'last week', 'Tuesday'.</summary>
    public bool IsTime(Document document, int token) =>
        TimeWord.Has(document, token) || (token + 1 < document.Tokens.Length && Determiner.Has(document, token) && TimeWord.Has(document, token + 1));

    /// <summary>The first token of the longest phrase of the class that ends right before <paramref name="end"/>, or -1.</summary>
    public static int StartOf(WordClass wordClass, Document document, int first, int end)
    {
        const int longest = 4; // words
        for (int start = Math.Max(first, end - longest); start < end; start++)
        {
            if (wordClass.EndAt(document, start, end) == end)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>The index before any adverbs, determiners and quotation marks that end right before <paramref name="end"/>.</summary>
    public int BackOverModifiers(Document document, int first, int end)
    {
        int i = end - 1;
        while (i >= first && (IsQuoteMark(document, i) || AdverbEnd(document, i, i + 1) > 0 || Determiner.Has(document, i)))
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether the token is an auxiliary or modal: a finite verb group starts there.</summary>
    public bool IsAuxiliary(Document document, int token) =>
        Be.Has(document, token) || Have.Has(document, token) || Modal.Has(document, token) || Get.Has(document, token);

    public static bool IsMark(Document document, int token, char mark) =>
        document.Tokens[token].Length == 1 && document.Text[document.Tokens[token].Start] == mark;

    /// <summary>A dash that divides clauses: a long one, or one with a blank before it, or a doubled one.</summary>
    public static bool IsDash(Document document, int token)
    {
        char c = document.Text[document.Tokens[token].Start];
        return c is '\u2014' || (c is '\u2013' or '-' && !document.Tokens[token].IsWord
            && (document.Tokens[token].SpaceBefore || document.Tokens[token].Length > 1));
    }

    public static bool IsQuoteMark(Document document, int token) =>
        document.Tokens[token].Length == 1 && document.Text[document.Tokens[token].Start] is '"' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\'';
}
