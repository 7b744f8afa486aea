using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Reads the noun of a speaker: articles, adjectives, names of bodies and parties, offices, titles, up to the last
/// noun or name, without the prepositional phrases behind it. Thread-safe.
/// </summary>
internal sealed class SpeakerNouns(SpeakerWords words)
{
    private const int LongestCore = 14;

    private readonly SpeakerJudge judge = new(words);

    /// <summary>The noun that starts at <paramref name="token"/>, with its article and what stands before it, or null.</summary>
    public SpeakerPhrase? Read(Document document, int token, int limit, LearnedNames learned)
    {
        int i = token;
        bool determined = false, definite = false;
        for (int end; i < limit && (words.LooksOf(document.Tokens[i]) & SpeakerWord.AnyDeterminer) != 0 && (end = words.Determiners.EndAt(document, i, limit)) > 0; i = end)
        {
            definite |= words.The.Has(document, i);
            determined = true;
        }

        int core = i;
        if (i < limit && words.FirstPerson.Has(document, i) || token > 0 && words.FirstPerson.Has(document, token - 1))
        {
            return null;
        }

        var found = new SpeakerParts { NameStart = -1 };
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

        return i == core ? null : judge.Phrase(document, new(token, i), core, determined, definite, found);
    }

    /// <summary>Takes one more word or phrase into the core; the index after it, or -1 where the core ends.</summary>
    private int Step(Document document, int i, int core, int stop, bool determined, LearnedNames learned, ref SpeakerParts found)
    {
        var token = document.Tokens[i];
        if (!token.IsWord)
        {
            return Joint(document, i, core, ref found);
        }

        var looks = words.LooksOf(token);
        int end;
        if ((looks & SpeakerWord.Body) != 0 && words.BodyAt(document, i, stop, out end) is { } body)
        {
            (found.Body, found.BodyStart, found.BodyEnd, found.NameStart) = (body, i, end, -1);
            return end;
        }

        if (learned.At(document, i) is { } known)
        {
            (found.Learned, found.LearnedKind, found.BodyStart, found.BodyEnd, found.NameStart) = (known.Name, known.Kind, i, i + 1, -1);
            return i + 1;
        }

        if ((looks & SpeakerWord.Party) != 0 && words.PartyAt(document, i, stop, out end) is { } party && !words.IsLinked(document, end, stop))
        {
            (found.Party, found.PartyEnd, found.NameStart) = (party, end, -1);
            if (words.RoleAt(document, i, stop, out int roleEnd) is { } also && roleEnd >= end)
            {
                (found.Role, found.RoleEnd) = (also, roleEnd);
                end = roleEnd;
            }

            return end;
        }

        bool title = token.Capitalised && (looks & SpeakerWord.Title) != 0;
        found.HasTitle |= title;
        if ((looks & SpeakerWord.Role) != 0 && words.RoleAt(document, i, stop, out end) is { } role)
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

        if ((looks & SpeakerWord.Document) != 0 && words.DocumentAt(document, i, stop, out end) is { } writing
            && (!words.IsCue(document, i) || IsNoun(document, i, end, core, determined)))
        {
            (found.Writing, found.WritingEnd, found.NameStart) = (writing, end, -1);
            return end;
        }

        if ((looks & SpeakerWord.Sector) != 0 && words.SectorAt(document, i, stop, out end) is { } sector)
        {
            found.Sector = SpeakerWords.KindOf(sector);
            found.NameStart = -1;
            return end;
        }

        if (i > core && token.Capitalised && (looks & SpeakerWord.Cue) != 0 && words.IsFiniteCue(document, i) && SpeakerWords.IsTitleCase(document, document.Sentences[document.SentenceOf(i)].Tokens))
        {
            return -1;
        }

        if ((looks & SpeakerWord.And) != 0 && i > core && JoinsSectors(document, i, core, stop))
        {
            return i + 1;
        }

        if ((looks & SpeakerWord.And) != 0 && i > core && !found.HasTitle && found.Body is null && found.Party is null && JoinsOffice(document, i, stop))
        {
            return i + 1;
        }

        bool name = token.Capitalised && !(IsSentenceFirst(document, i) && (looks & SpeakerWord.Opener) != 0);
        if (!name && !title && ((looks & (SpeakerWord.Stop | SpeakerWord.Preposition | SpeakerWord.Determiner | SpeakerWord.And | SpeakerWord.By)) != 0 || words.IsCue(document, i)))
        {
            return -1;
        }

        if (document.TextOf(i) is "'s" or "\u2019s")
        {
            found.OwnerEnd = i;
        }

        bool headed = Math.Max(Math.Max(found.RoleEnd, found.BodyEnd), Math.Max(found.PartyEnd, found.WritingEnd)) == i && i > core || found.NameStart >= 0 && found.HasProperName;
        if (headed && !name && !title && (looks & SpeakerWord.Particle) == 0 && !LeadsToHead(document, i, stop))
        {
            return -1;
        }

        if (name && (looks & SpeakerWord.When) != 0 || name && (looks & SpeakerWord.Stop) != 0 && !token.AllCaps && !(found.HasTitle && found.TitleEnd == i))
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
        else if ((looks & SpeakerWord.Particle) == 0)
        {
            found.NameStart = -1;
        }

        return i + 1;
    }

    /// <summary>A title opens the person's name anew: 'Queensland Premier Peter Beattie', but not 'Martin Luther King'.</summary>
    private static void StartTitle(Document document, int i, int end, int stop, ref SpeakerParts found)
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

            if (j == and + 1 && words.SectorAt(document, j, stop, out int sectorEnd) is not null && (sectorEnd == stop || words.IsCue(document, sectorEnd)))
            {
                // 'Rogaland Fire and Rescue'
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether 'and' joins what tells the kind of one noun: 'security and medical sources'.</summary>
    private bool JoinsSectors(Document document, int and, int core, int stop) =>
        and - 1 >= core && and + 2 < stop && words.SectorAt(document, and - 1, and, out _) is not null && words.SectorAt(document, and + 1, stop, out int end) is not null
        && end < stop && words.RoleAt(document, end, stop, out _) is not null;

    /// <summary>Whether unknown words behind a noun lead on to another noun that speaks: 'police bomb squad chief'.</summary>
    private bool LeadsToHead(Document document, int i, int stop)
    {
        bool owner = document.TextOf(i) is "'s" or "\u2019s";
        for (int j = i + 1; j < stop && j <= i + 3; j++)
        {
            var token = document.Tokens[j];
            if (owner && words.DocumentAt(document, j, stop, out int end) is not null && (!words.IsCue(document, j) || IsNoun(document, j, end, j, true)))
            {
                return true;
            }

            if (owner && j > i + 1 && (!token.IsWord || words.IsCue(document, j)))
            {
                // 'the army's relief column,': whose it is, is nobody's speech.
                return true;
            }

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
    private static int Joint(Document document, int i, int core, ref SpeakerParts found)
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
        bool owned = i > core && document.TextOf(i - 1) is "'s" or "\u2019s";
        if (determined && i == core || owned || end >= document.Tokens.Length)
        {
            return true;
        }

        var next = document.Tokens[end];
        if (!next.IsWord)
        {
            // '..., the centre estimates.' ends in its verb.
            bool final = core > 1 && i > core && document.Text[next.Start] is '.' or ',' && document.Tokens[core - (determined ? 2 : 1)] is { Kind: TokenKind.Punctuation };
            return !final && !next.IsNumber && document.Text[next.Start] is not (':' or '"' or '\u201C');
        }

        bool pastOrThird = words.IsCue(document, end) || words.Auxiliaries.Has(document, end) || words.IsVerb(document, end) || words.IsGivenOut(document, end);
        bool preposition = words.NounPrepositions.Has(document, end);
        return pastOrThird || preposition && (i > core || determined || i > 0 && words.Prepositions.Has(document, i - 1));
    }

    private void NoteSector(Document document, int i, int end, ref SpeakerParts found)
    {
        for (int j = i; j < end; j++)
        {
            if (found.Sector == SourceKind.Unknown && words.SectorAt(document, j, end, out _) is { } sector)
            {
                found.Sector = SpeakerWords.KindOf(sector);
            }
        }
    }

    private static bool IsSentenceFirst(Document document, int token) =>
        document.Sentences[document.SentenceOf(token)].Tokens.First == token
        || !document.Tokens[token - 1].IsWord && !document.Tokens[token - 1].IsNumber && document.Text[document.Tokens[token - 1].Start] is '"' or '\u201C' or '\u2018';
}
