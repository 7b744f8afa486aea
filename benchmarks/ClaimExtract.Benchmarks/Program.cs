using System.Globalization;
using BenchmarkDotNet.Running;
using ClaimExtract.Benchmarks;

switch (args)
{
    case ["figures", var folder]:
        FigureRate.Print(folder);
        break;
    case ["rates", var folder]:
        RoomRates.Print(folder);
        break;
    case ["growth", var texts, var results, ..]:
        await Growth.WriteAsync(texts, results, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : int.MaxValue).ConfigureAwait(false);
        break;
    case ["process", var program, var folder]:
        WholeProcess.Print(program, folder);
        break;
    case ["reconcile", ..]:
        ReconcileRate.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args);
        break;
}
