using System.Text;

namespace ClaimExtract.Cli.Tests;

/// <summary>Runs the program inside the test, as if standard output and error went to a pipe.</summary>
internal static class Cli
{
    public static Task<Result> RunAsync(params string[] args) => RunAsync([], args);

    public static async Task<Result> RunAsync(byte[] input, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = await CommandLine.RunAsync(args, new(new MemoryStream(input), output, error));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    internal sealed record Result(int Code, string Out, string Error)
    {
        public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
