namespace ClaimExtract.Cli.Input;

/// <summary>A value on one line of YAML: plain, in single quotes (where two stand for one) or in double quotes (with backslashes).</summary>
internal static class YamlScalar
{
    /// <summary>The value, or null where there is none.</summary>
    public static string? Read(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.IsEmpty)
        {
            return null;
        }

        string value = rest[0] switch
        {
            '\'' => Single(rest),
            '"' => Double(rest),
            _ => Plain(rest),
        };
        return value.Length == 0 || (rest[0] is not ('\'' or '"') && value is "null" or "~") ? null : value;
    }

    private static string Plain(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '#')
        {
            return "";
        }

        int comment = rest.IndexOf(" #");
        return (comment < 0 ? rest : rest[..comment]).TrimEnd().ToString();
    }

    private static string Single(ReadOnlySpan<char> rest)
    {
        for (int i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '\'')
            {
                if (i + 1 == rest.Length || rest[i + 1] != '\'')
                {
                    return rest[1..i].ToString().Replace("''", "'", StringComparison.Ordinal);
                }

                i++;
            }
        }

        return rest.ToString();
    }

    private static string Double(ReadOnlySpan<char> rest)
    {
        var value = new System.Text.StringBuilder();
        for (int i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                return value.ToString();
            }

            if (rest[i] == '\\' && i + 1 < rest.Length)
            {
                i++;
                value.Append(rest[i] switch { 'n' => '\n', 't' => '\t', var other => other });
            }
            else
            {
                value.Append(rest[i]);
            }
        }

        return rest.ToString();
    }
}
