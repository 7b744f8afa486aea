using ClaimExtract.Reading;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Typing;

/// <summary>
/// Takes features, piece by piece: a template, its value, the end. A feature that comes again counts once. White space in a
/// value becomes an underline, letters their lower case.
/// </summary>
internal interface IFeatureSink
{
    void Open(string template);

    void Append(ReadOnlySpan<char> text);

    void Close();
}

/// <summary>Keeps the names themselves.</summary>
internal sealed class NameSink : IFeatureSink
{
    private readonly System.Text.StringBuilder name = new();
    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => names;

    public void Open(string template) => name.Clear().Append(template).Append('=');

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            name.Append(char.IsWhiteSpace(c) ? '_' : Vocabulary.Fold(c));
        }
    }

    public void Close()
    {
        string made = name.ToString();
        if (!names.Contains(made))
        {
            names.Add(made);
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
    private ulong key;

    public readonly ReadOnlySpan<ulong> Keys => room[..count];

    public void Open(string template) => key = FeatureName.Append(FeatureName.Append(FeatureName.Start, template), '=');

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            key = FeatureName.Append(key, char.IsWhiteSpace(c) ? '_' : Vocabulary.Fold(c));
        }
    }

    public void Close()
    {
        if (count < room.Length && !Keys.Contains(key))
        {
            room[count++] = key;
        }
    }
}
