using ClaimExtract.Writing;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimExtract.Tests.Hard;

/// <summary>
/// What holds for every text: no exception, every quote at its span, values that make sense, and the same claims through
/// JSON. The seed is fixed, so that a failure comes again; <c>tests/fuzz</c> runs the same for millions of texts.
/// </summary>
public class HardTextTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();
    private static readonly string[] Articles =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "corpus", "train"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public void Prose_of_glued_figures() => Holds(HardTexts.Prose, 1_500, size: 120);

    [Fact]
    public void Any_code_units() => Holds(HardTexts.CodeUnits, 1_500, size: 300);

    [Fact]
    public void Bytes_of_another_kind_of_file() => Holds(HardTexts.Bytes, 1_500, size: 300);

    [Fact]
    public void Cut_and_mixed_articles() => Holds(HardTexts.Mutants(Articles), 2_000, size: 1);

    [Fact]
    public void Claims_come_back_through_JSON() =>
        Check.One(Config(500, 1), Prop.ForAll(HardTexts.Mutants(Articles).ToArbitrary(), text =>
        {
            var claims = Extractor.Extract(new Article(text));
            var again = ClaimJsonReader.Read(ClaimJsonWriter.ToJson(claims));
            return again.Claims.Count == claims.Claims.Count;
        }));

    private static void Holds(Gen<string> texts, int count, int size) =>
        Check.One(Config(count, size), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var published = text.Length % 2 == 0 ? new DateOnly(2020, 6, 15) : (DateOnly?)null;
            string? fault = ClaimInvariants.Fault(text, Extractor.Extract(new Article(text) { Published = published }).Claims);
            return (fault is null).Label(fault ?? "");
        }));

    private static Config Config(int count, int size) =>
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(count).WithStartSize(size).WithEndSize(size).WithReplay(20260101, 1);
}
