using System.Text;

namespace ClaimExtract.Writing.Annotations;

/// <summary>
/// Writes brat standoff into a folder: for each article a <c>.txt</c> with its text and an <c>.ann</c> with its claims,
/// and one <c>annotation.conf</c> that tells brat what may be marked. A claim is an event of its type: the figure
/// triggers it, its parts are arguments, the rest are attributes, and bounds and days stand in a note. Offsets are code
/// points. Left out are articles' metadata, confidence, rules, and the kind, name and quotation of a source.
/// </summary>
/// <remarks>
/// Each pair is whole or not there. An article's id becomes its path in the folder; what may not stand in a path becomes
/// an underscore. A carriage return becomes a space, which moves no offset: many readers of brat drop it.
/// </remarks>
public sealed class ClaimBratWriter : IClaimWriter
{
    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly string folder;
    private readonly FileNames names = new();

    /// <summary>Writes into <paramref name="folder"/>, which is made if it is not there; files of the same names are replaced.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="IOException">The folder can't be made or written to.</exception>
    public ClaimBratWriter(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        this.folder = folder;
        Directory.CreateDirectory(folder);
        Replace([(Path.Combine(folder, "annotation.conf"), BratConfiguration.Text())]);
    }

    /// <summary>The path in the folder, without ending, of the article last written.</summary>
    internal string LastName { get; private set; } = "";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A span of a claim ends after the article's text.</exception>
    public void Write(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        string annotations = new BratDocument(claims).Text();
        LastName = names.Of(claims.Article.Id);
        string path = Path.Combine(folder, LastName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Replace([(path + ".txt", claims.Article.Text.Replace('\r', ' ')), (path + ".ann", annotations)]);
    }

    /// <inheritdoc/>
    public void Finish()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Writes all of the files or, where there is no room for one of them, none.</summary>
    private static void Replace((string Path, string Content)[] files)
    {
        try
        {
            foreach (var (path, content) in files)
            {
                File.WriteAllText(path + ".part", content, Utf8);
            }

            foreach (var (path, _) in files)
            {
                File.Move(path + ".part", path, overwrite: true);
            }
        }
        catch
        {
            foreach (var (path, _) in files)
            {
                File.Delete(path + ".part");
            }

            throw;
        }
    }
}
