using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>
/// The roles that rules gave in one sentence. The first role of a phrase stays: of 'an attack on soldiers killed two'
/// the soldiers are the target, though a verb follows them.
/// </summary>
internal sealed class ActorRoles
{
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
    public void AddMentions(List<ActorPhrase> phrases, List<ActorMention> mentions)
    {
        int first = mentions.Count;
        foreach (var (tokens, role, rule, governor, byNoun) in taken)
        {
            var party = PartyOf(tokens, phrases);
            mentions.Add(new(tokens, role, party?.Name, rule)
            {
                Governor = governor,
                GovernedByNoun = byNoun && governor >= 0,
                Kind = KindOf(party),
            });
        }

        foreach (var phrase in phrases)
        {
            if (phrase.Kind == ActorPhraseKind.Group && !taken.Exists(t => t.Tokens.Overlaps(phrase.Tokens)))
            {
                mentions.Add(new(phrase.Tokens, ActorRole.Named, phrase.Party?.Name, phrase.Rule) { Kind = KindOf(phrase.Party) });
            }
        }

        mentions.Sort(first, mentions.Count - first, Comparer<ActorMention>.Create((a, b) => a.Tokens.First.CompareTo(b.Tokens.First)));
    }

    private static SourceKind KindOf(LexiconEntry? party) =>
        party?["kind"] is { } kind && Enum.TryParse(kind, out SourceKind known) ? known : SourceKind.Unknown;

    /// <summary>The party that the words name, or null where they name none or several.</summary>
    private static LexiconEntry? PartyOf(TokenSpan tokens, List<ActorPhrase> phrases)
    {
        LexiconEntry? party = null;
        int count = 0;
        foreach (var phrase in phrases)
        {
            if (tokens.Contains(phrase.Tokens))
            {
                party = phrase.Party;
                count++;
            }
        }

        return count == 1 ? party : null;
    }

    private void Take(TokenSpan? tokens, ActorRole role, RuleMatch match, int governor, bool byNoun)
    {
        if (tokens is not { } words)
        {
            return;
        }

        if (!taken.Exists(t => t.Tokens.Overlaps(words)))
        {
            taken.Add((words, role, match.Rule.Name, governor, byNoun));
        }
    }
}
