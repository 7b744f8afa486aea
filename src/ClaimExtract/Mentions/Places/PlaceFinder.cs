using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>Finds the places of a document, in the order of the text. Thread-safe once made.</summary>
internal sealed class PlaceFinder
{
    private readonly NameScanner scanner;
    private readonly PlaceMaker maker;
    private readonly RuleSet phrases;
    private readonly RuleSet lists;
    private readonly RuleSet roles;
    private readonly WordClass world;
    private readonly WordClass zone;
    private readonly WordClass direction;
    private readonly WordClass capital;
    private readonly WordClass here;

    public PlaceFinder(Language language)
    {
        using var stream = language.Open("gazetteer.bin");
        var gazetteer = Gazetteer.Load(stream);
        var words = new PlaceWords(language.Lexicon);
        scanner = new(words, gazetteer);
        maker = new(words, gazetteer);
        phrases = language.Rules("places.rules", new(["grain"], [], NameIndex.Slots));
        lists = language.Rules("place-lists.rules", new(["join"], [], ["found", "name"]));
        roles = language.Rules("place-roles.rules", new(["role"], [], ["place"]));
        direction = language.Lexicon["compass"];
        capital = language.Lexicon["unnamed-capital"];
        zone = language.Lexicon["drawn-zone"];
        world = language.Lexicon["whole-world"];
        here = language.Lexicon["here-word"];
    }

    /// <summary>All rules, for their examples.</summary>
    public IEnumerable<RuleSet> Rules => [phrases, lists, roles];

    public PlaceMention[] Find(Document document)
    {
        var countries = new CountryCounts();
        using var names = new NameIndex(document.Tokens.Length, scanner.Scan(document, countries));
        var found = Phrases(document, names);
        if (Learn(found, names))
        {
            found = Phrases(document, names);
        }

        if (found.Count == 0)
        {
            return [];
        }

        using var places = new PlaceIndex(document.Tokens.Length, found, names);
        var joined = Join(document, places, names);
        using var whole = new PlaceIndex(document.Tokens.Length, joined, names);
        return maker.Make(document, joined, Roles(document, whole), countries);
    }

    /// <summary>Whether the article, not somebody that it quotes, says 'here'.</summary>
    private bool SpeaksOfHere(Document document)
    {
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (here.Has(document, i) && document.QuotationOf(i) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private List<FoundPlace> Phrases(Document document, NameIndex names)
    {
        var found = new List<FoundPlace>();
        foreach (var sentence in document.Sentences)
        {
            document.Check();
            if (!MayHold(document, sentence.Tokens, names))
            {
                continue;
            }

            int token = sentence.Tokens.First;
            while (phrases.Next(document, sentence.Tokens, ref token, names) is { } match)
            {
                found.Add(maker.Found(Inner(document, sentence.Tokens, match, names) ?? match, names));
            }
        }

        return found;
    }

    /// <summary>A phrase inside a match that says more of its place: 'Idlib province' in 'in Idlib', 'Syria' in 'in Syria'.</summary>
    private RuleMatch? Inner(Document document, TokenSpan sentence, RuleMatch match, NameIndex names)
    {
        if (match["place"] is not { } quoted)
        {
            return null;
        }

        for (int token = match.Tokens.First + 1; token <= quoted.First; token++)
        {
            if (phrases.MatchAt(document, sentence, token, names) is not { } inner)
            {
                continue;
            }

            var more = inner["place"] ?? inner.Tokens;
            if (more.Contains(quoted) && (more.Length > quoted.Length || (match.Rule["grain"] == "Known" && names.At(quoted.First)?.Standing == NameStanding.Known)))
            {
                return inner;
            }
        }

        return null;
    }

    private bool MayHold(Document document, TokenSpan sentence, NameIndex names)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (names.At(i) is not null || world.EndAt(document, i, sentence.End) > 0 || zone.EndAt(document, i, sentence.End) > 0 || direction.Has(document, i) || capital.Has(document, i) || maker.IsDemonym(document, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes names that the article uses as places; whether any of them may stand elsewhere unseen.</summary>
    private static bool Learn(List<FoundPlace> found, NameIndex names)
    {
        foreach (var place in found)
        {
            if (place.Name is { } name && name.Standing is NameStanding.Unknown or NameStanding.Listed)
            {
                names.Places.Add(place.Name.Value.Key);
            }
        }

        return names.Places.Count > 0;
    }

    private List<FoundPlace> Join(Document document, PlaceIndex places, NameIndex names)
    {
        var joined = new List<FoundPlace>();
        int next = 0;
        foreach (var sentence in document.Sentences)
        {
            document.Check();
            while (next < places.Places.Count && places.Places[next].Tokens.First < sentence.Tokens.End)
            {
                var place = places.Places[next];
                var match = lists.MatchAt(document, sentence.Tokens, place.Tokens.First, places);
                var whole = match is null ? place : maker.Joined(document, match, places, names);
                joined.Add(whole);
                while (next < places.Places.Count && places.Places[next].Tokens.First < whole.Tokens.End)
                {
                    next++;
                }
            }
        }

        return joined;
    }

    private PlaceRole[] Roles(Document document, PlaceIndex places)
    {
        var found = new PlaceRole[places.Places.Count];
        int[] lengths = new int[found.Length];
        int next = 0;
        foreach (var sentence in document.Sentences)
        {
            document.Check();
            int first = next;
            while (next < found.Length && places.Places[next].Tokens.First < sentence.Tokens.End)
            {
                next++;
            }

            if (next == first)
            {
                continue;
            }

            var scan = roles.Over(document, sentence.Tokens, places);
            for (int token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
            {
                if (scan.MatchAt(token) is { } match && match["place"] is { } span
                    && match.Tokens.Length > lengths[places.At(span.First)])
                {
                    found[places.At(span.First)] = Enum.Parse<PlaceRole>(match.Rule["role"]!);
                    lengths[places.At(span.First)] = match.Tokens.Length;
                }
            }
        }

        int dateline = Array.IndexOf(found, PlaceRole.Dateline);
        if (dateline >= 0 && SpeaksOfHere(document))
        {
            found[dateline] = PlaceRole.Here;
        }

        return found;
    }
}
