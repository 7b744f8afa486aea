namespace ClaimExtract.Cli.Tests.Packaging;

/// <summary>A test that needs the packages, which can't be packed before there is a README to put into them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackagingFactAttribute : FactAttribute
{
    public PackagingFactAttribute()
    {
        if (!CanPack)
        {
            Skip = "README.md is empty, and a package needs one: not packed";
        }
    }

    internal static bool CanPack { get; } = new FileInfo(Path.Combine(Repository.Root, "README.md")).Length > 0;
}
