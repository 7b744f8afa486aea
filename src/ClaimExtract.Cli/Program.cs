using ClaimExtract.Cli;

return await CommandLine.RunAsync(args, Streams.OfProcess());
