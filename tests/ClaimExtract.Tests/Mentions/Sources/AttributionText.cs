using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;

namespace ClaimExtract.Tests.Mentions.Sources;

/// <summary>An attribution as examples write it: source | cue | content | stance, and | via where there is one.</summary>
internal static class AttributionText
{
    public static string Of(Document document, Attribution found)
    {
        string cue = found.Cue is { } span ? document.TextOf(span) : "-";
        string content = string.Join(" + ", found.Content.Select(part => document.TextOf(part)));
        string via = found.Via is { } through ? $" | {document.TextOf(through)}" : "";
        return $"{document.TextOf(found.Source)} | {cue} | {content} | {found.Stance}{via}";
    }
}
