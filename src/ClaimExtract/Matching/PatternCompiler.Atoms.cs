using System.Globalization;
using System.Text;
using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <content>Words, classes, looks and mentions: what a pattern is made of in the end.</content>
internal sealed partial class PatternCompiler
{
    private PatternNeeds Atom()
    {
        char c = Peek();
        switch (c)
        {
            case '(':
                at++;
                Enter();
                var inner = Choice();
                depth--;
                return Take(')') ? inner : throw new FormatException($"a ')' is missing in pattern '{source}'");
            case '{':
                var name = Until('}');
                return macros.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out string? body) ? Parse(body) : throw new FormatException($"no 'let {name} = ...' stands above");
            case '"':
                return Words([Quoted()]);
            case '<':
                var slot = Until('>');
                int index = SlotOf(slot);
                program.Add(index >= 0 ? new(Operation.Mention, index) : throw new FormatException($"unknown slot <{slot}>; known: {string.Join(", ", slots)}"));
                return PatternNeeds.Mention;
            case '@':
                at++;
                return Class(Name());
            case '%':
                at++;
                var predicate = Predicate(Name());
                program.Add(predicate);
                return predicate.Operation == Operation.Number || predicate.A == (int)TokenPredicate.Num ? PatternNeeds.Number : PatternNeeds.Token;
            case '^' or '$' or '~':
                at++;
                program.Add(new(c == '^' ? Operation.Start : c == '$' ? Operation.End : Operation.Glued));
                return PatternNeeds.Nothing;
            default:
                var literal = Name();
                var phrase = LexicalWord.Split(literal, lexicon.Vocabulary);
                return phrase.Length > 0 ? Words(phrase) : throw new FormatException($"'{(literal.Length > 0 ? literal : [c])}' is no word; put marks and signs in quotes, in pattern '{source}'");
        }
    }

    private PatternNeeds Words(LexicalWord[] phrase)
    {
        program.Add(new(Operation.Phrase, Phrase: phrase));
        int word = phrase[0].Word;
        if (phrase.Length > 1)
        {
            return PatternNeeds.Of(word, WeightOf(word), PatternNeeds.Unbounded);
        }

        if (!words.TryGetValue(word, out var needs))
        {
            words[word] = needs = PatternNeeds.Of(word, WeightOf(word), 1);
        }

        return needs;
    }

    private int SlotOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < slots.Count; i++)
        {
            if (name.SequenceEqual(slots[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private PatternNeeds Class(ReadOnlySpan<char> name)
    {
        var wordClass = lexicon.Find(name) ?? throw new FormatException($"no lexicon has a class '{name}'");
        program.Add(new(Operation.Class, Class: wordClass));
        if (!classes.TryGetValue(wordClass, out var needs))
        {
            double weight = 0;
            foreach (int word in wordClass.FirstWords())
            {
                weight += WeightOf(word);
            }

            classes[wordClass] = needs = PatternNeeds.Of(wordClass, weight, wordClass.HasPhrases ? PatternNeeds.Unbounded : 1);
        }

        return needs;
    }

    /// <summary>How common a word is, roughly, against others: the short ones are.</summary>
    private double WeightOf(int word) => lexicon.Vocabulary[word].Length switch { <= 2 => 1, 3 => 0.4, 4 => 0.1, 5 => 0.04, _ => 0.02 };

    private static Instruction Predicate(ReadOnlySpan<char> name)
    {
        if (name.IndexOf("..") is >= 0 and int dots && name[(dots + 2)..].IndexOf("..") < 0)
        {
            (int least, int most) = (Bound(name[..dots], name), Bound(name[(dots + 2)..], name));
            return least <= most ? new(Operation.Number, least, most) : throw new FormatException($"%{name} has its bounds in the wrong order");
        }

        return name.Length > 0 && char.IsAsciiLetterLower(name[0]) && Enum.TryParse(name, ignoreCase: true, out TokenPredicate kind)
            ? new(Operation.Predicate, (int)kind)
            : throw new FormatException($"unknown predicate %{name}; known: {string.Join(", ", Enum.GetNames<TokenPredicate>()).ToLowerInvariant()}");
    }

    private static int Bound(ReadOnlySpan<char> text, ReadOnlySpan<char> predicate) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int bound)
            ? bound
            : throw new FormatException($"%{predicate} has a bound that is no whole number; write %1..31");

    /// <summary>The word or mark between quotation marks, in which two of them stand for one. It must be what the tokenizer makes one token.</summary>
    private LexicalWord Quoted()
    {
        var text = new StringBuilder().Append(Until('"'));
        while (at < source.Length && source[at] == '"')
        {
            text.Append('"').Append(Until('"'));
        }

        string mark = text.ToString();
        return mark.Length <= Vocabulary.MaxLength && (EndsAsToken("", mark) || EndsAsToken("x", mark))
            ? new(lexicon.Vocabulary.Add(mark), LetterCase.Any)
            : throw new FormatException($"\"{mark}\" is not one mark or word as texts are read, in pattern '{source}'");
    }

    /// <summary>Whether the mark is read as the one token behind the word, or as the only one where that is empty.</summary>
    private bool EndsAsToken(string word, string mark)
    {
        var tokens = new Tokenizer(lexicon.Vocabulary).Tokenize(word + mark);
        bool isToken = tokens.Length == word.Length + 1 && tokens[word.Length] is { IsNumber: false } last && last.Length == mark.Length;
        tokens.Return();
        return isToken;
    }
}
