using ClaimExtract.Upstream.Benchmarks;

// Ours and the three packages side by side on the same articles, as Markdown:
// dotnet run -c Release -p:UpstreamPackages=true --project benchmarks/ClaimExtract.Upstream.Benchmarks -- TRAIN_DIR TEST_DIR
string corpus = Path.Combine(Directory.GetCurrentDirectory(), "corpus");
var train = AnnotatedArticle.In(args.Length > 0 ? args[0] : Path.Combine(corpus, "train"));
var test = AnnotatedArticle.In(args.Length > 1 ? args[1] : Path.Combine(corpus, "test"));
Console.WriteLine($"{train.Count} articles to learn from, {test.Count} to measure on.");
TypeTrainers.Print(train, test);
FigureReaders.Print(test);
Tokenizers.Print(test);
