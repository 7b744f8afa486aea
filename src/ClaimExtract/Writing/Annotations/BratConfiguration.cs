using System.Text;

namespace ClaimExtract.Writing.Annotations;

/// <summary>What brat is told that may be marked in articles: <c>annotation.conf</c>.</summary>
internal static class BratConfiguration
{
    /// <summary>Parts of a claim beside its figure, as they are called in brat.</summary>
    public static readonly string[] Roles = ["Counted", "Actor", "Place", "Period", "Source", "Cue", "Via"];

    /// <summary>The mark of a claim that a careful colleague could decide otherwise.</summary>
    public const string Unsure = "Unsure";

    public static string Role(string part) => Array.Find(Roles, role => role.Equals(part, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentOutOfRangeException(nameof(part), part, null);

    public static string Text()
    {
        var text = new StringBuilder("[entities]\n");
        foreach (string role in Roles)
        {
            text.Append(role).Append('\n');
        }

        text.Append("\n[relations]\n\n[events]\n");
        string arguments = string.Join(", ", Roles.Select(role => $"{role}?:{role}"));
        foreach (var type in Enum.GetNames<ClaimType>())
        {
            text.Append($"{type}\t{arguments}, PartOf?:<EVENT>\n");
        }

        text.Append("\n[attributes]\n");
        Choice<FigureQualifier>("Qualifier");
        Choice<Stance>("Stance");
        Choice<Assessment>("Assessment");
        foreach (string flag in new[] { "Cumulative", "Share", Unsure }.Concat(Enum.GetNames<VictimGroup>()))
        {
            text.Append($"{flag}\tArg:<EVENT>\n");
        }

        return text.ToString();

        void Choice<T>(string name)
            where T : struct, Enum => text.Append($"{name}\tArg:<EVENT>, Value:{string.Join('|', Enum.GetNames<T>())}\n");
    }
}
