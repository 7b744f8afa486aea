using System.Globalization;
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
internal sealed partial class PatternCompiler(Lexicon lexicon, IReadOnlyList<string> slots, Dictionary<string, string> macros)
{
    private const int Deepest = 20; // groups and macros within each other
    private const int MostTimes = 100;

    private readonly PatternProgram program = new();

    // What single words and classes need, each made once.
    private readonly Dictionary<int, PatternNeeds> words = [];
    private readonly Dictionary<WordClass, PatternNeeds> classes = [];
    private readonly List<string> captures = [];
    private string source = "";
    private int at;
    private int depth;

    /// <exception cref="FormatException">The pattern is not well formed; the message says where.</exception>
    public Pattern Compile(string pattern)
    {
        var needs = Begin(pattern);
        program.Add(new(Operation.Match));
        return new(program.ToArray(), [.. captures], program.Marks, needs);
    }

    /// <summary>Compiles a pattern only to find what is wrong with it.</summary>
    /// <exception cref="FormatException">The pattern is not well formed; the message says where.</exception>
    public void Check(string pattern) => Begin(pattern);

    private PatternNeeds Begin(string pattern)
    {
        program.Clear();
        captures.Clear();
        depth = 0;
        return Parse(pattern);
    }

    /// <summary>Each part of the grammar adds its steps and tells what a match of it holds.</summary>
    private PatternNeeds Parse(string pattern)
    {
        Enter();
        (string outerSource, int outerAt) = (source, at);
        (source, at) = (pattern, 0);
        var needs = Choice();
        if (at < source.Length)
        {
            throw new FormatException($"unexpected '{source[at]}' in pattern '{source}'");
        }

        (source, at) = (outerSource, outerAt);
        depth--;
        return needs;
    }

    private void Enter()
    {
        if (++depth > Deepest)
        {
            throw new FormatException("patterns are nested too deeply; does a 'let' name itself?");
        }
    }

    private PatternNeeds Choice()
    {
        int first = program.Count;
        var needs = Sequence();
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
            needs = needs.Or(Sequence());
        }

        foreach (int exit in exits)
        {
            program[exit] = new(Operation.Jump, program.Count);
        }

        return needs;
    }

    private PatternNeeds Sequence()
    {
        bool any = false;
        var needs = PatternNeeds.Nothing;
        while (Peek() is not ('\0' or '|' or ')'))
        {
            needs = needs.Then(Item());
            any = true;
        }

        if (!any)
        {
            throw new FormatException($"an empty choice in pattern '{source}'");
        }

        return needs;
    }

    private PatternNeeds Item()
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
            var seen = Item();
            program.Add(new(Operation.Match));
            program[ahead] = new(Operation.Ahead, program.Count, c == '&' ? 1 : 0);
            return c == '&' ? seen.Ahead() : PatternNeeds.Nothing;
        }

        int atom = program.Count;
        var needs = Quantified(Atom(), atom);
        if (boundary >= 0)
        {
            if (program.Saves(boundary, atom))
            {
                throw new FormatException($"'{capture}=' stands within itself, in pattern '{source}'");
            }

            program.Add(new(Operation.Save, boundary + 1));
        }

        return needs;
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

        string written = Until('}').ToString();
        string[] bounds = written.Split(',');
        int most = int.MaxValue;
        bool isRight = int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out int least)
            && (bounds.Length == 1 || (bounds.Length == 2 && (bounds[1].Length == 0 || int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out most))));
        most = bounds.Length == 1 ? least : most;
        return isRight && least <= most && most > 0 && least <= MostTimes && (most <= MostTimes || most == int.MaxValue)
            ? (least, most)
            : throw new FormatException($"{{{written}}} is no repetition; write {{2}}, {{1,3}} or {{2,}} with at most {MostTimes}");
    }

    private PatternNeeds Quantified(PatternNeeds needs, int atom)
    {
        (int least, int most) = Times();
        if (!program.Repeat(atom, least, most))
        {
            throw new FormatException($"pattern '{source}' has over {PatternProgram.MostSteps} steps");
        }

        return (least, most) == (1, 1) ? needs : needs.Times(least, most);
    }

    private ReadOnlySpan<char> Name()
    {
        SkipBlanks();
        int start = at;
        while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] is '-' or '.' or '\'' or '_'))
        {
            at++;
        }

        return source.AsSpan(start, at - start);
    }

    private ReadOnlySpan<char> Until(char close)
    {
        int end = source.IndexOf(close, at + 1);
        if (end < 0)
        {
            throw new FormatException($"a '{close}' is missing in pattern '{source}'");
        }

        var inner = source.AsSpan(at + 1, end - at - 1);
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
