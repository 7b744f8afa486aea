using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>What a number word does in a spelled number.</summary>
internal enum NumberWordKind : byte
{
    None,

    /// <summary>one to nine.</summary>
    Unit,

    /// <summary>ten to nineteen.</summary>
    Teen,

    /// <summary>twenty to ninety.</summary>
    Ten,

    /// <summary>hundred.</summary>
    Hundred,

    /// <summary>thousand, lakh, million, dozen.</summary>
    Scale,

    /// <summary>Letters glued to digits: k, m, bn.</summary>
    Suffix,

    /// <summary>The word between hundreds and the rest: and.</summary>
    And,

    /// <summary>The article that stands for one: a hundred.</summary>
    Article,

    /// <summary>third, tenth: an ordinal, behind a number a fraction.</summary>
    Ordinal,

    /// <summary>half, quarter, thirds: only a fraction.</summary>
    Fraction,

    /// <summary>What stands between a part and its whole: of.</summary>
    Of,

    /// <summary>The ending of an ordinal in digits: 101st.</summary>
    OrdinalEnding,
}

/// <summary>One number word and its value.</summary>
internal readonly record struct NumberWord(NumberWordKind Kind, double Value);

/// <summary>The number words of a language, from the lexicon class <c>number</c>. Thread-safe once made.</summary>
internal sealed class NumberWords
{
    private readonly NumberWord[] byWord;

    public NumberWords(Lexicon lexicon)
    {
        byWord = new NumberWord[lexicon.Vocabulary.Count];
        foreach (var entry in lexicon.EntriesOf("number"))
        {
            var word = new NumberWord(
                Enum.Parse<NumberWordKind>(entry["kind"] ?? "None"),
                double.Parse(entry["value"] ?? "0", CultureInfo.InvariantCulture));
            foreach (var variant in entry.Variants)
            {
                byWord[variant[0].Word] = word;
            }
        }
    }

    /// <summary>The numbers of the words that are of one of these kinds.</summary>
    public IEnumerable<int> Where(Func<NumberWordKind, bool> condition)
    {
        for (int word = 0; word < byWord.Length; word++)
        {
            if (byWord[word].Kind != NumberWordKind.None && condition(byWord[word].Kind))
            {
                yield return word;
            }
        }
    }

    public NumberWord this[in Token token] => token.Word < byWord.Length ? byWord[token.Word] : default;
}
