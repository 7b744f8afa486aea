using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Reads the noun phrase at a token, if it can be one that speaks: a body, a party, an office, a name, a piece of
/// writing, with the prepositional phrases behind it and a second one joined by 'and'. Thread-safe.
/// </summary>
internal sealed class SpeakerReader(SpeakerWords words)
{
    private const int LongestCore = 14;
    private const int MostPhrases = 4;

    private readonly SpeakerNouns nouns = new(words);

    /// <summary>The phrase that starts at <paramref name="token"/> and ends before or at <paramref name="limit"/>, or null.</summary>
    public SpeakerPhrase? Read(Document document, int token, int limit, LearnedNames learned)
    {
        var tokens = document.Tokens;
        if (!tokens[token].IsWord && !tokens[token].IsNumber || document.Glued(token) && tokens[token - 1].IsNumber
            || document.Text[tokens[token].Start] is '\'' or '\u2019')
        {
            return null;
        }

        if (words.Pronouns.Has(document, token))
        {
            var own = new TokenSpan(token, token + 1);
            return new(own, own, null, SourceKind.Unknown, SpeakerForm.Pronoun, token, true);
        }

        var first = nouns.Read(document, token, limit, learned);
        if (first is null)
        {
            return null;
        }

        var phrase = WithPhrases(document, first, limit, learned);
        return WithSecond(document, phrase, limit, learned);
    }

    /// <summary>'Amnesty International and the group Airwars': both speak where the phrase ends there.</summary>
    private SpeakerPhrase WithSecond(Document document, SpeakerPhrase phrase, int limit, LearnedNames learned)
    {
        int and = phrase.Tokens.End;
        if (!phrase.IsKnown || and + 1 >= limit || !words.And.Has(document, and) || words.WhenWords.Has(document, and + 1))
        {
            return phrase;
        }

        var second = nouns.Read(document, and + 1, limit, learned);
        if (second is null || !second.IsKnown)
        {
            return phrase;
        }

        second = WithPhrases(document, second, limit, learned);
        int end = second.Tokens.End;
        bool ends = end >= limit || !document.Tokens[end].IsWord && !document.Tokens[end].IsNumber
            || words.IsCue(document, end) || words.Auxiliaries.Has(document, end);
        return ends
            ? phrase with
            {
                Tokens = phrase.Tokens.Union(second.Tokens),
                Named = phrase.Named.Union(second.Named),
                Name = phrase.Name ?? second.Name,
                IsDefinite = false,
            }
            : phrase;
    }

    /// <summary>Adds 'for the UN rights office', 'of Homs', '(SOHR)' to the noun.</summary>
    private SpeakerPhrase WithPhrases(Document document, SpeakerPhrase phrase, int limit, LearnedNames learned)
    {
        int end = phrase.Tokens.End;
        var named = phrase.Named;
        string? name = phrase.Name;
        var kind = phrase.Kind;
        var form = phrase.Form;
        for (int n = 0; n < MostPhrases && end < limit; n++)
        {
            int bracket = Bracket(document, end, limit);
            if (bracket > end)
            {
                // 'the Northern Rights Network (NRN) activists'
                end = words.RoleAt(document, Math.Min(bracket, limit - 1), limit, out int role) is not null ? role : bracket;
                named = end > bracket ? new(named.First, end) : named;
                continue;
            }

            bool author = phrase.Form is SpeakerForm.Document or SpeakerForm.Anonymous && words.Authors.Has(document, end);
            int preposition = author ? end + 1 : words.Prepositions.EndAt(document, end, limit);
            if (preposition < 0 || preposition >= limit || words.WhenWords.Has(document, preposition)
                || words.FirstPerson.Has(document, preposition))
            {
                break;
            }

            var inner = words.Own.Has(document, preposition) ? null : nouns.Read(document, preposition, limit, learned);
            if (inner is null || inner.Tokens.Length > LongestCore || inner.Form == SpeakerForm.Anonymous)
            {
                int office = phrase.Form == SpeakerForm.Role && words.Owners.Has(document, end) ? OfficeEnd(document, preposition, limit) : -1;
                if (office > 0)
                {
                    (named, end) = (new(named.First, office), office);
                    continue;
                }

                break;
            }

            bool binds = author || words.Owners.Has(document, end);
            end = inner.Tokens.End;
            if (phrase.Form != SpeakerForm.Person)
            {
                named = new(named.First, end);
            }

            if (binds && name is null && (inner.Form is SpeakerForm.Body or SpeakerForm.Party || inner.Name is not null && inner.Form == SpeakerForm.Role)
                && phrase.Form is SpeakerForm.Role or SpeakerForm.Document or SpeakerForm.Person or SpeakerForm.Anonymous)
            {
                (name, kind) = (inner.Name ?? (phrase.Form == SpeakerForm.Document ? document.TextOf(inner.Named) : null), inner.Kind);
            }
            else if (binds && kind is SourceKind.Unknown or SourceKind.Official or SourceKind.Document && inner.Kind != SourceKind.Unknown && inner.Kind != SourceKind.Witness)
            {
                kind = inner.Kind;
            }

            if (form == SpeakerForm.Anonymous && inner.Form is SpeakerForm.Body or SpeakerForm.Party or SpeakerForm.Role or SpeakerForm.Person)
            {
                form = SpeakerForm.Document;
            }
        }

        return end == phrase.Tokens.End
            ? phrase
            : phrase with { Tokens = new(phrase.Tokens.First, end), Named = named, Name = name, Kind = kind, Form = form, IsDefinite = phrase.IsDefinite && name is null };
    }

    /// <summary>
    /// Where the lower-case words of an office end that nobody else could be, right before a verb of saying: 'commissioner of
    /// prisons said', 'secretary of state for transport said'; else -1.
    /// </summary>
    private int OfficeEnd(Document document, int first, int limit)
    {
        const int longest = 3; // words: 'state for transport'
        for (int end = first + 1; end <= Math.Min(limit, first + longest); end++)
        {
            ref readonly var last = ref document.Tokens[end - 1];
            if (!last.IsWord || last.Capitalised || words.Stops.Has(document, end - 1) || words.IsCue(document, end - 1))
            {
                return -1;
            }

            if (end < limit && words.IsCue(document, end) && words.IsFiniteCue(document, end))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>End of a bracket that introduces an acronym or a note: '(SOHR)'.</summary>
    private static int Bracket(Document document, int token, int limit)
    {
        if (document.Text[document.Tokens[token].Start] is not ('(' or '['))
        {
            return -1;
        }

        for (int i = token + 1; i < limit && i < token + 8; i++)
        {
            if (document.Text[document.Tokens[i].Start] is ')' or ']')
            {
                return i + 1;
            }
        }

        return -1;
    }
}
