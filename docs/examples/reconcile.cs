#:project ../../src/ClaimExtract/ClaimExtract.csproj
#:property PublishAot=false
// Who says what to the same question, over a folder of articles:
//   dotnet run docs/examples/reconcile.cs -- corpus/dev

using ClaimExtract;
using ClaimExtract.Reconciliation;

var extractor = ClaimExtractor.Create();
var articles = Directory.EnumerateFiles(args.Length > 0 ? args[0] : ".", "*.txt")
    .Order(StringComparer.Ordinal)
    .Select(file => new Article(File.ReadAllText(file)) { Id = Path.GetFileNameWithoutExtension(file) });

foreach (var question in Reconciler.Reconcile(articles.Select(extractor.Extract)).Questions.Take(5))
{
    Console.WriteLine($"{question.Title} ({question.Grading.IndependentSources} independent sources)");
    foreach (var position in question.Positions)
    {
        Console.WriteLine($"  {position.Summary}");
    }

    foreach (var contradiction in question.Grading.Contradictions)
    {
        Console.WriteLine($"  exclude each other: {contradiction.Text}");
    }
}
