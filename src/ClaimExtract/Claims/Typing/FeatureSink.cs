using ClaimExtract.Reading;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Typing;

/// <summary>What a feature looks at: <c>rule</c> of <c>rule=claim.killed.object</c>. Immutable; thread-safe.</summary>
internal sealed class FeatureTemplate(string name)
{
    public string Name => name;

    /// <summary>The key of the name with the equals sign behind it, to go on from.</summary>
    public ulong Key { get; } = FeatureName.Append(FeatureName.KeyOf(name), '=');
}

/// <summary>A feature whose value is known before any text is read: 'nearestLeft=kill'. Immutable; thread-safe.</summary>
internal readonly struct KnownFeature(FeatureTemplate template, string value)
{
    public FeatureTemplate Template => template;

    public string Value => value;

    public ulong Key { get; } = KeySink.KeyOf(template, value);
}

/// <summary>
/// Takes features: a template with its value. White space in a value becomes an underline, letters their lower case.
/// </summary>
internal interface IFeatureSink
{
    /// <summary>Adds a feature that has not come before.</summary>
    void Add(FeatureTemplate template, ReadOnlySpan<char> value);

    /// <summary>Adds a feature that has not come before.</summary>
    void Add(in KnownFeature feature);

    /// <summary>Adds a feature; one that came before counts once.</summary>
    void AddOnce(FeatureTemplate template, ReadOnlySpan<char> value);
}

/// <summary>Keeps the names themselves.</summary>
internal sealed class NameSink : IFeatureSink
{
    private readonly System.Text.StringBuilder name = new();
    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => names;

    public void Add(FeatureTemplate template, ReadOnlySpan<char> value)
    {
        name.Clear().Append(template.Name).Append('=');
        foreach (char c in value)
        {
            name.Append(char.IsWhiteSpace(c) ? '_' : Vocabulary.Fold(c));
        }

        names.Add(name.ToString());
    }

    public void Add(in KnownFeature feature) => Add(feature.Template, feature.Value);

    public void AddOnce(FeatureTemplate template, ReadOnlySpan<char> value)
    {
        Add(template, value);
        if (names.IndexOf(names[^1]) < names.Count - 1)
        {
            names.RemoveAt(names.Count - 1);
        }
    }
}

/// <summary>Keeps the keys of the names, without making any. What goes beyond its room is left out.</summary>
internal ref struct KeySink(Span<ulong> room) : IFeatureSink
{
    /// <summary>More features than a candidate has.</summary>
    public const int Room = 512;

    private readonly Span<ulong> room = room;
    private int count;

    public readonly ReadOnlySpan<ulong> Keys => room[..count];

    public static ulong KeyOf(FeatureTemplate template, ReadOnlySpan<char> value)
    {
        ulong key = template.Key;
        foreach (char c in value)
        {
            key = FeatureName.Append(key, c is >= 'a' and <= 'z' ? c : char.IsWhiteSpace(c) ? '_' : Vocabulary.Fold(c));
        }

        return key;
    }

    public void Add(FeatureTemplate template, ReadOnlySpan<char> value) => Add(KeyOf(template, value));

    public void AddOnce(FeatureTemplate template, ReadOnlySpan<char> value)
    {
        ulong key = KeyOf(template, value);
        if (!Keys.Contains(key))
        {
            Add(key);
        }
    }

    public void Add(in KnownFeature feature) => Add(feature.Key);

    /// <summary>Adds features that have not come before.</summary>
    public void Add(ReadOnlySpan<ulong> keys)
    {
        keys = keys[..Math.Min(keys.Length, room.Length - count)];
        keys.CopyTo(room[count..]);
        count += keys.Length;
    }

    private void Add(ulong key)
    {
        if (count < room.Length)
        {
            room[count++] = key;
        }
    }
}
