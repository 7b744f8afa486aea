using System.Runtime.InteropServices;
using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>
/// Finds the proper names of a document that may be places: words with capitals that stand together, looked up in
/// lexicon and gazetteer. Names of organisations and people with a title are passed over. Thread-safe.
/// </summary>
internal sealed class NameScanner(PlaceWords words, Gazetteer gazetteer)
{
    private const int LongestName = 7;

    /// <summary>The names in order; none overlaps the one before it. Countries that are named, or whose people are, go to <paramref name="countries"/>.</summary>
    public List<ProperName> Scan(Document document, CountryCounts countries)
    {
        var names = new List<ProperName>();
        var people = new HashSet<ulong>();
        foreach (var sentence in document.Sentences)
        {
            bool titled = IsTitled(document, sentence.Tokens);
            int token = sentence.Tokens.First;
            while (token < sentence.Tokens.End)
            {
                token = titled
                    ? ReadTitled(document, sentence.Tokens, token, names, countries)
                    : Read(document, sentence.Tokens, token, names, people, countries);
            }
        }

        Doubt(names, people);
        return names;
    }

    /// <summary>A word that ends a longer name elsewhere in the article is more likely that person's surname.</summary>
    private static void Doubt(List<ProperName> names, HashSet<ulong> people)
    {
        foreach (ref var name in CollectionsMarshal.AsSpan(names))
        {
            if (name.Tokens.Length == 1 && name.Entry is null && people.Contains(name.Key))
            {
                name = name with { Standing = NameStanding.Ambiguous };
            }
        }
    }

    /// <summary>Reads what starts at the token; returns the token to go on at.</summary>
    private int Read(Document document, TokenSpan sentence, int token, List<ProperName> names, HashSet<ulong> people, CountryCounts countries)
    {
        if (!Starts(document, sentence, token))
        {
            return words.Areas.Find(document, token, sentence.End, out int lower) is { } named
                ? Take(document, new(token, lower), named, names, countries)
                : token + 1;
        }

        var entry = words.Areas.Find(document, token, sentence.End, out int end);
        if (words.Demonyms.Find(document, token, sentence.End, out int after) is { } nation && after > end)
        {
            countries.Add(nation["country"], 1);
            return after;
        }

        int run = RunEnd(document, sentence, token);
        if (entry is not null && end >= run)
        {
            return Take(document, new(token, end), entry, names, countries);
        }

        var whole = new TokenSpan(token, run);
        int notPlace = words.NotPlace.EndAt(document, token, run);
        if (notPlace > 0 && entry is null && (notPlace > token + 1 || StandingOf(document, whole) != NameStanding.Known))
        {
            return notPlace;
        }

        if (IsPerson(document, sentence, whole))
        {
            people.Add(KeyOf(document, new(whole.Last, whole.End)));
            return run;
        }

        if (HasOrganisation(document, whole))
        {
            return run;
        }

        return entry is not null && StandingOf(document, whole) != NameStanding.Known
            ? Take(document, new(token, end), entry, names, countries)
            : Choose(document, sentence, whole, names, people);
    }

    /// <summary>The name in a run of capitalised words, without what only leads to it or says what it is.</summary>
    private int Choose(Document document, TokenSpan sentence, TokenSpan run, List<ProperName> names, HashSet<ulong> people)
    {
        int end = run.End;
        var standing = StandingOf(document, run);
        bool opens = words.Small.Has(document, run.First) && IsFirstWord(document, sentence, run.First);
        if (standing < NameStanding.Listed && run.Length > 1)
        {
            var rest = new TokenSpan(run.First + 1, run.End);
            if (document.Tokens[run.First].Length == 1 && document.Text[document.Tokens[rest.First].Start] == '.' && rest.Length > 1)
            {
                rest = new(rest.First + 1, rest.End);
            }

            bool leads = opens || rest.First > run.First + 1 || words.Compass.Has(document, run.First) || words.Land.Has(document, run.First);
            if (leads && !document.Glued(rest.First) && (opens || IsKnown(document, WithoutNoun(document, rest))))
            {
                return rest.First;
            }

            run = WithoutNoun(document, run);
            standing = StandingOf(document, run);
        }
        else if (standing < NameStanding.Listed && opens)
        {
            return run.End;
        }

        if (standing < NameStanding.Listed && run.Length is > 1 and < 6 && words.Head.Has(document, run.First))
        {
            standing = NameStanding.Known;
        }

        bool speaks = end < sentence.End && words.Speech.Has(document, end);
        bool looksLikePerson = standing == NameStanding.Unknown && run.End == end && (speaks || IsPairOfWords(document, run));
        if (looksLikePerson)
        {
            people.Add(KeyOf(document, new(run.Last, run.End)));
        }

        if (MayBePlace(document, run, standing))
        {
            names.Add(new(run, standing, null, KeyOf(document, run), looksLikePerson));
        }

        return end;
    }

    private bool IsPairOfWords(Document document, TokenSpan run) =>
        run.Length == 2 && document.Tokens[run.First].IsWord && document.Tokens[run.Last].IsWord
        && !words.Article.Has(document, run.First) && !words.Particle.Has(document, run.First);

    /// <summary>No acronym, no noun, no word that the language knows as something else, no brand (CentOS).</summary>
    private bool MayBePlace(Document document, TokenSpan run, NameStanding standing)
    {
        if (standing == NameStanding.Known || run.IsEmpty)
        {
            return !run.IsEmpty;
        }

        bool lone = run.Length == 1;
        if (lone && IsAcronym(document, run) && (standing == NameStanding.Unknown || document.Tokens[run.First].Length < 5))
        {
            return false;
        }

        return standing != NameStanding.Unknown
            || (!WithoutNoun(document, run).IsEmpty && !(lone && document.Tokens[run.First].Word != 0) && !IsBrand(document, run));
    }

    /// <summary>A capital behind two small letters or more: 'CentOS', but not 'McAllen'.</summary>
    private static bool IsBrand(Document document, TokenSpan run)
    {
        var text = document.TextOf(run.First);
        for (int i = 3; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]) && !text.StartsWith("Mac", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In headlines that write every word with a capital only names that are known count.</summary>
    private int ReadTitled(Document document, TokenSpan sentence, int token, List<ProperName> names, CountryCounts countries)
    {
        var entry = words.Areas.Find(document, token, sentence.End, out int end);
        if (words.Demonyms.Find(document, token, sentence.End, out int after) is { } nation && after > end)
        {
            countries.Add(nation["country"], 1);
            return after;
        }

        if (entry is not null)
        {
            return Take(document, new(token, end), entry, names, countries);
        }

        if (!Starts(document, sentence, token) || words.Small.Has(document, token) || words.NotPlace.Has(document, token))
        {
            return token + 1;
        }

        int run = Math.Min(RunEnd(document, sentence, token), token + LongestName);
        for (int last = run; last > token; last--)
        {
            var span = new TokenSpan(token, last);
            var standing = StandingOf(document, span);
            bool placed = token > sentence.First && words.Locative.Has(document, token - 1);
            if (standing == NameStanding.Known || (placed && standing == NameStanding.Listed))
            {
                names.Add(new(span, standing, null, KeyOf(document, span)));
                return last;
            }
        }

        return token + 1;
    }

    private static int Take(Document document, TokenSpan span, LexiconEntry entry, List<ProperName> names, CountryCounts countries)
    {
        countries.Add(entry["iso"], 3);
        names.Add(new(span, NameStanding.Known, entry, KeyOf(document, span)));
        return span.End;
    }

    /// <summary>'Northern District': words of any country.</summary>
    private bool IsGeneric(Document document, TokenSpan span)
    {
        int token = span.First;
        while (token < span.End && (words.Compass.Has(document, token) || words.Land.Has(document, token)))
        {
            token++;
        }

        return token > span.First && (token == span.End ? span.Length == 1 : Array.Exists(words.Nouns, kind => kind.EndAt(document, token, span.End) == span.End));
    }

    private bool IsKnown(Document document, TokenSpan span) =>
        !span.IsEmpty && (StandingOf(document, span) == NameStanding.Known || words.Areas.Find(document, span.First, span.End, out int end) is not null && end == span.End);

    private NameStanding StandingOf(Document document, TokenSpan span)
    {
        if (span.Length > LongestName)
        {
            return NameStanding.Unknown;
        }

        if (IsGeneric(document, span))
        {
            return NameStanding.Unknown;
        }

        Span<GazetteerEntry> found = stackalloc GazetteerEntry[8];
        int count = gazetteer.Find(document.CharsOf(span), found);
        if (count == 0)
        {
            return NameStanding.Unknown;
        }

        if (span.Length == 1 && (words.Weak.Has(document, span.First) || (document.Tokens[span.First].AllCaps && document.Tokens[span.First].Length < 4)))
        {
            return NameStanding.Ambiguous;
        }

        bool great = false, exact = false;
        foreach (var entry in found[..count])
        {
            exact |= !entry.Loose;
            bool own = !entry.Loose && !(entry.Alternate && document.SpanOf(span).Length < 6);
            great |= own && (entry.Feature is GazetteerFeature.Division or GazetteerFeature.Capital
                || entry.Population >= PopulationClass.Thousands100
                || (entry.Feature == GazetteerFeature.Seat && entry.Population >= PopulationClass.Thousands15)
                || (span.Length > 1 && entry.Population >= PopulationClass.Thousands5));
            great |= entry.Loose && span.Length > 1 && entry.Population >= PopulationClass.Thousands50 && words.Head.Has(document, span.First);
        }

        return great ? NameStanding.Known
            : exact || (found[0].Population >= PopulationClass.Thousands50 && document.SpanOf(span).Length > 4) ? NameStanding.Listed
            : NameStanding.Unknown;
    }

    /// <summary>The run without the noun behind it: 'Hasakah Governorate', 'Henderson Executive Airport'. Empty where it is only such a noun.</summary>
    private TokenSpan WithoutNoun(Document document, TokenSpan run)
    {
        for (int noun = run.First; noun < run.End; noun++)
        {
            foreach (var kind in words.Nouns)
            {
                if (kind.EndAt(document, noun, run.End) == run.End)
                {
                    return new(run.First, noun);
                }
            }
        }

        return run;
    }

    private bool HasOrganisation(Document document, TokenSpan run)
    {
        for (int i = run.First; i < run.End; i++)
        {
            int end = words.Organisation.EndAt(document, i, run.End);
            if (end > 0 && StandingOf(document, run) != NameStanding.Known && (end > i + 1 || !EndsWithNoun(document, run)))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsWithNoun(Document document, TokenSpan run) =>
        WithoutNoun(document, run) is { IsEmpty: false } rest && rest.Length < run.Length && !words.Organisation.Has(document, run.Last);

    private bool IsPerson(Document document, TokenSpan sentence, TokenSpan run) =>
        words.Title.Has(document, run.First) && run.Length > 1
        || (run.First > sentence.First && words.Title.Has(document, run.First - 1));

    private static bool IsFirstWord(Document document, TokenSpan sentence, int token)
    {
        for (int i = sentence.First; i < token; i++)
        {
            if (document.Tokens[i].IsWord)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>'CJTF', 'IDPs', 'ToI': capitals beyond the first letter of a lone word.</summary>
    private static bool IsAcronym(Document document, TokenSpan run)
    {
        var text = document.TextOf(run.First);
        return run.Length == 1 && text.Length > 1 && (char.IsUpper(text[1]) || char.IsUpper(text[^1])) && text.Length < 6;
    }

    private bool Starts(Document document, TokenSpan sentence, int token) =>
        document.Tokens[token].Capitalised && document.Tokens[token].IsWord
        || (words.Article.Has(document, token) && token + 2 < sentence.End && IsHyphen(document, token + 1) && document.Tokens[token + 2].Capitalised);

    /// <summary>End of the capitalised words that stand together from <paramref name="token"/> on.</summary>
    private int RunEnd(Document document, TokenSpan sentence, int token)
    {
        int end = token + 1;
        while (end < sentence.End)
        {
            int next = Next(document, sentence, end);
            if (next < 0)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>End of the next word of a run, or -1 where the run ends at <paramref name="at"/>.</summary>
    private int Next(Document document, TokenSpan sentence, int at)
    {
        var token = document.Tokens[at];
        if (IsHyphen(document, at))
        {
            return at + 1 < sentence.End && document.Glued(at + 1) && document.Tokens[at + 1].Capitalised ? at + 2 : -1;
        }

        if (IsPossessive(document, at) && at + 1 < sentence.End && words.Organisation.Has(document, at + 1))
        {
            return at + 2;
        }

        if (!token.IsWord)
        {
            var before = document.Tokens[at - 1];
            bool abbreviated = document.Text[token.Start] == '.' && !token.SpaceBefore && before.Capitalised && before.Length <= 2;
            return abbreviated && at + 1 < sentence.End && document.Tokens[at + 1].Capitalised ? at + 1 : -1;
        }

        if (!token.SpaceBefore)
        {
            return -1;
        }

        if (token.Capitalised)
        {
            bool ends = words.NotPlace.Has(document, at) || words.Title.Has(document, at)
                || words.Demonyms.Find(document, at, sentence.End, out _) is not null;
            return ends ? -1 : at + 1;
        }

        // 'Deir ez-Zor', 'Rio de la Plata'
        int last = at;
        while (last < sentence.End && words.Particle.Has(document, last) && last < at + 2)
        {
            last++;
        }

        if (last < sentence.End - 1 && (last > at || words.Article.Has(document, last++)) && IsHyphen(document, last))
        {
            return document.Tokens[last + 1].Capitalised ? last + 2 : -1;
        }

        if (last == at || last >= sentence.End || !words.Particle.Has(document, last - 1))
        {
            return -1;
        }

        return last < sentence.End && document.Tokens[last].Capitalised && document.Tokens[last].IsWord ? last + 1 : -1;
    }

    private static bool IsPossessive(Document document, int token) => document.Text[document.Tokens[token].Start] is '\'' or '\u2019';

    private static bool IsHyphen(Document document, int token) =>
        document.Tokens[token].Length == 1 && !document.Tokens[token].SpaceBefore && document.Text[document.Tokens[token].Start] is '-' or '\u2010' or '\u2011';

    /// <summary>Whether nearly every longer word has a capital, as in headlines.</summary>
    private static bool IsTitled(Document document, TokenSpan sentence)
    {
        int longer = 0, capitals = 0;
        foreach (var token in document.Tokens.AsSpan()[sentence.First..sentence.End])
        {
            if (token.IsWord && token.Length > 3)
            {
                longer++;
                capitals += token.Capitalised ? 1 : 0;
            }
        }

        bool stopped = document.Text[document.Tokens[sentence.Last].End - 1] == '.';
        return !stopped && longer > 3 && capitals * 10 >= longer * 8;
    }

    private static ulong KeyOf(Document document, TokenSpan span)
    {
        Span<char> folded = stackalloc char[NameFolding.MaxLength];
        Span<char> loose = stackalloc char[NameFolding.MaxLength];
        int length = NameFolding.Fold(document.CharsOf(span), folded);
        length = NameFolding.Loosen(folded[..length], loose);
        return NameFolding.Hash(loose[..length]);
    }
}
