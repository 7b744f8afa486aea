using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ClaimExtract.Cli;

/// <summary>The three standard streams and what stands behind them, so that commands can be run inside a test.</summary>
internal sealed record Streams(Stream In, Stream Out, TextWriter Error)
{
    private const int BrokenPipe = 32;

    /// <summary>Whether somebody looks at standard output.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether somebody looks at standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    public static Streams OfProcess() => new(Console.OpenStandardInput(), OpenOut(), Console.Error)
    {
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>Whether a write failed because nobody reads standard output any more, as behind <c>| head</c>.</summary>
    public static bool IsClosedPipe(Exception error) => error is IOException { HResult: BrokenPipe };

    /// <summary>Whether a file is as long as its file system lets it become, 4 GB on many sticks: told by another exception than a full disk.</summary>
    public static bool IsFileTooLong(Exception error) => error is ArgumentOutOfRangeException && error.TargetSite?.DeclaringType == typeof(RandomAccess);

    /// <summary>Standard output as text in UTF-8 with plain line feeds; to be disposed, which leaves the stream open.</summary>
    public StreamWriter OutText() => new(Out, new UTF8Encoding(false), 4096, leaveOpen: true) { NewLine = "\n" };

    // The console's own stream passes over a closed pipe, and a long run would go on for nobody. A file stream tells; but
    // it leaves the shared position of a redirected file where it was, so it is for pipes alone.
    private static Stream OpenOut()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>One line on standard error, named after the program as the custom is.</summary>
    public void Problem(string what) => Error.WriteLine($"claimextract: {what}");
}
