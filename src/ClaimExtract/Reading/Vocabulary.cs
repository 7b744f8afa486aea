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
    private int[] slots = new int[1 << 14];
    private uint[] hashes = new uint[1 << 14];

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
        if (text.Length > MaxLength)
        {
            return 0;
        }

        uint hash = Hash(text);
        uint mask = (uint)slots.Length - 1;
        for (uint i = hash & mask; slots[i] != 0; i = (i + 1) & mask)
        {
            if (hashes[i] == hash && Same(words[slots[i]], text))
            {
                return slots[i];
            }
        }

        return 0;
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
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        if (words.Count * 2 >= slots.Length)
        {
            Grow();
        }

        words.Add(folded.ToString());
        Place(words.Count - 1);
        return words.Count - 1;
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ Fold(c)) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private static bool Same(string word, ReadOnlySpan<char> text)
    {
        if (word.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] != Fold(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Place(int word)
    {
        uint hash = Hash(words[word]);
        uint mask = (uint)slots.Length - 1;
        uint i = hash & mask;
        while (slots[i] != 0)
        {
            i = (i + 1) & mask;
        }

        slots[i] = word;
        hashes[i] = hash;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        hashes = new uint[slots.Length];
        for (int word = 1; word < words.Count; word++)
        {
            Place(word);
        }
    }
}
