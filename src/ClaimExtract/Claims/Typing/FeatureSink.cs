using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Typing;

/// <summary>Takes the names of features, piece by piece: a template, its value, the end.</summary>
internal interface IFeatureSink
{
    void Open(string template);

    void Append(ReadOnlySpan<char> text);

    void Append(char sign);

    void Close();
}

/// <summary>Keeps the names themselves, each once.</summary>
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
            Append(c);
        }
    }

    public void Append(char sign) => name.Append(char.IsWhiteSpace(sign) ? '_' : Vocabulary.Fold(sign));

    public void Close()
    {
        string made = name.ToString();
        if (!names.Contains(made))
        {
            names.Add(made);
        }
    }
}
