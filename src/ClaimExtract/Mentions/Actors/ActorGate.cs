using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Actors;

/// <summary>
/// Tells at which tokens the words of an actor can begin at all, so that the rules are not tried on the rest: at a
/// head, a party or a nation, and at the words that may stand before one, as long as nothing else comes between.
/// Thread-safe once made.
/// </summary>
internal sealed class ActorGate
{
    private static readonly string[] Heads =
        ["actor-noun", "actor-collective", "actor-unit", "actor-body", "actor-role-noun", "actor-name-head", "party", "demonym", "actor-opener"];

    private static readonly string[] Befores =
        ["actor-noun", "actor-collective", "actor-unit", "actor-modifier", "actor-violent", "actor-link", "actor-joint"];

    private readonly bool[] heads;
    private readonly bool[] capitalHeads;
    private readonly bool[] befores;

    public ActorGate(Lexicon lexicon)
    {
        int words = lexicon.Vocabulary.Count;
        (heads, capitalHeads, befores) = (new bool[words], new bool[words], new bool[words]);
        foreach (var phrase in Heads.SelectMany(lexicon.EntriesOf).SelectMany(e => e.Variants))
        {
            (phrase[0].Case == LetterCase.Any ? heads : capitalHeads)[phrase[0].Word] = true;
        }

        foreach (var word in Befores.SelectMany(lexicon.EntriesOf).SelectMany(e => e.Variants).SelectMany(v => v))
        {
            befores[word.Word] = true;
        }
    }

    /// <summary>For each token, whether an actor can begin there.</summary>
    public bool[] Open(Document document)
    {
        var tokens = document.Tokens;
        bool[] open = new bool[tokens.Length];
        bool next = false;
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            ref readonly var token = ref tokens[i];

            // Rules loaded later may have added words that no lexicon has; they are no heads.
            int word = token.Word < heads.Length ? token.Word : 0;
            next = heads[word] || (token.Capitalised && capitalHeads[word])
                || (next && (befores[word] || token.Capitalised || token.IsNumber || token.Kind == TokenKind.Punctuation));
            open[i] = next;
        }

        return open;
    }
}
