using System.Collections.Frozen;
using ClaimExtract.Matching;

namespace ClaimExtract;

/// <summary>
/// What bounds a word that names no number has: 'dozens', 'hundreds', 'several'. Such a figure is always
/// <see cref="FigureQualifier.Vague"/>; the policy only says which bounds it is given. Immutable; safe for many threads.
/// </summary>
public sealed class VaguePolicy
{
    private readonly FrozenDictionary<string, (double? Min, double? Max)> bounds;
    private readonly string? attribute;

    private VaguePolicy(string name, string? attribute, FrozenDictionary<string, (double? Min, double? Max)> bounds)
    {
        Name = name;
        this.attribute = attribute;
        this.bounds = bounds;
    }

    /// <summary>
    /// The least that the words can mean, open above: dozens 24, scores 40, hundreds 200, thousands 2000, tens of
    /// thousands 20000; several, a few, a handful, many 3. The default.
    /// </summary>
    public static VaguePolicy Literal { get; } = new("Literal", null, FrozenDictionary<string, (double?, double?)>.Empty);

    /// <summary>
    /// The convention of the Armed Conflict Location and Event Data project, open above: dozens 12, hundreds 100,
    /// thousands 1000, tens of thousands 10000; several, a few, many 3.
    /// </summary>
    public static VaguePolicy Acled { get; } = new("Acled", "acled", FrozenDictionary<string, (double?, double?)>.Empty);

    /// <summary>The policy's name, for records that say how they were made.</summary>
    public string Name { get; }

    /// <summary>
    /// A policy of one's own. Words that <paramref name="bounds"/> does not hold have the bounds of <see cref="Literal"/>.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="bounds">Lower and upper bound by word, in lower case ('dozens', 'a few', 'tens of thousands'); null is open.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, a bound is negative or not finite, or a lower bound is above its upper one.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="bounds"/> is null.</exception>
    public static VaguePolicy Create(string name, IEnumerable<KeyValuePair<string, (double? Min, double? Max)>> bounds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(bounds);
        var own = bounds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, (min, max)) in own)
        {
            if (min is < 0 || max is < 0 || min > max || (min is { } low && !double.IsFinite(low)) || (max is { } high && !double.IsFinite(high)))
            {
                throw new ArgumentException($"'{word}': bounds are null or finite numbers from 0 up, the lower one first", nameof(bounds));
            }
        }

        return new(name, null, own);
    }

    /// <summary>The bounds of a line of the lexicon, for the word as written or any of the line's variants.</summary>
    internal (double? Min, double? Max) BoundsOf(LexiconEntry entry, string written)
    {
        if (bounds.TryGetValue(written, out var own) || bounds.TryGetValue(entry.Name, out own))
        {
            return own;
        }

        string? value = (attribute is null ? null : entry[attribute]) ?? entry["literal"];
        return (value is null ? null : double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null);
    }
}
