using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ClaimExtract.Cli.Commands;

/// <summary>Sizes as people write them: 500000, 64KB, 32MB, 2GB; a KB is 1,024 bytes.</summary>
internal static class SizeArgument
{
    private static readonly (string Unit, long Bytes)[] Units = [("GB", 1L << 30), ("MB", 1L << 20), ("KB", 1L << 10), ("B", 1)];

    /// <summary>An option with a size; null where it is not given.</summary>
    public static Option<long?> Option(string name, string description, long normal, long most) => new(name)
    {
        HelpName = "SIZE",
        Description = $"{description}; {Text(normal)} unless given.",
        CustomParser = result => Read(result, name, most),
    };

    private static long? Read(ArgumentResult result, string name, long most)
    {
        string text = result.Tokens[0].Value;
        var (unit, bytes) = Array.Find(Units, known => text.EndsWith(known.Unit, StringComparison.OrdinalIgnoreCase));
        string number = unit is null ? text : text[..^unit.Length];
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long count) || count < 1 || count > most / Math.Max(1, bytes))
        {
            result.AddError($"{name} takes a size from 1 to {Text(most)}, as 500000, 64KB or 32MB; '{text}' is none.");
            return 1;
        }

        return count * Math.Max(1, bytes);
    }

    private static string Text(long bytes)
    {
        var (unit, size) = Array.Find(Units, known => bytes >= known.Bytes);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / size}{unit}");
    }
}
