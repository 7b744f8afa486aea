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
    private readonly WordClass articles = language.Lexicon["actor-determiner"];

    public RuleSet Rules => rules;

    /// <summary>Adds the phrases of a sentence to <paramref name="found"/>, from left to right; none overlaps another.</summary>
    public void Find(Document document, Sentence sentence, List<ActorPhrase> found)
    {
        var range = sentence.Tokens;
        int token = range.First;
        while (token < range.End)
        {
            var match = document.Tokens[token].Word != 0 || document.Tokens[token].Capitalised || document.Tokens[token].IsNumber
                ? rules.MatchAt(document, range, token, NoMentions.Instance)
                : null;
            if (match is null || (sentence.IsHeadline && match.Rule.Name == "actor.named-head"))
            {
                token++;
                continue;
            }

            found.Add(names.Resolve(document, match));
            token = match.Tokens.End;
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

            if (i != phrases[next].Tokens.First || !(linked || comma) || phrases[next].Kind == ActorPhraseKind.Nation)
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

    private static bool Is(Document document, int token, char mark) =>
        token < document.Tokens.Length && document.Tokens[token].Length == 1 && document.Text[document.Tokens[token].Start] == mark;
}
