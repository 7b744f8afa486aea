using System.Diagnostics;
using System.Globalization;
using ClaimExtract.Reconciliation;
using ClaimExtract.Text;

namespace ClaimExtract.Benchmarks;

/// <summary>
/// How time and memory of reconciling grow with the number of claims. Claims are made up: incidents in some thousand towns
/// of forty countries, told by several papers and sources with different tolls, sums over months for provinces and countries.
/// </summary>
internal static class ReconcileRate
{
    private static readonly string[] Sources = ["Relief Watch", "Harbour Institute", "health ministry", "border police", "army", "residents", "the governor", "Red Aid"];

    public static void Print(int most)
    {
        Console.WriteLine("claims     questions  seconds  µs a claim  managed MB  bytes a claim");
        for (int count = Math.Min(most, 10_000); count <= most; count *= 10)
        {
            GC.Collect();
            long before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            var reconciled = Reconciler.Reconcile(Articles(count));
            long held = 0;
            int questions = 0, claims = 0;
            foreach (var question in reconciled.Questions)
            {
                questions++;
                claims += question.Claims.Count;
                if (questions == reconciled.Count / 2)
                {
                    watch.Stop();
                    held = GC.GetTotalMemory(forceFullCollection: true) - before;
                    watch.Start();
                }
            }

            watch.Stop();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{claims,-10} {questions,-10} {watch.Elapsed.TotalSeconds,7:0.00}  {watch.Elapsed.TotalMicroseconds / claims,10:0.0}  {held / 1e6,10:0}  {held / claims,13}"));
            GC.KeepAlive(reconciled);
        }
    }

    private static IEnumerable<ArticleClaims> Articles(int claims)
    {
        const int each = 5;
        var random = new Random(5);
        for (int n = 0; n * each < claims; n++)
        {
            int country = random.Next(40), town = random.Next(3000);
            var day = new DateOnly(2012, 1, 1).AddDays(random.Next(4000));
            string iso = $"{(char)('A' + (country / 26))}{(char)('A' + (country % 26))}";
            var source = Source(random);
            int killed = random.Next(1, 80);
            var place = new Place($"Town {town}", new(10, 18), $"Town {town}", iso, 10 + (town * .01), 20, town + 1, Stated.Sentence) { Grain = PlaceGrain.Settlement, Division = $"{town % 20}" };
            var whole = new Place($"Country {country}", new(10, 18), $"Country {country}", iso, null, null, null, Stated.Sentence) { Grain = PlaceGrain.Country };
            var month = new DateOnly(day.Year, day.Month, 1);
            var period = new Period("on Friday", new TextSpan(20, 29), day, day, Stated.Sentence);
            yield return new(
                new("") { Id = $"article-{n}", Publisher = $"Paper {random.Next(500)}", Published = day.AddDays(random.Next(3)), Title = $"Title of article {n}" },
                [
                    Made("c1", ClaimType.Killed, killed, [], "people", place, period, source),
                    Made("c2", ClaimType.Killed, killed / 3, [VictimGroup.Child], "children", place, period, source) with { PartOf = "c1" },
                    Made("c3", ClaimType.Injured, 2 * killed, [], "people", place, period, source),
                    Made("c4", ClaimType.Killed, killed + random.Next(5), [VictimGroup.Civilian], "civilians", place, period, Source(random)),
                    Made("c5", ClaimType.Killed, 900 + random.Next(900), [VictimGroup.Civilian], "civilians", whole, new("in the month", new TextSpan(30, 42), month, month.AddMonths(1).AddDays(-1), Stated.Article), Source(random)) with { Cumulative = true },
                ]);
        }
    }

    private static Source Source(Random random)
    {
        string name = Sources[random.Next(Sources.Length)];
        return new($"{name} office", new(60, 70), name, SourceKind.Monitor, new("said", new(71, 75)), QuoteKind.Indirect, Stated.Sentence);
    }

    private static Claim Made(string id, ClaimType type, int figure, VictimGroup[] groups, string counted, Place place, Period period, Source source) => new()
    {
        Id = id,
        Type = type,
        Figure = new() { Text = figure.ToString(CultureInfo.InvariantCulture), Span = new(0, 2), Min = figure, Max = figure, Qualifier = FigureQualifier.Exact, Kind = FigureKind.Count },
        Counted = new(counted, new(3, 9)),
        Groups = groups,
        Place = place,
        Period = period,
        Source = source,
        Stance = Stance.Asserted,
        Sentence = new(0, 80),
        Rules = ["figure.exact", "claim.killed.object"],
    };
}
