namespace ClaimExtract.Reading;

/// <summary>Reads a text into a <see cref="Document"/>. Thread-safe once made.</summary>
internal sealed class DocumentReader(Vocabulary vocabulary, Func<int, bool> isAbbreviation)
{
    private readonly Tokenizer tokenizer = new(vocabulary);
    private readonly SentenceSplitter splitter = new(isAbbreviation);

    public Document Read(string text)
    {
        var tokens = tokenizer.Tokenize(text);
        return new(text, tokens, splitter.Split(text, tokens), QuotationFinder.Find(text, tokens));
    }
}
