using ClaimExtract;
using ClaimExtract.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;

// Extracts from generated texts, prints each that breaks a promise, and a sum:
// dotnet run -c Release --project tests/fuzz -- COUNT [SEED] [FOLDER_OF_ARTICLES]
int count = args.Length > 0 ? int.Parse(args[0]) : 100_000;
ulong seed = args.Length > 1 ? ulong.Parse(args[1]) : 1;
string folder = args.Length > 2 ? args[2] : Path.Combine(Repository.Root, "corpus", "train");
string[] articles = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
if (articles.Length == 0)
{
    Console.Error.WriteLine($"{folder} holds no .txt files to cut and mix.");
    return 1;
}

const int Batch = 10_000;
var extractor = ClaimExtractor.Create();
long texts = 0, units = 0, claims = 0, faults = 0;
for (ulong batch = 0; texts < count; batch++)
{
    var inputs = HardTexts.All(articles).Sample((int)Math.Min(Batch, count - texts), new Rnd(seed, (batch * 2) + 1), size: 80);
    Parallel.ForEach(inputs, text =>
    {
        string? fault = null;
        int found = 0;
        try
        {
            var result = extractor.Extract(new Article(text) { Published = text.Length % 2 == 0 ? new DateOnly(2020, 6, 15) : null });
            found = result.Claims.Count;
            fault = ClaimInvariants.Fault(text, result.Claims);
        }
        catch (Exception thrown)
        {
            fault = thrown.ToString();
        }

        Interlocked.Increment(ref texts);
        Interlocked.Add(ref units, text.Length);
        Interlocked.Add(ref claims, found);
        if (fault is not null && Interlocked.Increment(ref faults) <= 20)
        {
            Console.WriteLine($"{fault}\n  {System.Text.Json.JsonSerializer.Serialize(text)}");
        }
    });
}

Console.WriteLine($"{texts} texts, {units} UTF-16 code units, {claims} claims, {faults} faults, seed {seed}");
return faults == 0 ? 0 : 2;
