using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>
/// The roles that rules gave in one sentence. The first role of a phrase stays: of 'an attack on soldiers killed two'
/// the soldiers are the target, though a verb follows them.
/// </summary>
internal sealed class ActorRoles(Lexicon lexicon)
{
    private readonly WordClass custody = lexicon["actor-custody"];
    private readonly WordClass relief = lexicon["actor-relief"];
    private readonly List<(TokenSpan Tokens, ActorRole Role, string Rule, int Governor, bool ByNoun)> taken = [];

    public void Clear() => taken.Clear();

    /// <summary>Notes what a rule says of its captures.</summary>
    public void Take(RuleMatch match)
    {
        var verb = match["verb"];
        var noun = match["noun"];
        int governor = verb?.First ?? noun?.Last ?? -1;
        Take(match["target"], ActorRole.Target, match, governor, verb is null);
        Take(match["agent"], ActorRole.Agent, match, governor, verb is null);
        Take(match["responsible"], ActorRole.Responsible, match, governor, verb is null);
    }

    /// <summary>Adds the mentions of a sentence in the order of the text.</summary>
    public void AddMentions(Document document, List<ActorPhrase> phrases, List<ActorMention> mentions)
    {
        int first = mentions.Count;
        foreach (var (tokens, role, rule, governor, byNoun) in taken)
        {
            var party = PartyOf(tokens, phrases, out bool isList);
            var mention = new ActorMention(tokens, role, party?.Name, rule)
            {
                Governor = governor,
                GovernedByNoun = byNoun && governor >= 0,
                Deed = DeedOf(document, governor),
                Kind = party?.PartyKind ?? SourceKind.Unknown,
                IsList = isList,
            };
            mentions.Add(mention);
            if (isList && role is ActorRole.Agent or ActorRole.Responsible)
            {
                AddMembers(mention, phrases, mentions);
            }

        }

        foreach (var phrase in phrases)
        {
            if (phrase.Kind == ActorPhraseKind.Group && !taken.Exists(t => t.Tokens.Overlaps(phrase.Tokens)))
            {
                mentions.Add(new(phrase.Tokens, ActorRole.Named, phrase.Name, phrase.Rule) { Kind = phrase.PartyKind });
            }
        }

        mentions.Sort(first, mentions.Count - first, Comparer<ActorMention>.Create((a, b) => a.Tokens.First != b.Tokens.First ? a.Tokens.First.CompareTo(b.Tokens.First) : b.Tokens.End.CompareTo(a.Tokens.End)));
    }

    private static void AddMembers(ActorMention list, List<ActorPhrase> phrases, List<ActorMention> mentions)
    {
        foreach (var phrase in phrases)
        {
            if (list.Tokens.Contains(phrase.Tokens))
            {
                mentions.Add(list with { Tokens = phrase.Tokens, Name = phrase.Name, Kind = phrase.PartyKind, IsList = false });
            }
        }
    }

    private ActorDeed DeedOf(Document document, int governor)
    {
        int limit = document.Tokens.Length;
        return governor < 0 ? ActorDeed.Harm
            : custody.EndAt(document, governor, limit) > 0 ? ActorDeed.Custody
            : relief.EndAt(document, governor, limit) > 0 ? ActorDeed.Relief
            : ActorDeed.Harm;
    }

    /// <summary>The one phrase that lies in the words, or null where they hold none or several.</summary>
    private static ActorPhrase? PartyOf(TokenSpan tokens, List<ActorPhrase> phrases, out bool isList)
    {
        ActorPhrase? party = null;
        int count = 0;
        foreach (var phrase in phrases)
        {
            if (tokens.Contains(phrase.Tokens))
            {
                party = phrase;
                count++;
            }
        }

        isList = count > 1;
        return count == 1 ? party : null;
    }

    private void Take(TokenSpan? tokens, ActorRole role, RuleMatch match, int governor, bool byNoun)
    {
        if (tokens is not { } words)
        {
            return;
        }

        // A verb has one subject: of 'the army said its soldiers fired' that is the army.
        bool known = taken.Exists(t => t.Tokens.Overlaps(words) || (role == ActorRole.Agent && governor >= 0 && t.Governor == governor && t.Role == role));
        if (!known)
        {
            taken.Add((words, role, match.Rule.Name, governor, byNoun));
        }
    }
}
