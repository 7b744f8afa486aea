using BenchmarkDotNet.Running;
using ClaimExtract.Benchmarks;

if (args is ["figures", var folder])
{
    FigureRate.Print(folder);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args);
