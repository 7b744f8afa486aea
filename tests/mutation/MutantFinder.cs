using System.Text.RegularExpressions;

namespace ClaimExtract.Mutation;

/// <summary>
/// Finds what can be changed in a source text so that it still compiles: conditions of if and while, returned and
/// expression-bodied truth values (bound flipped, guard dropped, and made or), and steps of one.
/// </summary>
internal static partial class MutantFinder
{
    public static IEnumerable<Mutant> Find(string file, string text)
    {
        foreach (Match head in Guards().Matches(text))
        {
            int start = head.Index + head.Length;
            int end = Closing(text, start);
            foreach (var mutant in OfCondition(file, text, start, end, guard: true))
            {
                yield return mutant;
            }
        }

        foreach (Match value in Values().Matches(text))
        {
            var expression = value.Groups[1];
            foreach (var mutant in OfCondition(file, text, expression.Index, expression.Index + expression.Length, guard: false))
            {
                yield return mutant;
            }
        }

        foreach (Match step in Steps().Matches(text))
        {
            var one = step.Groups[1];
            if (!LineOf(text, one.Index).Contains("const ", StringComparison.Ordinal) && !IsComment(text, one.Index))
            {
                yield return Make(file, text, one.Index, one.Index + 1, "step of one dropped", "0");
            }
        }
    }

    private static IEnumerable<Mutant> OfCondition(string file, string text, int start, int end, bool guard)
    {
        string condition = text[start..end];
        bool declares = Declarations().IsMatch(condition);
        if (declares || IsComment(text, start) || condition.Length == 0)
        {
            yield break;
        }

        bool truth = guard || Truths().IsMatch(condition);
        if (!truth || condition.Contains(" ? ", StringComparison.Ordinal) || condition.Contains("=>", StringComparison.Ordinal) || condition.Contains(';', StringComparison.Ordinal))
        {
            yield break;
        }

        if (guard)
        {
            yield return Make(file, text, start, end, "guard dropped", "false");
        }

        foreach (var (from, to) in new[] { (" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" && ", " || "), (" || ", " && ") })
        {
            for (int at = condition.IndexOf(from, StringComparison.Ordinal); at >= 0; at = condition.IndexOf(from, at + 1, StringComparison.Ordinal))
            {
                yield return Make(file, text, start, end, $"{from.Trim()} made {to.Trim()}", condition[..at] + to + condition[(at + from.Length)..]);
            }
        }
    }

    private static Mutant Make(string file, string text, int start, int end, string what, string to) =>
        new(file, text.AsSpan(0, start).Count('\n') + 1, start, end - start, what, text[start..end], to);

    private static int Closing(string text, int start)
    {
        int depth = 1, at = start;
        while (depth > 0)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            at++;
        }

        return at - 1;
    }

    private static string LineOf(string text, int at)
    {
        int start = text.LastIndexOf('\n', at) + 1;
        int end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static bool IsComment(string text, int at) => LineOf(text, at).TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:if|while) \(")]
    private static partial Regex Guards();

    [GeneratedRegex(@"(?:\breturn|=>) ([^;{}\n]+);")]
    private static partial Regex Values();

    [GeneratedRegex(@" [+-] (1)(?=[\s;,)\]])")]
    private static partial Regex Steps();

    // What an expression declares can't be declared in both branches of a conditional.
    [GeneratedRegex(@"\bout (?:var |[\w<>\[\]]+ \w)|\bis (?:not )?(?:\{[^}]*\}|[\w.<>]+\??) \w+|\bvar \w")]
    private static partial Regex Declarations();

    [GeneratedRegex(@" (?:<|<=|>|>=|==|&&|\|\|) ")]
    private static partial Regex Truths();
}
