namespace ClaimExtract.Formats.Archives;

/// <summary>The first line and the fields before a body, of HTTP and of WARC.</summary>
internal sealed class HttpHead(string first, List<(string Name, string Value)> fields)
{
    /// <summary>The status of a response; 0 where the first line has none.</summary>
    public int Status => first.Split(' ') is [_, var code, ..] && int.TryParse(code, out int status) ? status : 0;

    /// <summary>The value of a field, whatever the case of its name; null where there is none.</summary>
    public string? Field(string name) => fields.Find(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
