using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>
/// The words that rules and lexicons know, each with a number from 1; 0 stands for every other word.
/// Look-ups fold case and typographic apostrophes and allocate nothing. Filled while a language loads, from one
/// thread; after that only read, from as many as wanted.
/// </summary>
internal sealed class Vocabulary
{
    private readonly List<string> words = [""];

    // Words that have a key: a table of word numbers, found by the key's hash, and the key of each word.
    private int[] slots = new int[1 << 15];
    private WordKey[] keys = new WordKey[1 << 14];
    private int shift = 64 - 15;

    // All others.
    private readonly Dictionary<string, int> unkeyed = new(StringComparer.Ordinal);

    /// <summary>One more than the greatest word number.</summary>
    public int Count => words.Count;

    public string this[int word] => words[word];

    /// <summary>The upper limit of a word's length; longer ones are never known.</summary>
    public const int MaxLength = 64;

    /// <summary>The character as the vocabulary holds it: lower case, straight apostrophe.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\u2019' or '\u02BC' or '\u2018' or '\u00B4' or '\uFF07' => '\'',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>The number of the word, or 0.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        if (WordKey.TryMake(text, out var key))
        {
            return Find(key);
        }

        if (text.Length > MaxLength || unkeyed.Count == 0)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[text.Length];
        Fold(text, folded);
        return unkeyed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out int word) ? word : 0;
    }

    /// <summary>The number of the word, or 0.</summary>
    public int Find(in WordKey key)
    {
        int[] table = slots;
        for (int i = (int)(key.Hash >> shift); ; i = (i + 1) & (table.Length - 1))
        {
            int word = table[i];
            if (word == 0 || keys[word] == key)
            {
                return word;
            }
        }
    }

    /// <summary>The number of the word, which is added where it is new.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The word is empty or longer than <see cref="MaxLength"/>.</exception>
    public int Add(ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfZero(text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxLength);
        int known = Find(text);
        if (known != 0)
        {
            return known;
        }

        Span<char> folded = stackalloc char[text.Length];
        Fold(text, folded);
        words.Add(folded.ToString());
        int added = words.Count - 1;
        if (added >= keys.Length)
        {
            Array.Resize(ref keys, keys.Length * 2);
        }

        if (!WordKey.TryMake(folded, out keys[added]))
        {
            unkeyed.Add(words[added], added);
            return added;
        }

        if (added * 2 >= slots.Length)
        {
            Grow();
        }
        else
        {
            Place(added);
        }

        return added;
    }

    private static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }
    }

    private void Place(int word)
    {
        int i = (int)(keys[word].Hash >> shift);
        while (slots[i] != 0)
        {
            i = (i + 1) & (slots.Length - 1);
        }

        slots[i] = word;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        shift--;
        for (int word = 1; word < words.Count; word++)
        {
            if (keys[word] != default)
            {
                Place(word);
            }
        }
    }
}
