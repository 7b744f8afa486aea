using System.Globalization;

namespace ClaimExtract.Reconciliation;

/// <summary>Names questions by what they ask, so that a link to one holds when articles are added.</summary>
internal sealed class QuestionIds
{
    private readonly IReadOnlyList<ClaimScope> scopes;
    private readonly List<Group> groups;
    private readonly int[] repeats;

    public QuestionIds(List<Group> groups, IReadOnlyList<ClaimScope> scopes)
    {
        this.scopes = scopes;
        this.groups = groups;
        var taken = new Dictionary<string, int>(groups.Count, StringComparer.Ordinal);
        repeats = new int[groups.Count];
        foreach (var group in groups)
        {
            string id = Slug(scopes[group.Leader]);
            repeats[group.Number] = taken[id] = taken.GetValueOrDefault(id) + 1;
        }
    }

    /// <summary>The name of a question; made anew each time, as a million names would need much room.</summary>
    public string this[int group]
    {
        get
        {
            string id = Slug(scopes[groups[group].Leader]);
            return repeats[group] == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{repeats[group]}");
        }
    }

    private static string Slug(ClaimScope scope)
    {
        const int longest = 40;
        string[] parts =
        [
            scope.Type.ToString(),
            scope.Unit == FigureKind.Share ? "share" : "",
            scope.Counted.Text(scope.Type),
            scope.Place?.Text ?? "",
            scope.Period.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            scope.Period.To is { } to && to != scope.Period.From ? to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        ];
        return string.Join('-', parts.Where(part => part.Length > 0).Select(part => Folding.Fold(part).Replace(' ', '-')).Select(part => part.Length > longest ? part[..longest] : part));
    }
}
