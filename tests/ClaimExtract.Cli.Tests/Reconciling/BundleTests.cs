using System.Text.Json;
using ClaimExtract.Cli.Input;
using ClaimExtract.Reconciliation;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Tests.Reconciling;

/// <summary>
/// The bundles of corpus/reconciliation: short articles on one event with their annotated claims, and in
/// <c>reconciled.expected</c> what setting them side by side must give, worked out by hand.
/// </summary>
public sealed class BundleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "corpus", "reconciliation");

    public static TheoryData<string> Bundles() => [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Bundles().Count >= 20);

    [Theory]
    [MemberData(nameof(Bundles))]
    public void Questions_are_those_expected(string bundle)
    {
        var expected = Expected(bundle);
        var questions = Reconciler.Reconcile(Read(bundle)).Questions.ToList();
        int claims = 0;
        foreach (var wanted in Items(expected, "questions"))
        {
            string[] keys = Texts(wanted, "claims");
            claims += keys.Length;
            var question = questions.Single(q => q.Claims.Any(c => c.Claim.Key == keys[0]));
            Assert.Equal(keys.Order(), question.Claims.Select(c => c.Claim.Key).Order());
            Check(wanted, question);
        }

        Assert.True(claims > 0, "the bundle expects no question");
    }

    [Theory]
    [MemberData(nameof(Bundles))]
    public void Verdicts_and_reasons_are_those_expected(string bundle)
    {
        var claims = Read(bundle).SelectMany(a => a.Claims.Select(c => new ArticleClaim(a.Article, c))).ToDictionary(c => c.Key, c => c.Claim);
        foreach (var wanted in Items(Expected(bundle), "verdicts"))
        {
            var comparison = Comparability.Compare(claims[Text(wanted, "first")], claims[Text(wanted, "second")]);
            string pair = $"{Text(wanted, "first")} {Text(wanted, "second")}";
            Assert.Equal((pair, Text(wanted, "verdict")), (pair, comparison.Verdict.ToString()));
            string[] reasons = [.. comparison.Reasons.Select(reason => $"{reason.Aspect} {reason.Relation}")];
            Assert.All(Texts(wanted, "because"), reason => Assert.Contains(reason, reasons));
        }
    }

    [Theory]
    [MemberData(nameof(Bundles))]
    public void Parts_bound_their_wholes_as_expected(string bundle)
    {
        var questions = Reconciler.Reconcile(Read(bundle)).Questions.ToList();
        foreach (var wanted in Items(Expected(bundle), "related"))
        {
            var part = questions.Single(q => q.Claims.Any(c => c.Claim.Key == Text(wanted, "part")));
            var whole = questions.Single(q => q.Claims.Any(c => c.Claim.Key == Text(wanted, "whole")));
            var related = part.Related.Single(r => r.Question == whole.Id);
            Assert.Equal(Verdict.PartOf, related.Comparison.Verdict);
            Assert.Equal(Verdict.Whole, whole.Related.Single(r => r.Question == part.Id).Comparison.Verdict);
            Assert.EndsWith(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the whole is at least {wanted.GetProperty("bound").GetInt32():#,0}."), related.Bound, StringComparison.Ordinal);
            Assert.Equal(wanted.GetProperty("contradictions").GetInt32(), related.Contradictions.Count);
        }
    }

    private static void Check(JsonElement wanted, Question question)
    {
        var grading = question.Grading;
        var checks = new Dictionary<string, Func<object>>
        {
            ["independent"] = () => grading.IndependentSources,
            ["ownVoice"] = () => grading.OwnVoice,
            ["copies"] = () => grading.Copies,
            ["admitted"] = () => Joined(grading.AdmittedBy),
            ["denied"] = () => Joined(grading.DeniedBy),
            ["blamed"] = () => Joined(grading.Blamed),
            ["contradictions"] = () => Joined(grading.Contradictions.Select(c => $"{c.Lower}<{c.Higher}")),
            ["current"] = () => Joined(question.Positions.Select(p => p.Current)),
            ["parts"] = () => Joined(question.Parts.Select(p => p.Finding.ToString())),
        };
        foreach (var field in wanted.EnumerateObject())
        {
            if (checks.TryGetValue(field.Name, out var actual))
            {
                object value = field.Value.ValueKind == JsonValueKind.Number ? field.Value.GetInt32() : Joined(field.Value.EnumerateArray().Select(v => v.GetString()!));
                Assert.Equal((question.Title, field.Name, value), (question.Title, field.Name, actual()));
                continue;
            }

            switch (field.Name)
            {
                case "claims":
                    break;
                case "roles":
                    Assert.All(field.Value.EnumerateObject(), role => Assert.Equal(role.Value.GetString(), question.Claims.Single(c => c.Claim.Key == role.Name).Role.ToString()));
                    break;
                case "revisions":
                    Assert.All(field.Value.EnumerateObject(), source => Assert.Equal(
                        source.Value.EnumerateArray().Select(kind => kind.GetString()), question.Positions.Single(p => p.Source == source.Name).Revisions.Select(r => r.Kind.ToString())));
                    Assert.Equal(field.Value.EnumerateObject().Count(), question.Positions.Count(p => p.Revisions.Count > 0));
                    break;
                case "funnels":
                    Assert.Equal(field.Value.EnumerateArray().Select(Stages), question.Funnels.Select(Stages));
                    break;
                default:
                    Assert.Fail($"'{field.Name}' is nothing that a bundle expects");
                    break;
            }
        }
    }

    private static string Stages(JsonElement funnel) => string.Join(' ', new[] { "reported", "received", "assessed", "credible", "notCredible", "duplicate", "open", "addsUp" }
        .Select(stage => funnel.TryGetProperty(stage, out var value) ? value.ToString().ToLowerInvariant() : "-"));

    private static string Stages(Funnel funnel) => string.Join(' ', new object?[]
    {
        funnel.Reported?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), funnel.Received?.Min, funnel.Assessed?.Min, funnel.Credible?.Min, funnel.NotCredible?.Min, funnel.Duplicate?.Min, funnel.Open?.Min, funnel.AddsUp,
    }.Select(stage => stage?.ToString()?.ToLowerInvariant() ?? "-"));

    private static List<ArticleClaims> Read(string bundle) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, bundle), "*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            var article = ArticleReader.ReadFile(Path.ChangeExtension(file, ".txt"), Path.GetFileNameWithoutExtension(file));
            return new ArticleClaims(article, ClaimJsonReader.Read(File.ReadAllText(file), article.Text).Claims);
        }),
    ];

    private static JsonElement Expected(string bundle) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, bundle, "reconciled.expected"))).RootElement;

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) => json.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(v => v.GetString()!)];

    private static string Joined(IEnumerable<string> values) => string.Join(", ", values.Order(StringComparer.Ordinal));
}
