using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>
/// Tells whether a speaker and an actor are one side under whatever names: 'the Pentagon' and 'US', 'a spokesman for the
/// coalition' and 'US-led Coalition'. A state, its army and its police are one; so are two nouns of the same force that no
/// name sets apart. Thread-safe.
/// </summary>
internal sealed class Sides
{
    private readonly PhraseIndex parties;
    private readonly PhraseIndex demonyms;
    private readonly PhraseIndex nouns;
    private readonly WordClass links;
    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);

    public Sides(Lexicon lexicon)
    {
        parties = new(lexicon.EntriesOf("party"));
        demonyms = new(lexicon.EntriesOf("demonym"));
        nouns = new(lexicon.EntriesOf("side"));
        links = lexicon["actor-link"];
        foreach (var party in lexicon.EntriesOf("party"))
        {
            byName.TryAdd(party.Name, IdentityOf(party));
        }
    }

    /// <summary>Whether they are one side; null where nothing tells.</summary>
    public bool? AreOne(Document document, Attribution source, ActorMention actor)
    {
        if (source.Name is not null && string.Equals(source.Name, actor.Name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        bool ofState = source.Kind != SourceKind.ArmedGroup;
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        var actors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in source.Words)
        {
            AddIdentities(document, words, ofState, speakers);
        }

        AddName(source.Name, speakers);
        AddName(actor.Name, actors);
        if (actors.Count == 0)
        {
            AddIdentities(document, actor.Tokens, false, actors);
        }

        if (speakers.Count > 0 && actors.Count > 0)
        {
            return speakers.Overlaps(actors) || IsSameNoun(document, source, actor) && speakers.Count == 1 && actors.All(IsCoalition) ? true : false;
        }

        return IsSameNoun(document, source, actor) ? true : null;
    }

    /// <summary>The country of a state or of a force of it, else the party's own name.</summary>
    private static string IdentityOf(LexiconEntry party) =>
        party["country"] is { } country && party["kind"] is nameof(SourceKind.Government) or nameof(SourceKind.Military) or nameof(SourceKind.Police) ? country : party.Name;

    /// <summary>Whether the identity is no state's: a coalition speaks through the officers of its states.</summary>
    private static bool IsCoalition(string identity) => identity.Length != 2 && identity.Contains("oalition", StringComparison.Ordinal);

    private void AddName(string? name, HashSet<string> found)
    {
        if (name is not null && byName.TryGetValue(name, out string? identity))
        {
            found.Add(identity);
        }
    }

    private void AddIdentities(Document document, TokenSpan words, bool withPeoples, HashSet<string> found)
    {
        for (int i = words.First; i < words.End; i++)
        {
            // 'Anti-IS', 'Iran-backed': somebody else's name.
            bool apart = document.Glued(i) && i > words.First;
            if (parties.Find(document, i, words.End, out int end) is { } party)
            {
                bool linked = end + 1 < words.End && document.Glued(end) && links.Has(document, end + 1);
                if (!apart && !linked)
                {
                    found.Add(IdentityOf(party));
                }

                i = end - 1;
            }
            else if (withPeoples && !apart && demonyms.Find(document, i, words.End, out end) is { } people && people["country"] is { } country)
            {
                found.Add(country);
                i = end - 1;
            }
        }
    }

    private bool IsSameNoun(Document document, Attribution source, ActorMention actor)
    {
        for (int i = actor.Tokens.First; i < actor.Tokens.End; i++)
        {
            if (nouns.Find(document, i, actor.Tokens.End, out _) is not { } side)
            {
                continue;
            }

            foreach (var words in source.Words)
            {
                for (int k = words.First; k < words.End; k++)
                {
                    if (nouns.Find(document, k, words.End, out _) == side)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
