using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClaimExtract.Tests.Writing;

/// <summary>As much of JSON Schema as <c>claim.schema.json</c> uses; a keyword it does not know is an error.</summary>
internal sealed class JsonSchemaValidator(JsonElement root)
{
    private static readonly string[] Silent = ["$schema", "title", "description", "$defs", "items", "properties"];

    /// <summary>What is wrong, each with its path; empty where all is well.</summary>
    public List<string> Check(JsonElement value)
    {
        var errors = new List<string>();
        Check(root, value, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Holds(schema, keyword, value, path, errors))
            {
                errors.Add($"{path}: {keyword.Name} {keyword.Value.GetRawText()} does not hold for {value.GetRawText()}");
            }
        }
    }

    private bool Holds(JsonElement schema, JsonProperty keyword, JsonElement value, string path, List<string> errors)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                Check(root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), value, path, errors);
                return true;
            case "anyOf":
                return rule.EnumerateArray().Any(option =>
                {
                    var inner = new List<string>();
                    Check(option, value, path, inner);
                    return inner.Count == 0;
                });
            case "type":
                return rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(t => Is(value, t.GetString()!)) : Is(value, rule.GetString()!);
            case "enum":
                return rule.EnumerateArray().Any(v => v.GetRawText() == value.GetRawText());
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!);
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble();
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble();
            case "uniqueItems":
                return value.EnumerateArray().Select(v => v.GetRawText()).Distinct().Count() == value.GetArrayLength();
            case "required":
                return value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "additionalProperties":
                return value.ValueKind != JsonValueKind.Object || Members(schema, value, path, errors);
            default:
                if (keyword.NameEquals("items") && value.ValueKind == JsonValueKind.Array)
                {
                    int i = 0;
                    foreach (var item in value.EnumerateArray())
                    {
                        Check(rule, item, $"{path}[{i++}]", errors);
                    }
                }

                return Silent.Contains(keyword.Name);
        }
    }

    private bool Members(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        bool all = true;
        foreach (var member in value.EnumerateObject())
        {
            if (schema.GetProperty("properties").TryGetProperty(member.Name, out var inner))
            {
                Check(inner, member.Value, $"{path}.{member.Name}", errors);
            }
            else
            {
                all = false;
            }
        }

        return all;
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"unknown type {type}"),
    };
}
