using BenchmarkDotNet.Running;
using ClaimExtract.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args);
