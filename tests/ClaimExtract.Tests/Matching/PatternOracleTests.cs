using System.Text.RegularExpressions;
using ClaimExtract.Matching;

namespace ClaimExtract.Tests.Matching;

/// <summary>
/// Random patterns over one-letter words mean what the same regular expression over letters means: choice, greedy
/// repetition, captures and looking ahead, nested in each other.
/// </summary>
public class PatternOracleTests
{
    [Fact]
    public void Random_patterns_match_as_regular_expressions_do()
    {
        var random = new Random(19450808);
        var language = new TestLanguage();
        int found = 0;
        for (int i = 0; i < 4_000; i++)
        {
            var (pattern, expression, _) = Choice(random, 3);
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)('a' + random.Next(3))));
            var compiled = language.Compile(pattern);
            var document = language.Read(string.Join(' ', text.ToCharArray()));
            int[] bounds = new int[compiled.Captures.Length * 2];

            int end = compiled.MatchAt(document, new(0, text.Length), 0, NoMentions.Instance, bounds);
            var expected = Regex.Match(text, $@"\A(?:{expression})", RegexOptions.CultureInvariant);

            Assert.True(end == (expected.Success ? expected.Length : -1), $"case {i}: {pattern} on {text}: {end} for {expected.Success} {expected.Length}");
            for (int c = 0; expected.Success && c < compiled.Captures.Length; c++)
            {
                var group = expected.Groups[compiled.Captures[c]];
                string captured = bounds[c * 2] < 0 ? "-" : text[bounds[c * 2]..bounds[(c * 2) + 1]];
                Assert.True(captured == (group.Success ? group.Value : "-"), $"case {i}: {pattern} on {text}: {compiled.Captures[c]} {captured} for {group.Value}");
            }

            found += expected.Success ? 1 : 0;
        }

        Assert.InRange(found, 1_000, 3_500); // the cases are worth something
    }

    [Fact]
    public void A_rule_set_finds_what_its_patterns_find_one_by_one()
    {
        var random = new Random(20030320);
        var language = new TestLanguage("[few]\na\na b\nc, b c a\n[rest]\nb, c-b");
        int found = 0;
        for (int i = 0; i < 300; i++)
        {
            // More patterns than fit one block of the index, few of which can match: what the index drops shows.
            string[] patterns = [.. Enumerable.Range(0, 66).Select(n => n is > 2 and < 63 ? "z" : Choice(random, 2).Pattern.Replace("b", random.Next(4) == 0 ? "@few" : random.Next(4) == 0 ? "@rest" : "b", StringComparison.Ordinal))];
            var rules = language.Rules(string.Concat(patterns.Select((p, n) => $"rule r{n}\n  pattern {p}\n  yes x => x\n  no x\n")));
            var compiled = patterns.Select(p => language.Compile(p)).ToArray();
            var document = language.Read(string.Join(random.Next(2) == 0 ? " " : "-", Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)('a' + random.Next(4)))));
            var range = new ClaimExtract.Text.TokenSpan(0, document.Tokens.Length);
            for (int token = 0; token < range.End; token++)
            {
                int[] ends = [.. compiled.Select(p => p.MatchAt(document, range, token, NoMentions.Instance, new int[p.Captures.Length * 2]))];
                var match = rules.MatchAt(document, range, token, NoMentions.Instance);

                int longest = ends.Max();
                Assert.Equal(longest < 0 ? null : $"r{Array.IndexOf(ends, longest)} {longest}", match is null ? null : $"{match.Rule.Name} {match.Tokens.End}");
                found += match is { Tokens.Length: > 1 } ? 1 : 0;
            }
        }

        Assert.InRange(found, 200, 1_000); // the cases are worth something
    }

    private static Both Choice(Random random, int depth)
    {
        var ways = Many(random, () => Sequence(random, depth));
        return new(string.Join(" | ", ways.Select(w => w.Pattern)), string.Join('|', ways.Select(w => w.Expression)), ways.Exists(w => w.CanBeEmpty));
    }

    private static Both Sequence(Random random, int depth)
    {
        var items = Many(random, () => Item(random, depth));
        return new(string.Join(' ', items.Select(i => i.Pattern)), string.Concat(items.Select(i => i.Expression)), items.TrueForAll(i => i.CanBeEmpty));
    }

    private static List<Both> Many(Random random, Func<Both> make) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => make())];

    private static Both Item(Random random, int depth)
    {
        var (pattern, expression, canBeEmpty) = Atom(random, depth);
        string name = random.Next(2) == 0 ? "x" : "y";
        int least = random.Next(2), most = least + 1 + random.Next(2);
        return random.Next(12) switch
        {
            0 => new($"!{pattern}", $"(?!{expression})", true),
            1 => new($"&{pattern}", $"(?={expression})", true),
            2 => new($"{pattern}?", $"{expression}?", true),
            // An empty round ends a loop of .NET; here the next way is tried. So only loops of something are compared.
            3 when !canBeEmpty => new($"{pattern}*", $"{expression}*", true),
            4 when !canBeEmpty => new($"{pattern}+", $"{expression}+", false),
            5 when !canBeEmpty => new($"{pattern}{{{least},{most}}}", $"{expression}{{{least},{most}}}", least == 0),
            6 when !pattern.Contains($"{name}=", StringComparison.Ordinal) => new($"{name}={pattern}", $"(?<{name}>{expression})", canBeEmpty),
            _ => new(pattern, expression, canBeEmpty),
        };
    }

    private static Both Atom(Random random, int depth)
    {
        if (depth > 0 && random.Next(3) == 0)
        {
            var (pattern, expression, canBeEmpty) = Choice(random, depth - 1);
            return new($"({pattern})", $"(?:{expression})", canBeEmpty);
        }

        string letter = ((char)('a' + random.Next(3))).ToString();
        return random.Next(8) switch
        {
            0 => new("%word", ".", false),
            1 => new("$", @"(?:\z)", true),
            _ => new(letter, letter, false),
        };
    }

    private sealed record Both(string Pattern, string Expression, bool CanBeEmpty);
}
