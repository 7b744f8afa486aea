using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// All word classes of a language and the entries they were read from. Filled while the language loads; read-only and
/// thread-safe from then on.
/// </summary>
internal sealed class Lexicon(Vocabulary vocabulary)
{
    private readonly Dictionary<string, WordClass> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LexiconEntry>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> lemmas = [];

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>The class of that name.</summary>
    /// <exception cref="KeyNotFoundException">No lexicon has it.</exception>
    public WordClass this[string name] =>
        classes.TryGetValue(name, out var found) ? found : throw new KeyNotFoundException($"no lexicon has a class '{name}'");

    public bool Has(string name) => classes.ContainsKey(name);

    /// <summary>The class of that name, or null.</summary>
    public WordClass? Find(ReadOnlySpan<char> name) => classes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : null;

    /// <summary>The entries of a class, in the order of their files; none for an unknown class.</summary>
    public IReadOnlyList<LexiconEntry> EntriesOf(string name) => entries.TryGetValue(name, out var list) ? list : [];

    /// <summary>The word's base form (killed: kill), or the word itself where no lexicon inflects it.</summary>
    public int LemmaOf(int word) => lemmas.GetValueOrDefault(word, word);

    public WordClass GetOrAdd(string name)
    {
        if (!classes.TryGetValue(name, out var found))
        {
            classes[name] = found = new WordClass(name);
        }

        return found;
    }

    public void Add(LexiconEntry entry)
    {
        if (!entries.TryGetValue(entry.Class, out var list))
        {
            entries[entry.Class] = list = [];
        }

        list.Add(entry);
    }

    /// <summary>Adds an entry of a user's own before all others of its class, so that it wins over them; its forms may be known already.</summary>
    public void AddAhead(LexiconEntry entry, int place)
    {
        if (!entries.TryGetValue(entry.Class, out var list))
        {
            entries[entry.Class] = list = [];
        }

        list.Insert(place, entry);
        foreach (var phrase in entry.Variants)
        {
            GetOrAdd(entry.Class).Add(phrase);
        }
    }

    public void AddLemma(int word, int lemma) => lemmas.TryAdd(word, lemma);
}
