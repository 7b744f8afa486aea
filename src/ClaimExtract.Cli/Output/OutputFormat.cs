using ClaimExtract.Writing;
using ClaimExtract.Writing.Annotations;
using ClaimExtract.Writing.Linked;
using ClaimExtract.Writing.Tables;

namespace ClaimExtract.Cli.Output;

/// <summary>Where a format is written to.</summary>
internal enum OutputPlace
{
    /// <summary>A stream: standard output, a device, a file.</summary>
    Stream,

    /// <summary>A file that must be one.</summary>
    File,

    /// <summary>A folder with files in it.</summary>
    Folder,
}

/// <summary>A form in which claims can be written.</summary>
/// <param name="Name">Its name for <c>--format</c>.</param>
/// <param name="Endings">Endings of file names that mean it.</param>
/// <param name="Place">Where it is written to.</param>
/// <param name="Loses">What of the claims it has no room for; null where it has room for all.</param>
internal sealed record OutputFormat(string Name, string[] Endings, OutputPlace Place, string? Loses)
{
    public static readonly OutputFormat JsonLines = new("jsonl", [".jsonl", ".ndjson", ".json"], OutputPlace.Stream, null);

    public static readonly OutputFormat[] All =
    [
        JsonLines,
        // Before .csv, which its own ending ends with.
        new("hxl", [".hxl.csv", ".hxl"], OutputPlace.Stream, "offsets, rules, cues, confidence, and articles without claims"),
        new("gkg", [".gkg", ".gkg.csv", ".gkg.tsv"], OutputPlace.Stream, "shares, one of two bounds, source, actor, period, stance and the words of most parts"),
        new("csv", [".csv"], OutputPlace.Stream, "offsets of all parts but the figure, rules, and articles without claims"),
        new("sqlite", [".sqlite", ".sqlite3", ".db"], OutputPlace.File, null),
        new("schema", [".schema.jsonld", ".jsonld"], OutputPlace.Stream, "offsets, rules, actor, stance, chain, parts of wholes, confidence, and articles without claims"),
        new("w3c", [".w3c.jsonld", ".anno.jsonld", ".w3c.json"], OutputPlace.Stream, "coordinates and other normalised values, rules, confidence, and articles without claims"),
        new("brat", [], OutputPlace.Folder, "metadata of articles, rules, confidence, coordinates, and the kind and name of sources"),
    ];

    public static IEnumerable<string> Names => All.Select(format => format.Name);

    /// <summary>The format of that name.</summary>
    public static OutputFormat Named(string name) => All.Single(format => format.Name == name);

    /// <summary>The format that a path asks for by its ending; null where it asks for none that is known.</summary>
    public static OutputFormat? Of(string path)
    {
        if (path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar) || Directory.Exists(path))
        {
            return Named("brat");
        }

        string name = Path.GetFileName(path);
        var endings = All.SelectMany(format => format.Endings.Select(ending => (format, ending)))
            .Where(pair => name.EndsWith(pair.ending, StringComparison.OrdinalIgnoreCase));
        var longest = endings.OrderByDescending(pair => pair.ending.Length).FirstOrDefault();
        return longest.format ?? (Path.HasExtension(name) ? null : JsonLines);
    }

    /// <summary>A writer of this format into a stream.</summary>
    public IClaimWriter ToStream(Stream stream, bool withText) => Name switch
    {
        "jsonl" => new ClaimJsonLinesWriter(stream, withText),
        "csv" => new ClaimCsvWriter(stream),
        "hxl" => new ClaimHxlWriter(stream),
        "gkg" => new ClaimGkgWriter(stream),
        "schema" => new ClaimSchemaOrgWriter(stream),
        "w3c" => new ClaimWebAnnotationWriter(stream),
        _ => throw new InvalidOperationException($"{Name} is not written to a stream"),
    };

    /// <summary>A writer of this format into a file or folder of that path.</summary>
    public IClaimWriter ToPath(string path, bool withText) => Name switch
    {
        "sqlite" => Database(path, withText),
        "brat" => new ClaimBratWriter(path),
        _ => throw new InvalidOperationException($"{Name} is written to a stream"),
    };

    // Apart, so that the database's library is loaded only for a database.
    private static IClaimWriter Database(string path, bool withText) => new Formats.Databases.ClaimDatabaseWriter(path, withText);
}
