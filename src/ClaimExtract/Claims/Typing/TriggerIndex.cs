using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Typing;

/// <summary>Tells for each word the classes that it may belong to, so that not every class needs to be asked. Thread-safe.</summary>
internal sealed class TriggerIndex
{
    private readonly int[][] numbers;
    private readonly IReadOnlyList<WordClass> triggers;

    public TriggerIndex(Vocabulary vocabulary, IReadOnlyList<WordClass> triggers)
    {
        this.triggers = triggers;
        var lists = new List<int>?[vocabulary.Count];
        for (int number = 0; number < triggers.Count; number++)
        {
            foreach (int word in triggers[number].FirstWords().Distinct())
            {
                (lists[word] ??= []).Add(number);
            }
        }

        numbers = Array.ConvertAll(lists, list => list?.ToArray() ?? []);
    }

    /// <summary>How many times 64 classes there are, the last ones begun.</summary>
    public int Blocks => (triggers.Count + 63) >> 6;

    /// <summary>The numbers of the classes that the token may be a word of; ask each.</summary>
    public ReadOnlySpan<int> Of(in Token token) => token.Word < numbers.Length ? numbers[token.Word] : [];

    /// <summary>Whether the token is a word of the class of that number.</summary>
    public bool Has(int number, in Token token) => triggers[number].Has(token);

    /// <summary>The features that each class gives to a template, by its number.</summary>
    public KnownFeature[] FeaturesOf(string template)
    {
        var named = new FeatureTemplate(template);
        return [.. triggers.Select(trigger => new KnownFeature(named, trigger.Name))];
    }
}
