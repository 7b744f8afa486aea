using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>Finds the words that name a possible actor. Thread-safe once made.</summary>
internal sealed class ActorPhraseFinder(Language language)
{
    private readonly RuleSet rules = language.Rules("actor-phrases.rules", new([], [], []));
    private readonly ActorNames names = new(language.Lexicon);
    private readonly WordClass links = language.Lexicon["actor-conjunction"];
    private readonly ActorGate gate = new(language.Lexicon);
    private readonly ProperNames properNames = new(language.Lexicon);
    private readonly WordClass stops = language.Lexicon["actor-name-stop"];
    private readonly WordClass articles = language.Lexicon["actor-determiner"];

    public RuleSet Rules => rules;

    /// <summary>For each token of the document, whether an actor can begin there.</summary>
    public bool[] Open(Document document) => gate.Open(document);

    /// <summary>
    /// Adds the phrases of a sentence to <paramref name="found"/>, from left to right; none overlaps another. Short
    /// forms are looked up in <paramref name="aliases"/> and added to it; <paramref name="open"/> is what <see cref="Open"/> says.
    /// </summary>
    public void Find(Document document, Sentence sentence, bool[] open, ActorAliases aliases, List<ActorPhrase> found)
    {
        var range = sentence.Tokens;
        var scan = rules.Over(document, range, NoMentions.Instance);
        int token = range.First;
        while (token < range.End)
        {
            var phrase = At(document, sentence, token, open, aliases, ref scan);
            if (phrase is null)
            {
                token++;
                continue;
            }

            aliases.Learn(document, range, phrase);
            found.Add(phrase);
            token = phrase.Tokens.End;
        }
    }

    /// <summary>
    /// The index after the list of actors that starts at <paramref name="phrase"/>: 'Turkey and the PKK', 'soldiers,
    /// policemen and militiamen'; its own end where it stands alone.
    /// </summary>
    public int EndOfList(Document document, List<ActorPhrase> phrases, int phrase)
    {
        int last = phrase;
        int commas = phrase;
        for (int next = phrase + 1; next < phrases.Count; next++)
        {
            int between = phrases[commas].Tokens.End;
            bool comma = Is(document, between, ',');
            int i = comma ? between + 1 : between;
            bool linked = i < phrases[next].Tokens.First && links.Has(document, i);
            i = linked ? i + 1 : i;
            while (i < phrases[next].Tokens.First && articles.Has(document, i))
            {
                i++;
            }

            if (i != phrases[next].Tokens.First || !(linked || comma) || phrases[next].Kind is ActorPhraseKind.Nation or ActorPhraseKind.Name || phrases[phrase].Kind == ActorPhraseKind.Name)
            {
                break;
            }

            commas = next;
            if (linked)
            {
                last = next;
                break;
            }
        }

        return phrases[last].Tokens.End;
    }

    private ActorPhrase? At(Document document, Sentence sentence, int token, bool[] open, ActorAliases aliases, ref RuleScan scan)
    {
        ref readonly var first = ref document.Tokens[token];
        if (aliases.At(document, sentence.Tokens, token) is { } known)
        {
            return known;
        }

        var match = open[token] ? scan.MatchAt(token) : null;
        var phrase = match is null || (sentence.IsHeadline && match.Rule.Name == "actor.named-head") ? null : names.Resolve(document, match);
        if (phrase is not null && (sentence.IsHeadline || !IsPartOfName(document, sentence.Tokens, phrase)))
        {
            return phrase;
        }

        int end = first.Capitalised && !sentence.IsHeadline ? properNames.EndAt(document, sentence.Tokens, token) : -1;
        if (end >= 0)
        {
            aliases.LearnName(document, new(token, end));
        }
        else if (first.Capitalised && !sentence.IsHeadline && aliases.IsLastName(document, token))
        {
            end = token + 1;
        }

        return end < 0 ? null : new(new(token, end), ActorPhraseKind.Name, null, SourceKind.Unknown, "actor.name");
    }

    /// <summary>Whether the words only belong to a longer name: 'London' of 'Imperial College London', 'Alliance' of 'Alliance Party', 'Japanese' of 'Russo-Japanese'.</summary>
    private bool IsPartOfName(Document document, TokenSpan sentence, ActorPhrase phrase)
    {
        int before = phrase.Tokens.First - 1, after = phrase.Tokens.End;
        if (phrase.Kind == ActorPhraseKind.Nation)
        {
            return before >= sentence.First && document.Glued(before + 1) && document.TextOf(before) is "-";
        }

        if (!document.Tokens[phrase.Tokens.Last].Capitalised || phrase.Rule == "actor.members")
        {
            return false;
        }

        bool named = phrase.Kind != ActorPhraseKind.Group;
        return ((named || phrase.Rule == "actor.head") && after < sentence.End && IsName(document, after))
            || (named && before > sentence.First && IsName(document, before));
    }

    private bool IsName(Document document, int token) =>
        document.Tokens[token].Capitalised && !document.Tokens[token].AllCaps && !stops.Has(document, token);

    private static bool Is(Document document, int token, char mark) =>
        token < document.Tokens.Length && document.Tokens[token].Length == 1 && document.Text[document.Tokens[token].Start] == mark;
}
