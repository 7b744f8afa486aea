using System.Text;

namespace ClaimExtract.Cli;

/// <summary>The three standard streams and what stands behind them, so that commands can be run inside a test.</summary>
internal sealed record Streams(Stream In, Stream Out, TextWriter Error)
{
    /// <summary>Whether somebody looks at standard output.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether somebody looks at standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    public static Streams OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
    {
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>Standard output as text in UTF-8 with plain line feeds; to be disposed, which leaves the stream open.</summary>
    public StreamWriter OutText() => new(Out, new UTF8Encoding(false), 4096, leaveOpen: true) { NewLine = "\n" };

    /// <summary>One line on standard error, named after the program as the custom is.</summary>
    public void Problem(string what) => Error.WriteLine($"claimextract: {what}");
}
