using BenchmarkDotNet.Running;
using ClaimExtract.Benchmarks;

if (args is ["figures", var folder])
{
    FigureRate.Print(folder);
    return;
}

if (args is ["reconcile", ..])
{
    ReconcileRate.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args);
