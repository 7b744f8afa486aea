using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// What 'he', 'it', 'the ministry', 'Rovera' stand for: looks back over the speakers of the article so far. For one
/// document and one thread.
/// </summary>
internal sealed class Coreference(Document document, PhraseIndex backReferences, WordClass persons, WordClass plurals, WordClass speakFor)
{
    private const int Farthest = 400; // tokens a pronoun reaches back
    private const int Remembered = 1_000; // speakers
    private readonly List<SpeakerPhrase> seen = [];

    /// <summary>Notes a speaker in the order of the text, and what it stands for.</summary>
    public SpeakerPhrase? Resolve(SpeakerPhrase speaker, SpeakerPhrase? subject)
    {
        if (subject is not null)
        {
            seen.Add(subject);
        }

        var found = speaker.Form switch
        {
            SpeakerForm.Pronoun => OfPronoun(speaker),
            SpeakerForm.Name or SpeakerForm.Person => OfSurname(speaker) ?? (speaker.Body is null ? null : OfSpokesman(speaker)),
            SpeakerForm.Role or SpeakerForm.Body when speaker.IsDefinite && OfDefinite(speaker) is { } definite => definite,
            SpeakerForm.Role => OfSpokesman(speaker),
            SpeakerForm.Document when speaker.IsDefinite => OfDocument(speaker),
            _ => null,
        };

        seen.Add(found ?? speaker);
        return found;
    }

    /// <summary>Notes a speaker that only stands in the text, for later pronouns.</summary>
    public void Note(SpeakerPhrase speaker) => seen.Add(speaker);

    /// <summary>The first of those that words may lead back to: a reader of a long text has forgotten the others.</summary>
    private int Oldest => Math.Max(0, seen.Count - Remembered);

    private SpeakerPhrase? OfPronoun(SpeakerPhrase pronoun)
    {
        bool person = persons.Has(document, pronoun.Tokens.First);
        bool plural = plurals.Has(document, pronoun.Tokens.First);
        for (int i = seen.Count - 1; i >= Oldest; i--)
        {
            var candidate = seen[i];
            if (pronoun.Tokens.First - candidate.Tokens.End > Farthest)
            {
                break;
            }

            bool isPerson = candidate.Form == SpeakerForm.Person
                || candidate.Form == SpeakerForm.Name && candidate.Kind is SourceKind.Person or SourceKind.Unknown
                || candidate.Form == SpeakerForm.Role && candidate.Kind is SourceKind.Official or SourceKind.Witness or SourceKind.Medical or SourceKind.Expert or SourceKind.Police or SourceKind.Activist;
            bool isBody = candidate.Form is SpeakerForm.Body or SpeakerForm.Party or SpeakerForm.Document || candidate.Form is SpeakerForm.Role or SpeakerForm.Name;
            if (candidate.Tokens.End <= pronoun.Tokens.First && candidate.Form is not (SpeakerForm.Pronoun or SpeakerForm.Unknown or SpeakerForm.Anonymous)
                && (person ? isPerson : isBody && (!plural || IsPlural(candidate))))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether 'they' can stand for it: a body, or a noun in the plural.</summary>
    private bool IsPlural(SpeakerPhrase candidate) =>
        candidate.Form is SpeakerForm.Body or SpeakerForm.Party || document.Text[document.Tokens[candidate.Head].End - 1] is 's'
        || candidate.Kind is SourceKind.Police or SourceKind.Government or SourceKind.Expert;

    /// <summary>'Rovera' after 'Donatella Rovera'; the later mention keeps its words but speaks for the same body.</summary>
    private SpeakerPhrase? OfSurname(SpeakerPhrase speaker)
    {
        if (speaker.Name is not null)
        {
            return null;
        }

        var surname = document.TextOf(speaker.Head);
        for (int i = seen.Count - 1; i >= Oldest; i--)
        {
            var candidate = seen[i];
            if (candidate.Form is SpeakerForm.Person or SpeakerForm.Name && document.TextOf(candidate.Head).SequenceEqual(surname)
                && candidate.Tokens != speaker.Tokens)
            {
                return speaker with { Name = candidate.Name, Kind = candidate.Kind, Form = candidate.Form, Body = candidate.Body ?? candidate.Tokens };
            }
        }

        return null;
    }

    /// <summary>'A spokesman' or 'its director' behind what a body said: keeps its words but speaks for that body.</summary>
    private SpeakerPhrase? OfSpokesman(SpeakerPhrase speaker)
    {
        const int near = 60; // tokens
        var office = speaker.Form == SpeakerForm.Person && speaker.Body is { } apposed ? apposed : speaker.Named;
        if (speaker.Name is not null || office.Length > (office == speaker.Named ? 1 : 2) || !speakFor.Has(document, office.Last))
        {
            return null;
        }

        for (int i = seen.Count - 1; i >= Oldest && speaker.Tokens.First - seen[i].Tokens.End < near; i--)
        {
            var body = seen[i];
            bool isBody = body.Form is SpeakerForm.Body or SpeakerForm.Party || body.Form == SpeakerForm.Role && body.Kind is SourceKind.Military or SourceKind.Government or SourceKind.Monitor or SourceKind.AidGroup or SourceKind.Police && body.IsDefinite;
            if (isBody && body.Tokens.End <= speaker.Tokens.First && body.Kind is not (SourceKind.Media or SourceKind.Witness))
            {
                return speaker with { Name = body.Name ?? document.TextOf(body.Named), Kind = body.Kind, Body = body.Named };
            }
        }

        return null;
    }

    private SpeakerPhrase? OfDefinite(SpeakerPhrase speaker)
    {
        if (speaker.Name is not null)
        {
            return null;
        }

        // The same noun with more words: 'the ministry' for 'the Turkish defence ministry'.
        var noun = document.TextOf(speaker.Head);
        for (int i = seen.Count - 1; i >= Oldest && speaker.IsDefinite && speaker.Named.Length <= 2; i--)
        {
            var candidate = seen[i];
            if (candidate.Tokens.End <= speaker.Tokens.First && candidate.Form is SpeakerForm.Body or SpeakerForm.Role or SpeakerForm.Party
                && candidate.Named.Length > speaker.Named.Length && Holds(candidate.Named, noun))
            {
                return candidate;
            }
        }

        if (HasOwnName(speaker.Named))
        {
            return null;
        }

        int first = Math.Max(speaker.Named.First, speaker.Head - 2);
        for (int word = first; word <= speaker.Head; word++)
        {
            if (backReferences.Find(document, word, speaker.Named.End, out _) is not { } entry)
            {
                continue;
            }

            string kinds = entry["kinds"] ?? "";
            for (int i = seen.Count - 1; i >= Oldest; i--)
            {
                var candidate = seen[i];
                bool speaksFor = candidate.Name is not null && candidate.Form is SpeakerForm.Person or SpeakerForm.Role;
                if (candidate.Tokens.End <= speaker.Tokens.First && (speaksFor || candidate.Form is SpeakerForm.Body or SpeakerForm.Party or SpeakerForm.Name)
                    && kinds.Contains(candidate.Kind.ToString(), StringComparison.Ordinal)
                    && (candidate.Kind != SourceKind.Unknown || candidate.Form == SpeakerForm.Name))
                {
                    return speaksFor ? speaker with { Name = candidate.Name, Kind = candidate.Kind } : candidate;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a name sets it apart: 'the Saudi government', but not 'the Britain-based monitor'.</summary>
    private bool HasOwnName(TokenSpan named)
    {
        for (int i = named.First; i < named.End; i++)
        {
            bool compound = i + 1 < named.End && document.Text[document.Tokens[i + 1].Start] == '-';
            if (document.Tokens[i].Capitalised && named.Length > 1 && !compound)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'The report' speaks for the body whose report it is: it keeps its words.</summary>
    private SpeakerPhrase? OfDocument(SpeakerPhrase speaker)
    {
        for (int i = seen.Count - 1; i >= Oldest; i--)
        {
            var candidate = seen[i];
            if (candidate.Tokens.End <= speaker.Tokens.First && candidate.Form is SpeakerForm.Body or SpeakerForm.Party or SpeakerForm.Role or SpeakerForm.Person or SpeakerForm.Document
                && speaker.Tokens.First - candidate.Tokens.End < Farthest)
            {
                return speaker with { Name = candidate.Name ?? document.TextOf(candidate.Named), Kind = candidate.Kind, Body = candidate.Body ?? candidate.Tokens };
            }
        }

        return null;
    }

    private bool Holds(TokenSpan span, ReadOnlySpan<char> word)
    {
        for (int i = span.First; i < span.End; i++)
        {
            bool owns = i + 1 < document.Tokens.Length && document.TextOf(i + 1) is "'s" or "\u2019s" or "'" or "\u2019";
            if (!owns && document.TextOf(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
