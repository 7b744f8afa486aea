using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>
/// Finds the actors of a document, in the order of the text: first the words that can name one, then what their
/// sentence makes of each. Sentences without a figure or a word of harm are passed over. States, governments and adjectives of nations that play no role are left out.
/// Thread-safe once made.
/// </summary>
internal sealed class ActorFinder(Language language)
{
    private readonly ActorPhraseFinder phrases = new(language);
    private readonly HarmGate harm = new(language.Lexicon);
    private readonly SubjectReading subjects = new(language.Lexicon);
    private readonly RuleSet ownRules = language.Rules("actors.rules", new([], [], ActorIndex.Slots));
    private readonly RuleSet cueRules = language.Rules("actor-cues.rules", new([], [], ActorIndex.Slots));

    /// <summary>All rules, for their examples: of phrases, of what follows an actor, of the cues before one.</summary>
    public RuleSet[] RuleSets => [phrases.Rules, ownRules, cueRules];

    public ActorMention[] Find(Document document)
    {
        var all = new List<ActorMention>();
        var found = new List<ActorPhrase>();
        var index = new ActorIndex();
        var roles = new ActorRoles(language.Lexicon);
        var aliases = new ActorAliases();
        bool[] open = phrases.Open(document);
        foreach (var sentence in document.Sentences)
        {
            document.Check();
            found.Clear();
            if (!harm.IsIn(document, sentence.Tokens))
            {
                continue;
            }

            phrases.Find(document, sentence, open, aliases, found);
            if (found.Count == 0)
            {
                continue;
            }

            roles.Clear();
            index.Clear();
            AddTo(index, document, sentence.Tokens, found);
            Assign(document, sentence.Tokens, index, roles);
            roles.AddMentions(document, found, all);
        }

        return [.. all];
    }

    private void AddTo(ActorIndex index, Document document, TokenSpan range, List<ActorPhrase> found)
    {
        int objectsTo = -1;
        for (int i = 0; i < found.Count; i++)
        {
            var phrase = found[i];
            int end = phrases.EndOfList(document, found, i);
            bool isSubject = phrase.Tokens.First >= objectsTo && subjects.CanBeSubject(document, range, phrase);
            objectsTo = isSubject ? objectsTo : Math.Max(objectsTo, end);
            index.Add(phrase.Tokens.First, end, end > phrase.Tokens.End ? ActorPhraseKind.Group : phrase.Kind, isSubject);
        }
    }

    private void Assign(Document document, TokenSpan range, ActorIndex index, ActorRoles roles)
    {
        var own = ownRules.Over(document, range, index);
        var cues = cueRules.Over(document, range, index);
        for (int token = range.First; token < range.End; token++)
        {
            if (index.StartsAt(token) && own.MatchAt(token) is { } deed)
            {
                roles.Take(deed);
            }
            else if ((document.Tokens[token].Word != 0 || document.Tokens[token].IsNumber) && cues.MatchAt(token) is { } cue)
            {
                roles.Take(cue);
            }
        }
    }
}
