using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>Judges what a noun phrase that has been read names: a body, a party, a person, an office, a piece of writing. Thread-safe.</summary>
internal sealed class SpeakerJudge(SpeakerWords words)
{
    /// <summary>The phrase, or null where nothing in it can speak.</summary>
    public SpeakerPhrase? Phrase(Document document, TokenSpan tokens, int core, bool determined, bool definite, in SpeakerParts found)
    {
        int end = tokens.End;
        int head = end - 1;
        bool namesPerson = found.NameStart >= 0 && found.HasProperName;
        bool endsInBody = (found.Body is not null || found.Learned is not null) && found.BodyEnd == end;
        bool endsInParty = found.Party is not null && found.PartyEnd == end;
        bool endsInRole = found.Role is not null && found.RoleEnd == end;
        bool endsInWriting = found.Writing is not null && found.WritingEnd == end;
        bool generic = found.Body?["generic"] is not null;
        string? bodyName = found.Learned ?? (generic ? null : found.Body?.Name);
        var bodyKind = found.Learned is not null ? found.LearnedKind : found.Body is not null ? SpeakerWords.KindOf(found.Body) : SourceKind.Unknown;
        var roleKind = found.Role is null ? SourceKind.Unknown : SpeakerWords.KindOf(found.Role);
        if (roleKind is SourceKind.Unknown or SourceKind.Official)
        {
            roleKind = found.Sector != SourceKind.Unknown ? found.Sector : roleKind;
        }

        bool hasBody = found.Body is not null || found.Learned is not null;
        var named = new TokenSpan(determined && core < end ? core : tokens.First, end);
        if (endsInWriting)
        {
            bool anonymous = !hasBody && found.Party is null && found.Role is null && !found.HasOwner && found.Sector == SourceKind.Unknown
                && words.AnonymousWritings.Has(document, found.WritingEnd - 1) && IsAnonymous(document, tokens, found.WritingEnd - 1);
            var kind = hasBody ? bodyKind : found.Party is not null ? SpeakerWords.KindOf(found.Party) : found.Role is not null ? roleKind : SourceKind.Document;
            string? name = bodyName ?? found.Party?.Name ?? (found.OwnerEnd > core ? document.TextOf(new TokenSpan(core, found.OwnerEnd)) : null);
            return new(tokens, named, name, kind, anonymous ? SpeakerForm.Anonymous : SpeakerForm.Document, head, definite && !hasBody && found.Party is null);
        }

        if (endsInBody)
        {
            // 'state news agency SANA' is quoted as 'SANA'; but 'Gaza health ministry' whole.
            return new(tokens, generic ? named : new(found.BodyStart, end), bodyName, bodyKind, SpeakerForm.Body, head, definite && generic);
        }

        if (endsInParty && !endsInRole)
        {
            return new(tokens, named, found.Party!.Name, SpeakerWords.KindOf(found.Party), SpeakerForm.Party, head, false);
        }

        if (namesPerson && (found.HasTitle || found.Role is not null || hasBody && found.HasOwner || LooksLikePerson(document, tokens, found.NameStart, determined)))
        {
            var kind = hasBody ? bodyKind : roleKind is not (SourceKind.Unknown or SourceKind.Official) ? roleKind : found.Role is not null ? SourceKind.Official : SourceKind.Person;
            return new(tokens, new(found.NameStart, end), bodyName, kind, SpeakerForm.Person, head, false);
        }

        if (endsInRole)
        {
            var kind = hasBody ? bodyKind : roleKind != SourceKind.Unknown || found.Party is null ? roleKind : SpeakerWords.KindOf(found.Party);

            // A spokesman speaks for his army; an office of a state is more than 'Iran'.
            string? party = found.Party is not null && (endsInParty || SpeakerWords.KindOf(found.Party) != SourceKind.Government) ? found.Party.Name : null;
            if (party is not null && kind is SourceKind.Media or SourceKind.Unknown or SourceKind.Official)
            {
                kind = SpeakerWords.KindOf(found.Party!);
            }

            return new(tokens, named, bodyName ?? party, kind, SpeakerForm.Role, head, definite && !hasBody && found.Party is null);
        }

        if (!hasBody && (found.Role is not null || found.Sector != SourceKind.Unknown) && document.Tokens[head].Capitalised && end - core > 1)
        {
            // 'the Bucharest Daily News': a name made of such words.
            return new(tokens, named, null, roleKind != SourceKind.Unknown ? roleKind : found.Sector, SpeakerForm.Body, head, false);
        }

        if (!hasBody && found.Sector == SourceKind.Government && end - core > 1 && words.SectorAt(document, head, end, out _) is not null && document.Tokens[head - 1].Capitalised)
        {
            // 'Mwesa district has reported three cases.'
            return new(tokens, named, null, SourceKind.Government, SpeakerForm.Name, head, false);
        }

        if (hasBody)
        {
            return new(tokens, named, bodyName, bodyKind, SpeakerForm.Body, head, false);
        }

        if (found.NameStart >= 0)
        {
            return new(tokens, named, null, SourceKind.Unknown, SpeakerForm.Name, head, false);
        }

        // Longer phrases of words that nobody knows are hardly ever one noun phrase.
        return determined && end - core <= 6 ? new(tokens, named, null, SourceKind.Unknown, SpeakerForm.Unknown, head, false) : null;
    }

    /// <summary>Two to four capitalised words without an article: 'Donatella Rovera'.</summary>
    private static bool LooksLikePerson(Document document, TokenSpan tokens, int nameStart, bool determined)
    {
        int capitals = 0;
        for (int i = nameStart; i < tokens.End; i++)
        {
            capitals += document.Tokens[i].Capitalised ? 1 : 0;
            if (document.Tokens[i].AllCaps && document.Tokens[i].Length > 1)
            {
                return false;
            }
        }

        return !determined && nameStart == tokens.First && capitals is >= 2 and <= 4;
    }

    private bool IsAnonymous(Document document, TokenSpan tokens, int head)
    {
        for (int i = tokens.First; i < head; i++)
        {
            if (!words.Anonymous.Has(document, i) && !words.Determiners.Has(document, i))
            {
                return false;
            }
        }

        return true;
    }
}
