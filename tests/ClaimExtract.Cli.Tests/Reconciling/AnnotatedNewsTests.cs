using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Reconciling;

/// <summary>Questions over annotated news that is no part of the repository; skipped, with a line that says so, without it.</summary>
public sealed class AnnotatedNewsTests
{
    [NewsFact]
    public async Task One_city_and_two_countries_are_told_apart_and_one_bounds_the_other()
    {
        var questions = await QuestionsAsync();
        var city = questions.Single(q => Keys(q).Contains("seed-004#c6"));

        Assert.All(new[] { "seed-001#c3", "seed-004#c2", "seed-004#c6" }, key => Assert.Contains(key, Keys(city)));
        var positions = city.GetProperty("positions").EnumerateArray().ToDictionary(p => p.GetProperty("source").GetString()!);
        Assert.Equal((1600, JsonValueKind.Null, "Asserted"), Said(positions["Amnesty International"]));
        Assert.Equal((1600, JsonValueKind.Null, "Asserted"), Said(positions["Amnesty International and the group Airwars"]));
        Assert.Equal((318, JsonValueKind.Number, "Acknowledged"), Said(positions["US-led coalition"]));

        var whole = city.GetProperty("related").EnumerateArray().Single(r => r.GetProperty("claims").EnumerateArray().Any(c => c.GetProperty("key").GetString() == "seed-001#c1"));
        Assert.Equal("PartOf", whole.GetProperty("verdict").GetString());
        string explanation = whole.GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("key").GetString() == "seed-001#c1").GetProperty("explanation").GetString()!;
        Assert.Equal("covers Syria and Iraq, August 2014 to April 2019; the other covers Raqqa, June to October 2017", explanation);
        Assert.EndsWith("the whole is at least 1,600.", whole.GetProperty("bound").GetString(), StringComparison.Ordinal);
    }

    [NewsFact]
    public async Task A_monitor_and_others_over_the_same_two_years_are_comparable()
    {
        var question = (await QuestionsAsync()).Single(q => Keys(q).Contains("seed-000#c2"));
        var others = question.GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("key").GetString() == "seed-000#c5");

        Assert.Contains(others.GetProperty("verdict").GetString(), new[] { "Comparable", "Cautious" });
        Assert.Equal((600, JsonValueKind.Number, "Estimated"), Said(question.GetProperty("positions").EnumerateArray().Single(p => p.GetProperty("current").GetString() == "seed-000#c5")));
    }

    private static async Task<List<JsonElement>> QuestionsAsync() =>
        [.. (await Cli.RunAsync("reconcile", Path.Combine(NewsFactAttribute.Folder!, "dev"))).Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    private static (double Min, JsonValueKind Max, string Stance) Said(JsonElement position) =>
        (position.GetProperty("min").GetDouble(), position.GetProperty("max").ValueKind, position.GetProperty("stance").GetString()!);

    private static HashSet<string> Keys(JsonElement question) => [.. question.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("key").GetString()!)];
}

/// <summary>A test on annotated news beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NewsFactAttribute : FactAttribute
{
    public NewsFactAttribute() => Skip = Folder is null ? "no ../shared/gold/dev beside the repository: not tried on annotated news" : null;

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        string folder = Environment.GetEnvironmentVariable("CLAIMEXTRACT_GOLD") ?? Path.Combine(Repository.Root, "..", "shared", "gold");
        return Directory.Exists(Path.Combine(folder, "dev")) ? folder : null;
    }
}
