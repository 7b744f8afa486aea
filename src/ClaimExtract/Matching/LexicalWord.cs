using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>How a word of a rule or lexicon must be written in the text.</summary>
internal enum LetterCase : byte
{
    Any,

    /// <summary>With a capital: 'March', 'Amnesty'.</summary>
    Capitalised,

    /// <summary>In capitals: 'WHO', 'IS'.</summary>
    AllCaps,
}

/// <summary>A word as a rule or lexicon asks for it: its number and the case it must be written in.</summary>
internal readonly record struct LexicalWord(int Word, LetterCase Case)
{
    /// <summary>Adds <paramref name="text"/> to the vocabulary; the case asked for is the case it is written in.</summary>
    public static LexicalWord Of(ReadOnlySpan<char> text, Vocabulary vocabulary) => new(vocabulary.Add(text), CaseOf(text));

    public bool Fits(in Token token) => token.Word == Word && Fits(Case, token);

    public static bool Fits(LetterCase wanted, in Token token) => wanted switch
    {
        LetterCase.Any => true,
        LetterCase.Capitalised => token.Capitalised,
        _ => token.AllCaps || (token.Length == 1 && token.Capitalised),
    };

    private static LetterCase CaseOf(ReadOnlySpan<char> text)
    {
        if (!char.IsUpper(text[0]))
        {
            return LetterCase.Any;
        }

        bool small = false;
        foreach (char c in text)
        {
            small |= char.IsLower(c);
        }

        return text.Length > 1 && !small ? LetterCase.AllCaps : LetterCase.Capitalised;
    }

    /// <summary>The words of a phrase, with the apostrophe of "workers' party"; hyphens are left out, as matching passes over them. Empty where it holds a number, a sign or a word too long for the vocabulary.</summary>
    public static LexicalWord[] Split(ReadOnlySpan<char> phrase, Vocabulary vocabulary)
    {
        if (IsPlainWord(phrase))
        {
            return [Of(phrase, vocabulary)];
        }

        var tokens = new Tokenizer(vocabulary).Tokenize(phrase.ToString());
        var words = new List<LexicalWord>(tokens.Length);
        bool isPhrase = true;
        foreach (var token in tokens)
        {
            var text = phrase.Slice(token.Start, token.Length);
            if (token.Length <= Vocabulary.MaxLength && (token.IsWord || text is "'" or "\u2019"))
            {
                words.Add(Of(text, vocabulary));
            }
            else
            {
                isPhrase &= text is "-";
            }
        }

        tokens.Return();
        return isPhrase ? [.. words] : [];
    }

    /// <summary>Letters of ASCII alone, as most words of a lexicon: one token, whatever the vocabulary.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= Vocabulary.MaxLength;
    }

    /// <summary>End of the phrase where it starts at <paramref name="token"/>, else -1. Hyphens in the text are passed over.</summary>
    public static int EndOf(LexicalWord[] phrase, Document document, int token, int limit)
    {
        var tokens = document.Tokens;
        int i = token;
        foreach (var word in phrase)
        {
            if (i > token && i < limit && tokens[i].Word != word.Word && IsHyphen(document, i))
            {
                i++;
            }

            if (i >= limit || !word.Fits(tokens[i]))
            {
                return -1;
            }

            i++;
        }

        return i;
    }

    private static bool IsHyphen(Document document, int token) =>
        document.Tokens[token].Length == 1 && !document.Tokens[token].SpaceBefore
        && document.Text[document.Tokens[token].Start] is '-' or '\u2010' or '\u2011';
}
