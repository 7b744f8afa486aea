using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Typing;

/// <summary>Tells for each word the classes that it may belong to, so that not every class needs to be asked. Thread-safe.</summary>
internal sealed class TriggerIndex
{
    private readonly WordClass[][] classes;

    public TriggerIndex(Vocabulary vocabulary, IEnumerable<WordClass> triggers)
    {
        var lists = new List<WordClass>?[vocabulary.Count];
        foreach (var trigger in triggers)
        {
            foreach (int word in trigger.FirstWords().Distinct())
            {
                (lists[word] ??= []).Add(trigger);
            }
        }

        classes = Array.ConvertAll(lists, list => list?.ToArray() ?? []);
    }

    /// <summary>The classes that the token may be a word of; ask each.</summary>
    public ReadOnlySpan<WordClass> Of(in Token token) => token.Word < classes.Length ? classes[token.Word] : [];
}
