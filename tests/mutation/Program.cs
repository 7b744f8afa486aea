using System.Globalization;
using ClaimExtract.Mutation;

// Changes the rules engine, the rules of claims and the figure reader at many places, one at a time, and counts how many
// changes the tests notice: dotnet run -c Release --project tests/mutation -- [count] [seed] [processes]
if (args is ["tests", var ofRoom, var times])
{
    return TestRun.Run(ofRoom, times);
}

int count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
int processes = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
(string Path, string Tests)[] rooms =
[
    ("src/ClaimExtract/Matching", "Matching"),
    ("src/ClaimExtract/Mentions/Figures", "Mentions.Figures"),
    ("src/ClaimExtract/Claims/TypeRules.cs", "Claims"),
    ("src/ClaimExtract/Claims/CountedKinds.cs", "Claims"),
    ("src/ClaimExtract/Claims/ComplementFinder.cs", "Claims"),
    ("src/ClaimExtract/Claims/Refusals.cs", "Claims"),
    ("src/ClaimExtract/Claims/SingularRefusals.cs", "Claims"),
];

string root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "ClaimExtract.sln")))
{
    Console.Error.WriteLine($"{root} is not the repository's root: there is no ClaimExtract.sln. Start it from there.");
    return 1;
}

var found = rooms
    .SelectMany(room => Files(Path.Combine(root, room.Path)))
    .SelectMany(path => MutantFinder.Find(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
    .ToArray();
new Random(seed).Shuffle(found);

// One change a line, so that they do not get into each other and an error of the compiler names one.
var chosen = found.DistinctBy(m => (m.File, m.Line)).Take(count + (count / 4)).ToList();
var equivalents = new Equivalents(Path.Combine(root, "tests", "mutation", "equivalent.txt"));
string folder = Directory.CreateTempSubdirectory("mutants-").FullName;
try
{
    var workshop = new Workshop(root, folder);
    workshop.Copy();
    var mutants = workshop.Build(chosen);
    if (workshop.FirstFault() is { } fault)
    {
        Console.Error.WriteLine($"The tests fail without any change: mend them first. {fault}");
        return 1;
    }

    int tried = Math.Min(count, mutants.Count), killed = 0, without = 0;
    await Parallel.ForEachAsync(Enumerable.Range(1, tried), new ParallelOptions { MaxDegreeOfParallelism = processes }, (number, _) =>
    {
        var mutant = mutants[number - 1];
        string place = $"{mutant.File}:{mutant.Line}: {mutant.What}: {mutant.From.ReplaceLineEndings(" ")}";
        if (equivalents.Why(mutant) is { } reason)
        {
            Interlocked.Increment(ref without);
            Console.WriteLine($"changes nothing {place} => {mutant.To.ReplaceLineEndings(" ")}: {reason}");
            return ValueTask.CompletedTask;
        }

        string? by = workshop.KilledBy(number, rooms.First(room => mutant.File.StartsWith(room.Path, StringComparison.Ordinal)).Tests);
        Interlocked.Add(ref killed, by is null ? 0 : 1);
        Console.WriteLine(by is null ? $"SURVIVED {place} => {mutant.To.ReplaceLineEndings(" ")}" : $"noticed {place} | {by}");
        return ValueTask.CompletedTask;
    }).ConfigureAwait(false);
    string share = (100.0 * killed / (tried - without)).ToString("F1", CultureInfo.InvariantCulture);
    Console.WriteLine($"{killed} of {tried - without} changes noticed ({share} %), {without} more change nothing; seed {seed}, {found.Length} places");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static IEnumerable<string> Files(string path) =>
    File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
