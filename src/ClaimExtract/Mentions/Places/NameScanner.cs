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
    private readonly NameRuns runs = new(words);
    private readonly NameJudge judge = new(words, gazetteer);

    /// <summary>The names in order; none overlaps the one before it. Countries that are named, or whose people are, go to <paramref name="countries"/>.</summary>
    public List<ProperName> Scan(Document document, CountryCounts countries)
    {
        var names = new List<ProperName>();
        var people = new HashSet<ulong>();
        foreach (var sentence in document.Sentences)
        {
            document.Check();
            bool titled = NameRuns.IsTitled(document, sentence.Tokens);
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
            if (name.Tokens.Length == 1 && name.Standing == NameStanding.Listed && people.Contains(name.Key))
            {
                name = name with { Standing = NameStanding.Ambiguous };
            }
        }
    }

    /// <summary>Reads what starts at the token; returns the token to go on at.</summary>
    private int Read(Document document, TokenSpan sentence, int token, List<ProperName> names, HashSet<ulong> people, CountryCounts countries)
    {
        if (!runs.Starts(document, sentence, token))
        {
            return words.Areas.Find(document, token, sentence.End, out int lower) is { } named
                ? Take(document, new(token, lower), named, names, countries)
                : token + 1;
        }

        var entry = words.Areas.Find(document, token, sentence.End, out int end);
        int run = runs.RunEnd(document, sentence, token);
        if (WholeName(document, sentence, token, run, end) is { IsEmpty: false } name)
        {
            names.Add(new(name, NameStanding.Known, null, NameJudge.KeyOf(document, name)));
            return name.End;
        }

        if (words.Demonyms.Find(document, token, sentence.End, out int after) is { } nation && after > end)
        {
            countries.Add(nation["country"], 1);
            return after;
        }

        if (entry is not null && end >= run)
        {
            return Take(document, new(token, end), entry, names, countries);
        }

        var whole = new TokenSpan(token, run);
        int notPlace = words.NotPlace.EndAt(document, token, run);
        if (notPlace > end && entry is not null)
        {
            return notPlace;
        }

        if (notPlace > 0 && entry is null && (notPlace > token + 1 || judge.StandingOf(document, whole) != NameStanding.Known))
        {
            return notPlace;
        }

        if (IsPerson(document, sentence, whole))
        {
            people.Add(NameJudge.KeyOf(document, new(whole.Last, whole.End)));
            return run;
        }

        if (judge.HasOrganisation(document, whole))
        {
            return run;
        }

        return entry is not null && judge.StandingOf(document, whole) != NameStanding.Known
            ? Take(document, new(token, end), entry, names, countries)
            : Choose(document, sentence, whole, names, people);
    }

    /// <summary>
    /// A known name of several words whose parts mean something else: 'Port of Spain', 'Cox's Bazar', and behind 'in' also
    /// 'Spanish Town' and 'General Santos'. Empty where there is none longer than <paramref name="found"/>.
    /// </summary>
    private TokenSpan WholeName(Document document, TokenSpan sentence, int token, int run, int found)
    {
        int beyond = runs.Beyond(document, sentence, run);
        if (beyond > found && judge.StandingOf(document, new(token, beyond)) == NameStanding.Known)
        {
            return new(token, beyond);
        }

        bool odd = run > token + 1 && run > found && token > sentence.First && words.Locative.Has(document, token - 1)
            && (words.Demonyms.Find(document, token, run, out _) is not null || words.Title.Has(document, token) || words.NotPlace.Has(document, token));
        return odd && judge.StandingOf(document, new(token, run)) == NameStanding.Known ? new(token, run) : default;
    }

    /// <summary>The name in a run of capitalised words, without what only leads to it or says what it is.</summary>
    private int Choose(Document document, TokenSpan sentence, TokenSpan run, List<ProperName> names, HashSet<ulong> people)
    {
        int end = run.End;
        var standing = judge.StandingOf(document, run);
        bool opens = words.Small.Has(document, run.First) && NameRuns.IsFirstWord(document, sentence, run.First);
        if (standing < NameStanding.Listed && run.Length > 1)
        {
            var rest = new TokenSpan(run.First + 1, run.End);
            if (document.Tokens[run.First].Length == 1 && document.Text[document.Tokens[rest.First].Start] == '.' && rest.Length > 1)
            {
                rest = new(rest.First + 1, rest.End);
            }

            bool leads = opens || rest.First > run.First + 1 || words.Compass.Has(document, run.First) || words.Land.Has(document, run.First);
            if (leads && !document.Glued(rest.First) && (opens || judge.IsKnown(document, judge.WithoutNoun(document, rest))))
            {
                return rest.First;
            }

            run = judge.WithoutNoun(document, run);
            standing = judge.StandingOf(document, run);
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
        bool looksLikePerson = standing == NameStanding.Unknown && run.End == end && (speaks || judge.IsPairOfWords(document, run));
        if (looksLikePerson)
        {
            people.Add(NameJudge.KeyOf(document, new(run.Last, run.End)));
        }

        if (judge.MayBePlace(document, run, standing))
        {
            names.Add(new(run, standing, null, NameJudge.KeyOf(document, run), looksLikePerson));
        }

        return end;
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

        if (!runs.Starts(document, sentence, token) || words.Small.Has(document, token) || words.NotPlace.Has(document, token))
        {
            return token + 1;
        }

        int run = Math.Min(runs.RunEnd(document, sentence, token), token + NameJudge.LongestName);
        bool placed = token > sentence.First && words.Locative.Has(document, token - 1);
        for (int last = run; last > token; last--)
        {
            var span = new TokenSpan(token, last);
            var standing = judge.StandingOf(document, span);
            if (standing == NameStanding.Known || (placed && standing == NameStanding.Listed))
            {
                names.Add(new(span, standing, null, NameJudge.KeyOf(document, span)));
                return last;
            }
        }

        return placed ? TakeUnknown(document, token, run, names) : token + 1;
    }

    /// <summary>Behind 'in' the words that no rule knows are a name: 'in Kafr Zita After Raid'.</summary>
    private int TakeUnknown(Document document, int token, int run, List<ProperName> names)
    {
        int end = token;
        while (end < run && (document.Tokens[end].Word == 0 || words.Head.Has(document, end) || words.Article.Has(document, end) || !document.Tokens[end].IsWord))
        {
            end++;
        }

        var span = new TokenSpan(token, end);
        if (span.IsEmpty || !judge.MayBePlace(document, span, NameStanding.Unknown))
        {
            return token + 1;
        }

        names.Add(new(span, NameStanding.Unknown, null, NameJudge.KeyOf(document, span)));
        return end;
    }

    private static int Take(Document document, TokenSpan span, LexiconEntry entry, List<ProperName> names, CountryCounts countries)
    {
        countries.Add(entry["iso"], 3);
        names.Add(new(span, NameStanding.Known, entry, NameJudge.KeyOf(document, span)));
        return span.End;
    }

    private bool IsPerson(Document document, TokenSpan sentence, TokenSpan run) =>
        words.Title.Has(document, run.First) && run.Length > 1
        || (run.First > sentence.First && words.Title.Has(document, run.First - 1));
}
