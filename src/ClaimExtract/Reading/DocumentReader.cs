namespace ClaimExtract.Reading;

/// <summary>Reads a text into a <see cref="Document"/>. Thread-safe once made.</summary>
internal sealed class DocumentReader(Vocabulary vocabulary, Func<Token, StopRoles> rolesOf)
{
    private readonly Tokenizer tokenizer = new(vocabulary);
    private readonly SentenceSplitter splitter = new(rolesOf);

    public Document Read(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        var sentences = splitter.Split(text, tokens);
        Headlines.Mark(text, tokens, sentences);
        return new(text, tokens, [.. sentences], QuotationFinder.Find(text, tokens, sentences));
    }
}
