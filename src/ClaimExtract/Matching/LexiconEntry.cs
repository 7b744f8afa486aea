namespace ClaimExtract.Matching;

/// <summary>
/// One line of a lexicon: a name, its variants and what the line says of it.
/// </summary>
/// <param name="Class">The class of the section it stands in.</param>
/// <param name="Name">The first variant, as written: the canonical name.</param>
/// <param name="Variants">All forms it is found by, the name among them.</param>
/// <param name="Attributes">The <c>key=value</c> pairs behind the semicolon.</param>
internal sealed record LexiconEntry(
    string Class, string Name, LexicalWord[][] Variants, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The attribute's value, or null.</summary>
    public string? this[string key] => Attributes.GetValueOrDefault(key);
}
