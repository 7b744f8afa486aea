using System.Globalization;

namespace ClaimExtract.Reconciliation;

/// <summary>Names questions by what they ask, so that a link to one holds when articles are added.</summary>
internal static class QuestionIds
{
    public static string[] Of(List<Group> groups, IReadOnlyList<ClaimScope> scopes)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] ids = new string[groups.Count];
        foreach (var group in groups)
        {
            string id = Slug(scopes[group.Leader]);
            taken[id] = taken.GetValueOrDefault(id) + 1;
            ids[group.Number] = taken[id] == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{taken[id]}");
        }

        return ids;
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
