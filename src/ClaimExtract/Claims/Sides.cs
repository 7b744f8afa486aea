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
        var speakers = new Names();
        var actors = new Names();
        foreach (var words in source.Words)
        {
            AddIdentities(document, words, ofState, ref speakers);
        }

        AddName(source.Name, ref speakers);
        AddName(actor.Name, ref actors);
        if (actors.Count == 0)
        {
            AddIdentities(document, actor.Tokens, false, ref actors);
        }

        if (speakers.Count > 0 && actors.Count > 0)
        {
            return speakers.Overlap(actors) || IsSameNoun(document, source, actor) && speakers.Count == 1 && actors.AreCoalitions() ? true : false;
        }

        return IsSameNoun(document, source, actor) ? true : null;
    }

    /// <summary>The country of a state or of a force of it, else the party's own name.</summary>
    private static string IdentityOf(LexiconEntry party) =>
        party["country"] is { } country && party["kind"] is nameof(SourceKind.Government) or nameof(SourceKind.Military) or nameof(SourceKind.Police) ? country : party.Name;

    /// <summary>Whether the identity is no state's: a coalition speaks through the officers of its states.</summary>
    private static bool IsCoalition(string identity) => identity.Length != 2 && identity.Contains("oalition", StringComparison.Ordinal);

    /// <summary>A few names, each once; the first takes no room of its own.</summary>
    private struct Names
    {
        private string? first;
        private List<string>? others;

        public readonly int Count => first is null ? 0 : 1 + (others?.Count ?? 0);

        public void Add(string name)
        {
            if (first is null)
            {
                first = name;
            }
            else if (!Has(name))
            {
                (others ??= []).Add(name);
            }
        }

        public readonly bool Overlap(in Names names)
        {
            for (int i = 0; i < names.Count; i++)
            {
                if (Has(names.At(i)))
                {
                    return true;
                }
            }

            return false;
        }

        public readonly bool AreCoalitions()
        {
            for (int i = 0; i < Count; i++)
            {
                if (!IsCoalition(At(i)))
                {
                    return false;
                }
            }

            return true;
        }

        private readonly string At(int i) => i == 0 ? first! : others![i - 1];

        private readonly bool Has(string name)
        {
            for (int i = 0; i < Count; i++)
            {
                if (At(i) == name)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private void AddName(string? name, ref Names found)
    {
        if (name is not null && byName.TryGetValue(name, out string? identity))
        {
            found.Add(identity);
        }
    }

    private void AddIdentities(Document document, TokenSpan words, bool withPeoples, ref Names found)
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
