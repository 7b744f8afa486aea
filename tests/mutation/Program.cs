using ClaimExtract.Mutation;

// Changes the rules engine and the figure reader at many places, one at a time, and counts how many changes the tests
// notice: dotnet run -c Release --project tests/mutation -- [count] [seed]
int count = args.Length > 0 ? int.Parse(args[0]) : 200;
int seed = args.Length > 1 ? int.Parse(args[1]) : 1;
string[] rooms = ["src/ClaimExtract/Matching", "src/ClaimExtract/Mentions/Figures"];

string root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "ClaimExtract.sln")))
{
    Console.Error.WriteLine($"{root} is not the repository's root: there is no ClaimExtract.sln. Start it from there.");
    return 1;
}

var found = rooms
    .SelectMany(room => Directory.EnumerateFiles(Path.Combine(root, room), "*.cs").Order(StringComparer.Ordinal))
    .SelectMany(path => MutantFinder.Find(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
    .ToArray();
new Random(seed).Shuffle(found);

// One change a line, so that they do not get into each other and an error of the compiler names one.
var chosen = found.DistinctBy(m => (m.File, m.Line)).Take(count + (count / 4)).ToList();
string folder = Directory.CreateTempSubdirectory("mutants-").FullName;
try
{
    var workshop = new Workshop(root, folder);
    workshop.Copy();
    var mutants = workshop.Build(chosen);
    if (workshop.IsKilled(0, ""))
    {
        Console.Error.WriteLine("The tests fail without any change: mend them first.");
        return 1;
    }

    int tried = Math.Min(count, mutants.Count), killed = 0;
    for (int number = 1; number <= tried; number++)
    {
        if (workshop.IsKilled(number, "FullyQualifiedName~Matching|FullyQualifiedName~Mentions.Figures") || workshop.IsKilled(number, ""))
        {
            killed++;
            continue;
        }

        var mutant = mutants[number - 1];
        Console.WriteLine($"survived: {mutant.File}:{mutant.Line}: {mutant.What}: {mutant.From.ReplaceLineEndings(" ")}");
    }

    Console.WriteLine($"{killed} of {tried} changes noticed ({100.0 * killed / tried:F1} %), seed {seed}, {found.Length} places");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
