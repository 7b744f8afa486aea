using System.Globalization;

namespace ClaimExtract.Matching;

/// <summary>
/// Compiles the pattern language of rule files:
/// <code>
/// word  "mark"       a word in any case (March: with a capital), a punctuation mark or sign
/// @class @class.form a word or phrase of a lexicon class
/// %word %num %cap %upper %lower %mark %any   a token by its looks
/// %1..31             a token of digits alone with a value in these bounds
/// &lt;slot&gt;             a mention of an earlier stage
/// {name}             a pattern given above by 'let name = ...'
/// ( a | b )  x? x* x+ x{1,3}   choice and repetition, greedy
/// name=x             a capture
/// !x  &amp;x             not followed by, followed by
/// ^  $  ~            sentence start, sentence end, no white space here
/// </code>
/// </summary>
internal sealed class PatternCompiler(Lexicon lexicon, IReadOnlyList<string> slots, IReadOnlyDictionary<string, string> macros)
{
    private readonly List<Instruction> program = [];
    private readonly List<string> captures = [];
    private string source = "";
    private int at;
    private int depth;

    /// <exception cref="FormatException">The pattern is not well formed; the message says where.</exception>
    public Pattern Compile(string pattern)
    {
        program.Clear();
        captures.Clear();
        Parse(pattern);
        program.Add(new(Operation.Match));
        return new([.. program], [.. captures]);
    }

    private void Parse(string pattern)
    {
        if (++depth > 20)
        {
            throw new FormatException("patterns are nested too deeply; does a 'let' name itself?");
        }

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

    private void Choice()
    {
        int first = program.Count;
        Sequence();
        var exits = new List<int>();
        while (Take('|'))
        {
            // The choice already compiled moves behind a new split.
            Insert(first, new(Operation.Split, first + 1, program.Count + 2));
            exits.Add(program.Count);
            for (int i = 0; i < exits.Count - 1; i++)
            {
                exits[i]++;
            }

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
                Choice();
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
                program.Add(new(Operation.Phrase, Phrase: [new(lexicon.Vocabulary.Add(Until('"')), LetterCase.Any)]));
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
                string predicate = Name();
                if (predicate.Split("..") is [var least, var most])
                {
                    program.Add(new(Operation.Number, Bound(least, predicate), Bound(most, predicate)));
                    break;
                }

                program.Add(Enum.TryParse(predicate, ignoreCase: true, out TokenPredicate kind) ? new(Operation.Predicate, (int)kind) : throw new FormatException($"unknown predicate %{predicate}"));
                break;
            case '^' or '$' or '~':
                at++;
                program.Add(new(c == '^' ? Operation.Start : c == '$' ? Operation.End : Operation.Glued));
                break;
            default:
                string literal = Name();
                var words = literal.Length == 0 ? [] : LexicalWord.Split(literal, lexicon.Vocabulary);
                program.Add(words.Length > 0 ? new(Operation.Phrase, Phrase: words) : throw new FormatException($"'{(literal.Length > 0 ? literal : c)}' is no word; put marks and signs in quotes, in pattern '{source}'"));
                break;
        }
    }

    private static int Bound(string text, string predicate) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int bound)
            ? bound
            : throw new FormatException($"%{predicate} has a bound that is no whole number; write %1..31");

    private void Quantifier(int atom)
    {
        char c = at < source.Length ? source[at] : '\0';
        (int least, int most) = c switch { '?' => (0, 1), '*' => (0, int.MaxValue), '+' => (1, int.MaxValue), _ => (1, 1) };
        if (c == '{' && at + 1 < source.Length && char.IsAsciiDigit(source[at + 1]))
        {
            string[] bounds = Until('}').Split(',');
            least = int.Parse(bounds[0], CultureInfo.InvariantCulture);
            most = bounds.Length > 1 ? int.Parse(bounds[1], CultureInfo.InvariantCulture) : least;
        }
        else if (c is '?' or '*' or '+')
        {
            at++;
        }

        if ((least, most) == (1, 1))
        {
            return;
        }

        var body = program.GetRange(atom, program.Count - atom);
        program.RemoveRange(atom, body.Count);
        for (int i = 0; i < least; i++)
        {
            Append(body, atom);
        }

        if (most == int.MaxValue)
        {
            int loop = program.Count;
            program.Add(new(Operation.Split, loop + 1, loop + 2 + body.Count));
            Append(body, atom);
            program.Add(new(Operation.Jump, loop));
            return;
        }

        int end = program.Count + ((most - least) * (body.Count + 1));
        for (int i = least; i < most; i++)
        {
            program.Add(new(Operation.Split, program.Count + 1, end));
            Append(body, atom);
        }
    }

    /// <summary>Adds a copy of steps that were compiled at <paramref name="origin"/>, with their jumps moved.</summary>
    private void Append(List<Instruction> body, int origin)
    {
        int shift = program.Count - origin;
        foreach (var step in body)
        {
            program.Add(Moved(step, shift, int.MinValue));
        }
    }

    private void Insert(int place, Instruction step)
    {
        for (int i = place; i < program.Count; i++)
        {
            program[i] = Moved(program[i], 1, place);
        }

        program.Insert(place, step);
    }

    private static Instruction Moved(Instruction step, int shift, int from) => step.Operation switch
    {
        Operation.Split => step with { A = step.A >= from ? step.A + shift : step.A, B = step.B >= from ? step.B + shift : step.B },
        Operation.Jump or Operation.Ahead => step with { A = step.A >= from ? step.A + shift : step.A },
        _ => step,
    };

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
