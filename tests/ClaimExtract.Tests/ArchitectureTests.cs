using System.Reflection;
using System.Runtime.CompilerServices;

namespace ClaimExtract.Tests;

/// <summary>What the design asks of the source as a whole.</summary>
public class ArchitectureTests
{
    // Which folders a folder may use beside itself. The root sees all; the records at the root may be used by all but the first three.
    private static readonly Dictionary<string, string[]> Uses = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Reading"] = ["Text"],
        ["Matching"] = ["Text", "Reading"],
        ["Mentions"] = ["Text", "Reading", "Matching"],
        ["Scoring"] = ["Text"],
        ["Incidents"] = ["Text", "Reading", "Matching", "Mentions"],
        ["Claims"] = ["Text", "Reading", "Matching", "Mentions", "Scoring", "Incidents"],
        ["Reconciliation"] = [],
        ["Writing"] = ["Text", "Reconciliation"],
    };

    // Declared inputs of one mention folder from another.
    private static readonly (string Folder, string Input)[] MentionInputs = [("Mentions/Periods", "Mentions/Figures")];

    public static TheoryData<string> SourceFiles()
    {
        var files = new TheoryData<string>();
        string root = SourceRoot();
        foreach (string file in Directory.Exists(root) ? Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories) : [])
        {
            string path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            {
                files.Add(path);
            }
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(SourceFiles))]
    public void A_folder_uses_only_those_before_it(string file)
    {
        string folder = file[..file.LastIndexOf('/')];
        string layer = folder.Split('/')[0];
        Assert.True(Uses.ContainsKey(layer), $"the folder {layer} is not in the table of layers");
        foreach (string used in UsedBy(Path.Combine(SourceRoot(), file)))
        {
            string usedLayer = used.Split('/')[0];
            bool allowed = usedLayer != layer
                ? Uses[layer].Contains(usedLayer)
                : layer != "Mentions" || used == folder || MentionInputs.Contains((folder, used));
            Assert.True(allowed, $"{file} uses {used}");
        }
    }

    [Fact]
    public void No_static_field_can_be_set_again() =>
        Assert.Empty(StaticFields().Where(field => !field.IsInitOnly).Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void No_static_list_or_table_is_open_to_others() =>
        Assert.Empty(StaticFields().Where(field => !field.IsPrivate && CanGrow(field.FieldType)).Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void The_source_has_no_regular_expression()
    {
        Assert.DoesNotContain(
            typeof(ClaimExtractor).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name == "System.Text.RegularExpressions");
    }

    private static IEnumerable<FieldInfo> StaticFields() => typeof(ClaimExtractor).Assembly.GetTypes()
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<'))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => !field.IsLiteral);

    private static bool CanGrow(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() is var kind && (kind == typeof(List<>) || kind == typeof(Dictionary<,>) || kind == typeof(HashSet<>));

    private static IEnumerable<string> UsedBy(string file)
    {
        const string prefix = "using ClaimExtract.";
        return File.ReadLines(file)
            .Where(line => line.StartsWith(prefix, StringComparison.Ordinal) && line.EndsWith(';'))
            .Select(line => line[prefix.Length..^1].Replace('.', '/'));
    }

    private static string SourceRoot() => Path.Combine(Repository.Root, "src", "ClaimExtract");
}
