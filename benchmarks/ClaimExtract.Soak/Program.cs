using System.Globalization;
using ClaimExtract.Soak;
using ClaimExtract.Tests.Shared;

// Extracts again and again for some minutes, on several threads, through the library and through all formats of the tool, and
// tells whether memory, files and threads of the process stay as they are:
// dotnet run -c Release --project benchmarks/ClaimExtract.Soak -- [MINUTES] [THREADS] [FOLDER_FOR_RESULTS]
double minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 20;
int threads = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2;
string results = args.Length > 2 ? args[2] : Path.Combine(Repository.Root, "benchmarks", "results");
string[] texts = [.. new[] { "train", "dev" }
    .SelectMany(part => Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", part), "*.txt"))
    .Order(StringComparer.Ordinal).Select(File.ReadAllText)];

var totals = new Totals();
using var gate = new Gate(threads + 1);
using var end = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
var work = Enumerable.Range(1, threads).Select(seed => Task.Factory.StartNew(
        () => new LibraryRounds(texts, seed, totals, gate).Run(end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
    .Append(Task.Run(() => new ToolRounds(texts, totals, gate).RunAsync(end.Token)))
    .ToArray();
var samples = await Sampler.TakeAsync(minutes, totals, gate, end.Token).ConfigureAwait(false);
await Task.WhenAll(work).ConfigureAwait(false);

var trends = Trend.All(samples);
string table = SoakReport.Markdown(samples, trends, totals, threads);
Console.WriteLine(table);
Directory.CreateDirectory(results);
File.WriteAllText(Path.Combine(results, "soak.md"), table);
File.WriteAllText(Path.Combine(results, "soak.svg"), TimePlot.Svg(samples));
return totals.Faults == 0 && trends.All(trend => trend.IsFlat) ? 0 : 2;
