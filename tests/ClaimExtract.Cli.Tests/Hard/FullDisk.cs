using System.Diagnostics;

namespace ClaimExtract.Cli.Tests.Hard;

/// <summary>A small disk of its own, with so much room left; only where the system lets one be mounted.</summary>
internal sealed class FullDisk : IDisposable
{
    private const int Size = 128 * 1024;
    private readonly string folder;

    public FullDisk(int room)
    {
        folder = Directory.CreateTempSubdirectory("claimextract-disk-").FullName;
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", folder))
        {
            Directory.Delete(folder);
            throw new IOException("no disk can be mounted");
        }

        File.WriteAllBytes(Path.Combine(folder, "filler"), new byte[Size - room]);
    }

    public string this[string file] => Path.Combine(folder, file);

    /// <summary>Files in it, beside what fills it.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
        .Select(file => Path.GetRelativePath(folder, file)).Where(file => file != "filler").Order(StringComparer.Ordinal);

    /// <summary>Makes all the room.</summary>
    public void Empty() => File.Delete(Path.Combine(folder, "filler"));

    public void Dispose()
    {
        Run("umount", folder);
        Directory.Delete(folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that needs a small disk; skipped where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullDiskTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> CanMount = new(() =>
    {
        try
        {
            new FullDisk(0).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    });

    public FullDiskTheoryAttribute()
    {
        if (!CanMount.Value)
        {
            Skip = "no disk can be mounted here (root and tmpfs are needed)";
        }
    }
}
