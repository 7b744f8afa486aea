using System.Security.Cryptography;
using System.Text;
using ClaimExtract.Cli.Evaluation;

namespace ClaimExtract.Cli.Training;

/// <summary>What a folder of annotated articles holds, to be told from any other.</summary>
/// <param name="Name">The last two parts of its path.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Sha256">Hash of their names, texts and annotations, in ordinal order of the names.</param>
internal sealed record GoldDigest(string Name, int Articles, string Sha256)
{
    /// <summary>Articles that can't be read are left out.</summary>
    public static GoldDigest Of(string folder)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = 0;
        foreach (var article in GoldArticle.In(folder, _ => { }))
        {
            if (File.Exists(article.TextPath))
            {
                digest.AppendData(Encoding.UTF8.GetBytes($"{article.Name}\n"));
                digest.AppendData(SHA256.HashData(File.ReadAllBytes(article.TextPath)));
                digest.AppendData(SHA256.HashData(File.ReadAllBytes(article.ClaimsPath)));
                count++;
            }
        }

        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string name = string.Join('/', path.Split(Path.DirectorySeparatorChar)[^2..]);
        return new(name, count, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>The line of a model that tells of the folder.</summary>
    public override string ToString() => $"from {Name}: {Articles} articles, sha256 {Sha256}";
}
