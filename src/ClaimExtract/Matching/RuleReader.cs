using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>
/// Reads rule files:
/// <code>
/// let month = (@month "."?)
/// rule period.month-year
///   pattern in? month={month} year=%num
///   value month
///   yes in October 2006 => 2006-10-01..2006-10-31
///   no the number fell in October
/// </code>
/// Keys beside <c>pattern</c>, <c>yes</c> and <c>no</c> are those of the schema. A rule without a yes and a no, an
/// unknown key, a key given twice or a pattern that does not compile is refused, with file and line.
/// <c>pattern</c>, <c>yes</c> and <c>no</c> may be repeated. A line that starts with # is a comment.
/// </summary>
internal sealed class RuleReader
{
    private readonly Dictionary<string, string> macros = new(StringComparer.Ordinal);
    private readonly RuleSchema schema;
    private readonly string file;
    private readonly PatternCompiler compiler;
    private readonly List<Rule> rules = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public RuleReader(Lexicon lexicon, RuleSchema schema, string file)
    {
        this.schema = schema;
        this.file = file;
        compiler = new(lexicon, schema.Slots, macros);
    }

    public Rule[] Read(TextReader reader)
    {
        Draft? draft = null;
        using var lines = new TextLines(reader);
        while (lines.TryRead(out var line))
        {
            int number = lines.Number;
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int end = 0;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
            {
                end++;
            }

            var key = line[..end];
            string value = end < line.Length ? line[end..].TrimStart().ToString() : throw new LanguageFormatException(file, number, $"'{key}' has no value");
            switch (key)
            {
                case "let":
                    Let(value, number);
                    break;
                case "rule":
                    Close(draft);
                    draft = names.Add(value) ? new(value, number) : throw new LanguageFormatException(file, number, $"a rule '{value}' stands above");
                    break;
                default:
                    Key(draft ?? throw new LanguageFormatException(file, number, $"'{key}' stands before the first rule"), key, value, number);
                    break;
            }
        }

        Close(draft);
        return [.. rules];
    }

    private void Let(string value, int number)
    {
        if (value.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } pattern])
        {
            throw new LanguageFormatException(file, number, "write: let name = pattern");
        }

        // Compiled only to find what is wrong where it stands; patterns that use it compile it again.
        Try(number, () => compiler.Check(pattern));
        if (!macros.TryAdd(name, pattern))
        {
            throw new LanguageFormatException(file, number, $"a 'let {name}' stands above");
        }
    }

    private void Try(int number, Action compile)
    {
        try
        {
            compile();
        }
        catch (FormatException wrong)
        {
            throw new LanguageFormatException(file, number, wrong.Message);
        }
    }

    private void Key(Draft draft, ReadOnlySpan<char> written, string value, int number)
    {
        switch (written)
        {
            case "pattern":
                Try(number, () => draft.Patterns.Add(compiler.Compile(value)));
                break;
            case "yes":
                int arrow = value.LastIndexOf("=>", StringComparison.Ordinal);
                draft.Examples.Add(arrow > 0
                    ? new(value[..arrow].Trim(), value[(arrow + 2)..].Trim(), number)
                    : throw new LanguageFormatException(file, number, "write: yes text => what is found"));
                break;
            case "no":
                draft.Examples.Add(new(value, null, number));
                break;
            default:
                string key = written.ToString();
                if (!schema.Required.Contains(key) && !schema.Optional.Contains(key))
                {
                    throw new LanguageFormatException(file, number, $"unknown key '{key}'; known: pattern, yes, no, {string.Join(", ", schema.Required.Concat(schema.Optional))}");
                }

                if (!draft.Values.TryAdd(key, value))
                {
                    throw new LanguageFormatException(file, number, $"'{key}' stands twice in rule {draft.Name}");
                }

                break;
        }
    }

    private void Close(Draft? draft)
    {
        if (draft is null)
        {
            return;
        }

        string? missing = schema.Required.FirstOrDefault(key => !draft.Values.ContainsKey(key));
        if (missing is not null)
        {
            throw new LanguageFormatException(file, draft.Line, $"rule {draft.Name} has no '{missing}'");
        }

        if (!draft.Examples.Exists(e => e.Expected is not null) || !draft.Examples.Exists(e => e.Expected is null))
        {
            throw new LanguageFormatException(file, draft.Line, $"rule {draft.Name} needs a yes and a no");
        }

        rules.Add(new(draft.Name, file, draft.Line, [.. draft.Patterns], draft.Values, [.. draft.Examples]));
    }

    private sealed class Draft(string name, int line)
    {
        public string Name => name;

        public int Line => line;

        public List<Pattern> Patterns { get; } = [];

        public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

        public List<RuleExample> Examples { get; } = [];
    }
}
