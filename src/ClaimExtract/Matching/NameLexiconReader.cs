using System.Globalization;

namespace ClaimExtract.Matching;

/// <summary>
/// Reads names of a user's own into the language: sources among its bodies, actors among its parties, places. Of a name
/// that the language has too, the user's entry wins. For one thread, while the language loads.
/// </summary>
internal sealed class NameLexiconReader(Lexicon lexicon)
{
    private static readonly Section[] Sections =
    [
        new("source", "body", ["kind"]), new("actor", "party", ["kind", "country"]), new("place", "own-place", ["country", "latitude", "longitude"]),
    ];

    private readonly Dictionary<string, WordClass> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> count = new(StringComparer.Ordinal);

    /// <summary>What a section of names is called, the class of the language it fills, and the keys its entries may have.</summary>
    private sealed record Section(string Name, string Class, string[] Keys);

    /// <exception cref="LanguageFormatException">The lexicon is not well formed; the entries before the one at fault are read.</exception>
    public void Read(NameLexicon names)
    {
        Section? section = null;
        int number = 0;
        using var lines = new StringReader(names.Text);
        while (lines.ReadLine() is { } raw)
        {
            number++;
            string line = raw.Split('#')[0].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '[')
            {
                section = Array.Find(Sections, s => line == $"[{s.Name}]")
                    ?? throw new LanguageFormatException(names.File, number, $"a lexicon of names has the sections [source], [actor] and [place], not {line}");
                continue;
            }

            if (section is null)
            {
                throw new LanguageFormatException(names.File, number, "an entry needs a section above it: [source], [actor] or [place]");
            }

            Add(LexiconLine.Parse(line, names.File, number), section, reason => new(names.File, number, reason));
        }
    }

    private void Add(LexiconLine line, Section section, Func<string, LanguageFormatException> fault)
    {
        foreach (string key in line.Attributes.Keys)
        {
            if (!section.Keys.Contains(key))
            {
                throw fault($"[{section.Name}] knows no key '{key}', only {string.Join(", ", section.Keys)}");
            }
        }

        var attributes = section.Class == "own-place" ? PlaceAttributes(line.Attributes, fault) : line.Attributes;
        if (section.Class != "own-place")
        {
            CheckKind(line.Attributes, section, fault);
        }

        CheckCountry(line.Attributes, fault);
        if (!own.TryGetValue(section.Class, out var known))
        {
            own[section.Class] = known = new(section.Class);
        }

        foreach (string[] variants in line.Items)
        {
            var phrases = Array.ConvertAll(variants, variant => Phrase(variant, known, section, fault));
            int place = count.GetValueOrDefault(section.Class);
            lexicon.AddAhead(new(section.Class, variants[0], phrases, attributes), place);
            count[section.Class] = place + 1;
        }
    }

    private LexicalWord[] Phrase(string variant, WordClass known, Section section, Func<string, LanguageFormatException> fault)
    {
        var phrase = LexicalWord.Split(variant, lexicon.Vocabulary);
        if (phrase.Length == 0)
        {
            throw fault($"'{variant}' is not made of words: leave out dots, brackets and numbers that stand alone");
        }

        if (!Array.Exists(phrase, word => word.Case != LetterCase.Any))
        {
            throw fault($"'{variant}' has no capital letter; a name has one, or common words would be taken for it");
        }

        // 'the Sahl Circle' is found as 'Sahl Circle': readers of speakers and actors pass over the article themselves.
        bool article = section.Class != "own-place" && phrase.Length > 1 && lexicon["the"].FirstWords().Contains(phrase[0].Word);
        phrase = article ? phrase[1..] : phrase;
        return known.Add(phrase) ? phrase : throw fault($"'{variant}' stands twice in [{section.Name}]");
    }

    private static void CheckKind(IReadOnlyDictionary<string, string> attributes, Section section, Func<string, LanguageFormatException> fault)
    {
        string[] kinds = Array.FindAll(Enum.GetNames<SourceKind>(), kind => kind != nameof(SourceKind.Unknown));
        if (!attributes.TryGetValue("kind", out string? kind) || !kinds.Contains(kind))
        {
            throw fault($"an entry of [{section.Name}] says its kind behind a semicolon: kind= one of {string.Join(", ", kinds)}");
        }
    }

    private static void CheckCountry(IReadOnlyDictionary<string, string> attributes, Func<string, LanguageFormatException> fault)
    {
        if (attributes.TryGetValue("country", out string? country) && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
        {
            throw fault($"country is a code of two capital letters (ISO 3166), not '{country}'");
        }
    }

    /// <summary>The attributes as entries of places have them.</summary>
    private static Dictionary<string, string> PlaceAttributes(IReadOnlyDictionary<string, string> given, Func<string, LanguageFormatException> fault)
    {
        const double pole = 90, dateLine = 180; // degrees
        bool latitude = given.TryGetValue("latitude", out string? north), longitude = given.TryGetValue("longitude", out string? east);
        if (latitude != longitude)
        {
            throw fault("latitude and longitude stand together or not at all");
        }

        if (latitude && !(IsDegrees(north!, pole) && IsDegrees(east!, dateLine)))
        {
            throw fault($"latitude and longitude are decimal degrees with a point, north and east positive, not '{north}' and '{east}'");
        }

        var attributes = new Dictionary<string, string>(given, StringComparer.Ordinal);
        if (attributes.Remove("country", out string? country))
        {
            attributes["iso"] = country;
        }

        return attributes;
    }

    private static bool IsDegrees(string text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double degrees) && Math.Abs(degrees) <= most;
}
