using System.Buffers;
using ClaimExtract.Text;

namespace ClaimExtract.Reading;

/// <summary>
/// An article as read: tokens, sentences and quotations over its original text. Immutable until it is released; safe
/// for many threads. Tokens are ordered, do not overlap and lie in exactly one sentence each.
/// </summary>
internal sealed class Document
{
    private int[] sentenceOfToken;

    public Document(string text, TokenList tokens, Sentence[] sentences, Quotation[] quotations)
        : this(text, tokens, sentences, quotations, ArrayPool<int>.Shared.Rent(tokens.Length))
    {
        for (int s = 0; s < sentences.Length; s++)
        {
            sentenceOfToken.AsSpan(sentences[s].Tokens.First, sentences[s].Tokens.Length).Fill(s);
        }
    }

    private Document(string text, TokenList tokens, Sentence[] sentences, Quotation[] quotations, int[] sentenceOfToken)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Quotations = quotations;
        this.sentenceOfToken = sentenceOfToken;
    }

    public string Text { get; }

    public TokenList Tokens { get; private set; }

    public Sentence[] Sentences { get; }

    public Quotation[] Quotations { get; }

    /// <summary>The part of speech of each token as another annotator told it; empty where there was none.</summary>
    public PartOfSpeech[] Tags { get; private init; } = [];

    /// <summary>What may end the work on it early; null where nothing may.</summary>
    public Interruption? Interruption { get; init; }

    /// <summary>Ends the work on the article where it is to be ended; to be called for each sentence, and each claim, of a stage.</summary>
    /// <exception cref="OperationCanceledException">The caller wants no result any more.</exception>
    /// <exception cref="LimitException">Its time is over.</exception>
    public void Check() => Interruption?.Check();

    /// <summary>The token's part of speech, where an annotator told it.</summary>
    public PartOfSpeech TagOf(int token) => Tags.Length == 0 ? PartOfSpeech.None : Tags[token];

    /// <summary>The same article with the parts of speech of its tokens.</summary>
    public Document With(PartOfSpeech[] tags) => new(Text, Tokens, Sentences, Quotations, sentenceOfToken) { Tags = tags, Interruption = Interruption };

    /// <summary>
    /// Gives the buffers back, so that the next document needs none of its own. Only by who made the document, and only
    /// when nobody reads it any more: it holds no token from now on.
    /// </summary>
    public void Release()
    {
        var (tokens, sentences) = (Tokens, sentenceOfToken);
        (Tokens, sentenceOfToken) = (new([], 0), []);
        tokens.Return();
        ArrayPool<int>.Shared.Return(sentences);
    }

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token) => sentenceOfToken[token];

    /// <summary>The characters that the tokens cover, blanks between them included. Empty for an empty span.</summary>
    public TextSpan SpanOf(TokenSpan tokens) =>
        tokens.IsEmpty ? default : new(Tokens[tokens.First].Start, Tokens[tokens.Last].End);

    /// <summary>The text of the tokens, as written.</summary>
    public string TextOf(TokenSpan tokens) => SpanOf(tokens).Of(Text);

    /// <summary>The characters that the tokens cover, without a copy.</summary>
    public ReadOnlySpan<char> CharsOf(TokenSpan tokens)
    {
        var span = SpanOf(tokens);
        return Text.AsSpan(span.Start, span.Length);
    }

    public ReadOnlySpan<char> TextOf(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Whether no white space stands between the token and the one before it.</summary>
    public bool Glued(int token) => token > 0 && !Tokens[token].SpaceBefore;

    /// <summary>Whether the token lies inside a quotation; its index in <see cref="Quotations"/>, or -1.</summary>
    public int QuotationOf(int token)
    {
        int low = 0, high = Quotations.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Quotations[middle].Tokens.End <= token)
            {
                low = middle + 1;
            }
            else if (Quotations[middle].Tokens.First > token)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
