namespace ClaimExtract.Reading;

/// <summary>Reads a text into a <see cref="Document"/>. Thread-safe once made.</summary>
internal sealed class DocumentReader(Vocabulary vocabulary, Func<Token, StopRoles> rolesOf)
{
    private readonly Tokenizer tokenizer = new(vocabulary);
    private readonly SentenceSplitter splitter = new(rolesOf);

    /// <param name="text">The text.</param>
    /// <param name="interruption">What may end the work early; null where nothing may.</param>
    public Document Read(string text, Interruption? interruption = null)
    {
        var tokens = tokenizer.Tokenize(text);
        var sentences = splitter.Split(text, tokens);
        Headlines.Mark(text, tokens, sentences);
        return new(text, tokens, [.. sentences], QuotationFinder.Find(text, tokens, sentences)) { Interruption = interruption };
    }

    /// <summary>Tokens and sentences alone, for who asks for no headline and no quotation.</summary>
    public Document ReadSentences(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        return new(text, tokens, [.. splitter.Split(text, tokens)], []);
    }
}
