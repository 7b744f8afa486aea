using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Reading;

/// <summary>What holds for every document, whatever was read.</summary>
internal static class Invariants
{
    public static void Check(string text)
    {
        var document = Read.Text(text);
        CheckTokens(document);
        CheckSentences(document);
        CheckQuotations(document);
    }

    private static void CheckTokens(Document document)
    {
        int end = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Start >= end && token.End > token.Start && token.End <= document.Text.Length, "tokens overlap, are empty or outside the text");
            AssertNothingSeen(document.Text, end, token.Start);
            end = token.End;
        }

        AssertNothingSeen(document.Text, end, document.Text.Length);
    }

    private static void AssertNothingSeen(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            Assert.True(Characters.IsBlank(text[i]) || Characters.IsInvisible(text[i]), $"U+{(int)text[i]:X4} at {i} lies in no token");
        }
    }

    private static void CheckSentences(Document document)
    {
        int end = 0, paragraph = 0;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            Assert.Equal(end, sentence.Tokens.First);
            Assert.False(sentence.Tokens.IsEmpty);
            Assert.InRange(sentence.Paragraph, paragraph, paragraph + 1);
            Assert.Equal(s, document.SentenceOf(sentence.Tokens.First));
            Assert.Equal(s, document.SentenceOf(sentence.Tokens.Last));
            (end, paragraph) = (sentence.Tokens.End, sentence.Paragraph);
        }

        Assert.Equal(document.Tokens.Length, end);
    }

    private static void CheckQuotations(Document document)
    {
        int end = 0;
        for (int q = 0; q < document.Quotations.Length; q++)
        {
            var tokens = document.Quotations[q].Tokens;
            Assert.True(tokens.First > end - 1 && !tokens.IsEmpty && tokens.End <= document.Tokens.Length, "quotations overlap, are empty or outside the document");
            Assert.Equal(q, document.QuotationOf(tokens.First));
            Assert.Equal(q, document.QuotationOf(tokens.Last));
            end = tokens.End;
        }
    }
}
