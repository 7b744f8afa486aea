using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ClaimExtract.Mutation;

/// <summary>
/// Runs the library's tests in this process, class by class, until one fails: what is changed is told by the environment,
/// once a process. Classes that are quick go first, those of the changed room before all others.
/// </summary>
internal sealed class TestRun : LongLivedMarshalByRefObject, IMessageSink
{
    /// <summary>What stands before the name of the test that failed.</summary>
    public const string Failed = "failed: ";

    // What holds of every text whatever is found in it, and how threads are led: half of the time, and blind to a changed rule.
    private static readonly string[] LeftOut = [".Hard.", ".ExtractAsyncTests"];

    private readonly ManualResetEventSlim done = new();
    private readonly List<ITestCase> cases = [];
    private string? failed;

    /// <summary>Runs the tests; prints the first that fails and returns 1, or 0 where all pass.</summary>
    /// <param name="room">What the names of the classes to begin with contain, 'Mentions.Figures'.</param>
    /// <param name="times">
    /// A file with the seconds that each class takes. Where it is missing, all tests run and it is written.
    /// </param>
    public static int Run(string room, string times)
    {
        var run = new TestRun();
        var tests = Assembly.Load("ClaimExtract.Tests");
        using var framework = new XunitTestFramework(run);
        using (var discoverer = framework.GetDiscoverer(Reflector.Wrap(tests)))
        {
            discoverer.Find(includeSourceInformation: false, run, new Options());
            run.done.Wait();
        }

        var seconds = File.Exists(times) ? File.ReadLines(times).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture)) : [];
        var classes = run.cases.GroupBy(c => c.TestMethod.TestClass.Class.Name)
            .Where(c => !Array.Exists(LeftOut, name => c.Key.Contains(name, StringComparison.Ordinal)))
            .OrderBy(c => seconds.GetValueOrDefault(c.Key) / (c.Key.Contains(room, StringComparison.Ordinal) ? 10 : 1))
            .ThenBy(c => c.Key, StringComparer.Ordinal);
        using var executor = framework.GetExecutor(tests.GetName());
        foreach (var tested in classes)
        {
            run.done.Reset();
            var watch = Stopwatch.StartNew();
            executor.RunTests(tested, run, new Options());
            run.done.Wait();
            if (run.failed is not null)
            {
                return 1;
            }

            seconds[tested.Key] = watch.Elapsed.TotalSeconds;
        }

        if (!File.Exists(times))
        {
            File.WriteAllLines(times, seconds.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:F3}")));
        }

        return 0;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage discovered:
                cases.Add(discovered.TestCase);
                break;
            case ITestFailed fault when failed is null:
                failed = fault.Test.DisplayName;
                Console.WriteLine($"{Failed}{failed.ReplaceLineEndings(" ")}");
                break;
            case IErrorMessage fault when failed is null:
                failed = fault.ExceptionTypes.FirstOrDefault() ?? "error";
                Console.WriteLine(Failed + failed);
                break;
            case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                done.Set();
                break;
        }

        return failed is null;
    }

    /// <summary>One test at a time, and a theory found as one: finding each of its cases takes longer than running them.</summary>
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> values = new()
        {
            ["xunit.discovery.PreEnumerateTheories"] = false,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) => values.GetValueOrDefault(name) is TValue value ? value : default!;

        public void SetValue<TValue>(string name, TValue value) => values[name] = value;
    }
}
