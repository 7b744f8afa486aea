using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Reading;

/// <summary>Reads texts with the embedded English.</summary>
internal static class Read
{
    public static readonly Language English = LoadWithWords();

    private static readonly DocumentReader Reader = English.Reader();

    public static Document Text(string text) => Reader.Read(text);

    /// <summary>The tokens, parted by blanks.</summary>
    public static string Tokens(string text)
    {
        var document = Text(text);
        return string.Join(' ', document.Tokens.Select((_, i) => document.TextOf(i).ToString()));
    }

    /// <summary>The sentences, parted by bars.</summary>
    public static string Sentences(string text)
    {
        var document = Text(text);
        return string.Join(" | ", document.Sentences.Select(s => document.TextOf(s.Tokens).ReplaceLineEndings(" ")));
    }

    // Tests of broken words need words that are known whatever the rules say.
    private static Language LoadWithWords() => Language.English(("test.lexicon", new StringReader("[test.known]\nkilled, death, clashes, killing")));
}
