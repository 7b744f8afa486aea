using System.Globalization;
using System.Text;
using ClaimExtract.Reading;

namespace ClaimExtract.Matching;

/// <summary>
/// Compiles the pattern language of rule files:
/// <code>
/// word  "mark"       a word in any case (March: with a capital), a punctuation mark or sign ("""" is a quotation mark)
/// @class @class.form a word or phrase of a lexicon class
/// %word %num %cap %upper %lower %mark %any   a token by its looks
/// %1..31             a token of digits alone with a value in these bounds
/// &lt;slot&gt;             a mention of an earlier stage
/// {name}             a pattern given above by 'let name = ...'
/// ( a | b )  x? x* x+ x{2} x{1,3} x{2,}   choice and repetition, greedy
/// name=x             a capture
/// !x  &amp;x             not followed by, followed by
/// ^  $  ~            sentence start, sentence end, no white space here
/// </code>
/// </summary>
internal sealed class PatternCompiler(Lexicon lexicon, IReadOnlyList<string> slots, IReadOnlyDictionary<string, string> macros)
{
    private const int Deepest = 20; // groups and macros within each other
    private const int MostTimes = 100;

    private readonly PatternProgram program = new();
    private readonly List<string> captures = [];
    private string source = "";
    private int at;
    private int depth;

    /// <exception cref="FormatException">The pattern is not well formed; the message says where.</exception>
    public Pattern Compile(string pattern)
    {
        program.Clear();
        captures.Clear();
        depth = 0;
        Parse(pattern);
        program.Add(new(Operation.Match));
        return new(program.ToArray(), [.. captures], program.Marks);
    }

    private void Parse(string pattern)
    {
        Enter();
        (string outerSource, int outerAt) = (source, at);
        (source, at) = (pattern, 0);
        Choice();
        if (at < source.Length)
        {
            throw new FormatException($"unexpected '{source[at]}' in pattern '{source}'");
        }

        (source, at) = (outerSource, outerAt);
        depth--;
    }

    private void Enter()
    {
        if (++depth > Deepest)
        {
            throw new FormatException("patterns are nested too deeply; does a 'let' name itself?");
        }
    }

    private void Choice()
    {
        int first = program.Count;
        Sequence();
        var exits = new List<int>();
        while (Take('|'))
        {
            // The choice already compiled moves behind a new split.
            program.Insert(first, new(Operation.Split, first + 1, program.Count + 2));
            for (int i = 0; i < exits.Count; i++)
            {
                exits[i]++;
            }

            exits.Add(program.Count);
            program.Add(new(Operation.Jump));
            Sequence();
        }

        foreach (int exit in exits)
        {
            program[exit] = new(Operation.Jump, program.Count);
        }
    }

    private void Sequence()
    {
        bool any = false;
        while (Peek() is not ('\0' or '|' or ')'))
        {
            Item();
            any = true;
        }

        if (!any)
        {
            throw new FormatException($"an empty choice in pattern '{source}'");
        }
    }

    private void Item()
    {
        string? capture = CaptureName();
        int boundary = -1;
        if (capture is not null)
        {
            int index = captures.IndexOf(capture);
            if (index < 0)
            {
                index = captures.Count;
                captures.Add(capture);
            }

            boundary = index * 2;
            program.Add(new(Operation.Save, boundary));
        }

        char c = Peek();
        if (c is '!' or '&')
        {
            if (capture is not null)
            {
                throw new FormatException($"'{capture}=' can't capture what is only looked at, in pattern '{source}'");
            }

            at++;
            int ahead = program.Count;
            program.Add(default);
            Item();
            program.Add(new(Operation.Match));
            program[ahead] = new(Operation.Ahead, program.Count, c == '&' ? 1 : 0);
            return;
        }

        int atom = program.Count;
        Atom();
        Quantifier(atom);
        if (boundary >= 0)
        {
            if (program.Saves(boundary, atom))
            {
                throw new FormatException($"'{capture}=' stands within itself, in pattern '{source}'");
            }

            program.Add(new(Operation.Save, boundary + 1));
        }
    }

    private string? CaptureName()
    {
        SkipBlanks();
        int end = at;
        while (end < source.Length && (char.IsAsciiLetterLower(source[end]) || char.IsAsciiDigit(source[end])))
        {
            end++;
        }

        if (end == at || end >= source.Length || source[end] != '=')
        {
            return null;
        }

        string name = source[at..end];
        at = end + 1;
        return name;
    }

    private void Atom()
    {
        char c = Peek();
        switch (c)
        {
            case '(':
                at++;
                Enter();
                Choice();
                depth--;
                if (!Take(')'))
                {
                    throw new FormatException($"a ')' is missing in pattern '{source}'");
                }

                break;
            case '{':
                string name = Until('}');
                if (!macros.TryGetValue(name, out string? body))
                {
                    throw new FormatException($"no 'let {name} = ...' stands above");
                }

                Parse(body);
                break;
            case '"':
                program.Add(new(Operation.Phrase, Phrase: [Quoted()]));
                break;
            case '<':
                string slot = Until('>');
                int index = slots.ToList().IndexOf(slot);
                program.Add(index >= 0 ? new(Operation.Mention, index) : throw new FormatException($"unknown slot <{slot}>; known: {string.Join(", ", slots)}"));
                break;
            case '@':
                at++;
                string className = Name();
                program.Add(lexicon.Has(className) ? new(Operation.Class, Class: lexicon[className]) : throw new FormatException($"no lexicon has a class '{className}'"));
                break;
            case '%':
                at++;
                program.Add(Predicate(Name()));
                break;
            case '^' or '$' or '~':
                at++;
                program.Add(new(c == '^' ? Operation.Start : c == '$' ? Operation.End : Operation.Glued));
                break;
            default:
                string literal = Name();
                var words = LexicalWord.Split(literal, lexicon.Vocabulary);
                program.Add(words.Length > 0 ? new(Operation.Phrase, Phrase: words) : throw new FormatException($"'{(literal.Length > 0 ? literal : c)}' is no word; put marks and signs in quotes, in pattern '{source}'"));
                break;
        }
    }

    private static Instruction Predicate(string name)
    {
        if (name.Split("..") is [var low, var high])
        {
            (int least, int most) = (Bound(low, name), Bound(high, name));
            return least <= most ? new(Operation.Number, least, most) : throw new FormatException($"%{name} has its bounds in the wrong order");
        }

        return name.Length > 0 && char.IsAsciiLetterLower(name[0]) && Enum.TryParse(name, ignoreCase: true, out TokenPredicate kind)
            ? new(Operation.Predicate, (int)kind)
            : throw new FormatException($"unknown predicate %{name}; known: {string.Join(", ", Enum.GetNames<TokenPredicate>()).ToLowerInvariant()}");
    }

    private static int Bound(string text, string predicate) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int bound)
            ? bound
            : throw new FormatException($"%{predicate} has a bound that is no whole number; write %1..31");

    /// <summary>The word or mark between quotation marks, in which two of them stand for one. It must be what the tokenizer makes one token.</summary>
    private LexicalWord Quoted()
    {
        var text = new StringBuilder(Until('"'));
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

    private (int Least, int Most) Times()
    {
        char c = at < source.Length ? source[at] : '\0';
        if (c is '?' or '*' or '+')
        {
            at++;
            return (c == '+' ? 1 : 0, c == '?' ? 1 : int.MaxValue);
        }

        if (c != '{' || at + 1 >= source.Length || !char.IsAsciiDigit(source[at + 1]))
        {
            return (1, 1);
        }

        string written = Until('}');
        string[] bounds = written.Split(',');
        int most = int.MaxValue;
        bool isRight = int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out int least)
            && (bounds.Length == 1 || (bounds.Length == 2 && (bounds[1].Length == 0 || int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out most))));
        most = bounds.Length == 1 ? least : most;
        return isRight && least <= most && most > 0 && least <= MostTimes && (most <= MostTimes || most == int.MaxValue)
            ? (least, most)
            : throw new FormatException($"{{{written}}} is no repetition; write {{2}}, {{1,3}} or {{2,}} with at most {MostTimes}");
    }

    private void Quantifier(int atom)
    {
        (int least, int most) = Times();
        if (!program.Repeat(atom, least, most))
        {
            throw new FormatException($"pattern '{source}' has over {PatternProgram.MostSteps} steps");
        }
    }

    private string Name()
    {
        SkipBlanks();
        int start = at;
        while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] is '-' or '.' or '\'' or '_'))
        {
            at++;
        }

        return source[start..at];
    }

    private string Until(char close)
    {
        int end = source.IndexOf(close, at + 1);
        if (end < 0)
        {
            throw new FormatException($"a '{close}' is missing in pattern '{source}'");
        }

        string inner = source[(at + 1)..end];
        at = end + 1;
        return inner;
    }

    private char Peek()
    {
        SkipBlanks();
        return at < source.Length ? source[at] : '\0';
    }

    private bool Take(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }
    }
}
