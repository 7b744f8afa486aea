using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// A language as data: vocabulary, word classes and rule files. Loaded from one thread; read-only and thread-safe once
/// all its rule sets have been taken.
/// </summary>
internal sealed class Language
{
    private readonly Func<string, Stream?> open;

    private Language(Func<string, Stream?> open, Lexicon lexicon)
    {
        this.open = open;
        Lexicon = lexicon;
    }

    public Lexicon Lexicon { get; }

    /// <summary>The English that is embedded in the library, with names of a user's own.</summary>
    /// <exception cref="LanguageFormatException">A lexicon of names is not well formed.</exception>
    public static Language English(IEnumerable<NameLexicon> names)
    {
        var language = English();
        var reader = new NameLexiconReader(language.Lexicon);
        foreach (var lexicon in names)
        {
            reader.Read(lexicon);
        }

        return language;
    }

    /// <summary>The English that is embedded in the library, with further lexicons (name and content) read after it.</summary>
    /// <exception cref="LanguageFormatException">A file is not well formed.</exception>
    public static Language English(params IEnumerable<(string Name, TextReader Content)> more)
    {
        var assembly = typeof(Language).Assembly;
        return Load(
            name => assembly.GetManifestResourceStream($"English/{name}"),
            assembly.GetManifestResourceNames().Where(n => n.StartsWith("English/", StringComparison.Ordinal) && n.EndsWith(".lexicon", StringComparison.Ordinal)).Select(n => n["English/".Length..]).Order(StringComparer.Ordinal),
            more);
    }

    /// <summary>A language from files that <paramref name="open"/> gives by name.</summary>
    public static Language Load(Func<string, Stream?> open, IEnumerable<string> lexicons, IEnumerable<(string Name, TextReader Content)> more)
    {
        var lexicon = new Lexicon(new Vocabulary());
        using var table = new StreamReader(open("inflection.table") ?? throw new FileNotFoundException("inflection.table"));
        var reader = new LexiconReader(lexicon, Inflections.Load(table, "inflection.table"));
        foreach (string name in lexicons)
        {
            using var text = new StreamReader(open(name)!);
            reader.Read(text, name);
        }

        foreach (var (name, content) in more)
        {
            reader.Read(content, name);
        }

        return new(open, lexicon);
    }

    /// <summary>The rules of a file.</summary>
    /// <exception cref="LanguageFormatException">The file breaks the schema or a rule lacks examples.</exception>
    public RuleSet Rules(string file, RuleSchema schema)
    {
        using var text = new StreamReader(Open(file));
        return new(new RuleReader(Lexicon, schema, file).Read(text), Lexicon.Vocabulary.Count, schema.Slots.Length);
    }

    /// <summary>A data file of the language.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public Stream Open(string file) => open(file) ?? throw new FileNotFoundException($"the language has no file {file}", file);

    /// <summary>A reader of articles in this language.</summary>
    public DocumentReader Reader()
    {
        (WordClass Class, StopRoles Role)[] classes =
        [
            (Lexicon.GetOrAdd("abbreviation"), StopRoles.Abbreviation),
            (Lexicon.GetOrAdd("abbreviation.title"), StopRoles.Title),
            (Lexicon.GetOrAdd("abbreviation.number"), StopRoles.BeforeNumber),
            (Lexicon.GetOrAdd("sentence.opener"), StopRoles.Opener),
            (Lexicon.GetOrAdd("sentence.after-time"), StopRoles.AfterTime),
        ];
        return new(Lexicon.Vocabulary, token =>
        {
            var roles = StopRoles.None;
            foreach (var (words, role) in classes)
            {
                roles |= words.Has(token) ? role : StopRoles.None;
            }

            return roles;
        });
    }
}
