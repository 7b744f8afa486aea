using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>Tells which party of the lexicon the words of an actor name. Thread-safe once made.</summary>
internal sealed class ActorNames
{
    private readonly PhraseIndex parties;
    private readonly PhraseIndex demonyms;
    private readonly WordClass demonym;
    private readonly WordClass stateForces;
    private readonly WordClass links;
    private readonly Dictionary<string, LexiconEntry> states = new(StringComparer.Ordinal);

    public ActorNames(Lexicon lexicon)
    {
        parties = new(lexicon.EntriesOf("party"));
        demonyms = new(lexicon.EntriesOf("demonym"));
        demonym = lexicon["demonym"];
        stateForces = lexicon["actor-state-force"];
        links = lexicon["actor-link"];
        foreach (var entry in lexicon.EntriesOf("party"))
        {
            if (entry["kind"] == nameof(SourceKind.Government) && entry["country"] is { } country)
            {
                states.TryAdd(country, entry);
            }
        }
    }

    /// <summary>The phrase that a rule matched, with its party and kind.</summary>
    public ActorPhrase Resolve(Document document, RuleMatch match)
    {
        var tokens = match.Tokens;
        bool nation = match.Rule.Name == "actor.nation";
        bool ofState = nation || stateForces.Has(document, tokens.Last);
        LexiconEntry? party = null;
        bool several = false, bare = false;
        for (int i = tokens.First; i < tokens.End;)
        {
            var found = nation ? null : parties.Find(document, i, tokens.End, out int end);
            end = found is null ? -1 : PartyEnd(document, i, tokens.End);
            bool isParty = found is not null;
            if (found is null && ofState && demonyms.Find(document, i, tokens.End, out end) is { } people && people["country"] is { } country)
            {
                found = states.GetValueOrDefault(country);
            }

            if (end < 0)
            {
                i++;
                continue;
            }

            // 'US-led', 'Iran-backed', 'anti-IS': the force is not theirs; nor is a state's every force of its country.
            bool linked = (end + 1 < tokens.End && document.Glued(end) && links.Has(document, end + 1)) || (i > tokens.First && document.Glued(i));
            if (found is not null && !linked && !(isParty && !ofState && IsState(found) && end < tokens.End))
            {
                several |= party is not null && party != found;
                party ??= found;
                bare |= isParty && i == tokens.First && end == tokens.End;
            }

            i = end;
        }

        var kind = nation ? ActorPhraseKind.Nation
            : match.Rule.Name == "actor.government" || (bare && IsState(party!)) ? demonym.EndAt(document, tokens.First, tokens.End) == tokens.End ? ActorPhraseKind.StateAndNation : ActorPhraseKind.State
            : ActorPhraseKind.Group;
        party = several && match.Rule.Name != "actor.members" ? null : party;
        return new(tokens, kind, party?.Name, KindOf(party), match.Rule.Name);
    }

    private int PartyEnd(Document document, int token, int limit)
    {
        parties.Find(document, token, limit, out int end);
        return end;
    }

    private static SourceKind KindOf(LexiconEntry? party) =>
        party?["kind"] is { } kind && Enum.TryParse(kind, out SourceKind known) ? known : SourceKind.Unknown;

    private static bool IsState(LexiconEntry party) => party["kind"] == nameof(SourceKind.Government);
}
