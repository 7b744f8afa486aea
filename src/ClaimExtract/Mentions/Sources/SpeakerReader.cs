using ClaimExtract.Matching;
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

        var first = Core(document, token, limit, learned);
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

        var second = Core(document, and + 1, limit, learned);
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
                end = bracket;
                continue;
            }

            bool author = phrase.Form is SpeakerForm.Document or SpeakerForm.Anonymous && words.Authors.Has(document, end);
            int preposition = author ? end + 1 : words.Prepositions.EndAt(document, end, limit);
            if (preposition < 0 || preposition >= limit || words.WhenWords.Has(document, preposition)
                || words.FirstPerson.Has(document, preposition))
            {
                break;
            }

            var inner = words.Own.Has(document, preposition) ? null : Core(document, preposition, limit, learned);
            if (inner is null || inner.Tokens.Length > LongestCore || inner.Form == SpeakerForm.Anonymous)
            {
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
                (name, kind) = (inner.Name, inner.Kind);
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

    private SpeakerPhrase? Core(Document document, int token, int limit, LearnedNames learned)
    {
        int i = token;
        bool determined = false, definite = false;
        for (int end; (end = words.Determiners.EndAt(document, i, limit)) > 0; i = end)
        {
            definite |= words.The.Has(document, i);
            determined = true;
        }

        int core = i;
        if (i < limit && words.FirstPerson.Has(document, i) || token > 0 && words.FirstPerson.Has(document, token - 1))
        {
            return null;
        }

        var found = new Parts { NameStart = -1 };
        int stop = Math.Min(limit, core + LongestCore);
        while (i < stop)
        {
            int next = Step(document, i, core, stop, determined, learned, ref found);
            if (next < 0)
            {
                break;
            }

            i = next;
        }

        while (i > core && !document.Tokens[i - 1].IsWord)
        {
            // A hyphen, dot or possessive ending with nothing behind it belongs to no name.
            i--;
        }

        return i == core ? null : Finish(document, new(token, i), core, determined, definite, found);
    }

    private struct Parts
    {
        public LexiconEntry? Body;
        public int BodyStart;
        public int BodyEnd;
        public LexiconEntry? Party;
        public int PartyEnd;
        public LexiconEntry? Role;
        public int RoleEnd;
        public LexiconEntry? Writing;
        public int WritingEnd;
        public SourceKind Sector;
        public string? Learned;
        public SourceKind LearnedKind;
        public int NameStart;
        public int TitleEnd;
        public bool HasTitle;
        public bool HasProperName;
        public bool HasOwner;
    }

    /// <summary>Takes one more word or phrase into the core; the index after it, or -1 where the core ends.</summary>
    private int Step(Document document, int i, int core, int stop, bool determined, LearnedNames learned, ref Parts found)
    {
        var token = document.Tokens[i];
        if (!token.IsWord)
        {
            return Joint(document, i, core, ref found);
        }

        if (words.BodyAt(document, i, stop, out int end) is { } body)
        {
            (found.Body, found.BodyStart, found.BodyEnd, found.NameStart) = (body, i, end, -1);
            return end;
        }

        if (learned.At(document, i) is { } known)
        {
            (found.Learned, found.LearnedKind, found.BodyStart, found.BodyEnd, found.NameStart) = (known.Name, known.Kind, i, i + 1, -1);
            return i + 1;
        }

        if (words.PartyAt(document, i, stop, out end) is { } party)
        {
            (found.Party, found.PartyEnd, found.NameStart) = (party, end, -1);
            if (words.RoleAt(document, i, stop, out int roleEnd) is { } also && roleEnd >= end)
            {
                (found.Role, found.RoleEnd) = (also, roleEnd);
                end = roleEnd;
            }

            return end;
        }

        bool title = token.Capitalised && words.Titles.Has(token);
        found.HasTitle |= title;
        if (words.RoleAt(document, i, stop, out end) is { } role)
        {
            (found.Role, found.RoleEnd) = (role, end);
            NoteSector(document, i, end, ref found);
            if (title)
            {
                StartTitle(document, i, end, stop, ref found);
            }
            else
            {
                found.NameStart = -1;
            }

            return end;
        }

        if (words.DocumentAt(document, i, stop, out end) is { } writing
            && (!words.IsCue(document, i) || IsNoun(document, i, end, core, determined)))
        {
            (found.Writing, found.WritingEnd, found.NameStart) = (writing, end, -1);
            return end;
        }

        if (words.SectorAt(document, i, stop, out end) is { } sector)
        {
            found.Sector = SpeakerWords.KindOf(sector);
            found.NameStart = -1;
            return end;
        }

        if (i > core && token.Capitalised && words.IsFiniteCue(document, i) && SpeakerWords.IsTitleCase(document, document.Sentences[document.SentenceOf(i)].Tokens))
        {
            return -1;
        }

        if (words.And.Has(token) && i > core && !found.HasTitle && found.Body is null && found.Party is null && JoinsOffice(document, i, stop))
        {
            return i + 1;
        }

        bool name = token.Capitalised && !(IsSentenceFirst(document, i) && words.Openers.Has(token));
        if (!name && !title && (words.Stops.Has(token) || words.IsCue(document, i) || words.Prepositions.Has(token)
            || words.Determiners.Has(token) || words.And.Has(token) || words.By.Has(token)))
        {
            return -1;
        }

        bool headed = Math.Max(Math.Max(found.RoleEnd, found.BodyEnd), Math.Max(found.PartyEnd, found.WritingEnd)) == i && i > core || found.NameStart >= 0 && found.HasProperName;
        if (headed && !name && !title && !words.Particles.Has(token) && !LeadsToHead(document, i, stop))
        {
            return -1;
        }

        if (name && words.WhenWords.Has(token) || name && words.Stops.Has(token) && !token.AllCaps)
        {
            return -1;
        }

        if (title)
        {
            StartTitle(document, i, i + 1, stop, ref found);
        }

        if (name || title)
        {
            found.NameStart = found.NameStart < 0 ? i : found.NameStart;
            found.HasProperName |= !title;
        }
        else if (!words.Particles.Has(token))
        {
            found.NameStart = -1;
        }

        return i + 1;
    }

    /// <summary>A title opens the person's name anew: 'Queensland Premier Peter Beattie', but not 'Martin Luther King'.</summary>
    private static void StartTitle(Document document, int i, int end, int stop, ref Parts found)
    {
        bool leads = end < stop && (document.Tokens[end].Capitalised || document.Text[document.Tokens[end].Start] == '.');
        if (found.NameStart < 0 || found.TitleEnd != i && leads)
        {
            (found.NameStart, found.HasProperName) = (i, false);
        }

        found.TitleEnd = end;
    }

    /// <summary>Whether 'and' stands inside the name of an office: 'Health and Child Welfare Secretary'.</summary>
    private bool JoinsOffice(Document document, int and, int stop)
    {
        for (int j = and + 1; j < stop && j <= and + 5 && document.Tokens[and - 1].Capitalised && document.Tokens[j].Capitalised; j++)
        {
            if (words.RoleAt(document, j, stop, out _) is not null)
            {
                return j > and + 1;
            }
        }

        return false;
    }

    /// <summary>Whether unknown words behind a noun lead on to another noun that speaks: 'police bomb squad chief'.</summary>
    private bool LeadsToHead(Document document, int i, int stop)
    {
        for (int j = i + 1; j < stop && j <= i + 3; j++)
        {
            var token = document.Tokens[j];
            if (!token.IsWord || words.Stops.Has(token) || words.IsCue(document, j) || words.Prepositions.Has(token) || words.Determiners.Has(token))
            {
                return false;
            }

            if (words.RoleAt(document, j, stop, out _) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks that stand inside a name: a possessive ending, a hyphen, the dot of a title or an initial.</summary>
    private static int Joint(Document document, int i, int core, ref Parts found)
    {
        if (i == core)
        {
            return -1;
        }

        var span = document.TextOf(i);
        if (span is "'s" or "\u2019s")
        {
            found.HasOwner = true;
            found.NameStart = -1;
            return i + 1;
        }

        bool glued = !document.Tokens[i].SpaceBefore;
        bool plural = span is "'" or "\u2019" && glued && document.Text[document.Tokens[i - 1].End - 1] is 's' && i + 1 < document.Tokens.Length && document.Tokens[i + 1].IsWord && document.Tokens[i + 1].SpaceBefore;
        if (plural)
        {
            found.HasOwner = true;
            return i + 1;
        }

        bool joins = glued && i + 1 < document.Tokens.Length && document.Tokens[i + 1].IsWord
            && (span is "-" or "&" or "\u2010" or "\u2011" or "/" && !document.Tokens[i + 1].SpaceBefore
                || span is "." && document.Tokens[i - 1].Capitalised && document.Tokens[i - 1].Length <= 5 && document.Tokens[i + 1].Capitalised);
        if (joins && found.TitleEnd == i)
        {
            found.TitleEnd = i + 1;
        }

        return joins ? i + 1 : -1;
    }

    /// <summary>Whether a word that may also be a verb ('report', 'estimates', 'claims') is a noun here.</summary>
    private bool IsNoun(Document document, int i, int end, int core, bool determined)
    {
        if (determined && i == core || end >= document.Tokens.Length)
        {
            return true;
        }

        var next = document.Tokens[end];
        if (!next.IsWord)
        {
            return !next.IsNumber && document.Text[next.Start] is not (':' or '"' or '\u201C');
        }

        bool pastOrThird = words.IsCue(document, end) || words.Auxiliaries.Has(document, end);
        bool preposition = words.NounPrepositions.Has(document, end);
        return pastOrThird || preposition && (i > core || determined || i > 0 && words.Prepositions.Has(document, i - 1));
    }

    private void NoteSector(Document document, int i, int end, ref Parts found)
    {
        for (int j = i; j < end; j++)
        {
            if (found.Sector == SourceKind.Unknown && words.SectorAt(document, j, end, out _) is { } sector)
            {
                found.Sector = SpeakerWords.KindOf(sector);
            }
        }
    }

    private SpeakerPhrase? Finish(Document document, TokenSpan tokens, int core, bool determined, bool definite, in Parts found)
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
            return new(tokens, named, bodyName ?? found.Party?.Name, kind, anonymous ? SpeakerForm.Anonymous : SpeakerForm.Document, head, definite && !hasBody && found.Party is null);
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

    private static bool IsSentenceFirst(Document document, int token) =>
        document.Sentences[document.SentenceOf(token)].Tokens.First == token
        || !document.Tokens[token - 1].IsWord && !document.Tokens[token - 1].IsNumber && document.Text[document.Tokens[token - 1].Start] is '"' or '\u201C' or '\u2018';
}
