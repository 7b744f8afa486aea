using System.Text;
using ClaimExtract.Claims;
using ClaimExtract.Matching;

namespace ClaimExtract.Tests.Claims;

/// <summary>A rule of claims.rules that makes no sense is refused with its file and line, and with what is wrong.</summary>
public class TypeRuleFaultTests
{
    private static readonly Language English = Language.English();

    [Theory]
    [InlineData("relation sideways; trigger kill; counts person; type Killed", "unknown relation 'sideways'")]
    [InlineData("relation object; trigger kill; counts person; type Kiled", "unknown type 'Kiled'")]
    [InlineData("relation object; trigger kill; counts person; type Killed; disease Sick", "unknown type 'Sick'")]
    [InlineData("relation object; trigger kill; counts person; type Killed; context war", "unknown context 'war'; known: disease")]
    [InlineData("relation object; trigger no-such; counts person; type Killed", "no lexicon has a class 'no-such' or 'person'")]
    [InlineData("relation object; trigger kill; counts no-such; type Killed", "no lexicon has a class 'kill' or 'no-such'")]
    [InlineData("relation complement; trigger kill; counts person; type Killed", "a rule for a complement, and no other, names the class of its object")]
    [InlineData("relation object; trigger kill; counts person; type Killed; object dead", "a rule for a complement, and no other, names the class of its object")]
    [InlineData("relation complement; trigger kill; counts person; type Killed; object no-such", "no lexicon has a class 'no-such'")]
    public void Is_refused(string rule, string reason)
    {
        var fault = Assert.Throws<LanguageFormatException>(() => Rules(rule));
        Assert.Equal("claims.rules", fault.File);
        Assert.Equal(2, fault.Line);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relation object; trigger kill; counts person; type Killed; context disease; disease Affected")]
    [InlineData("relation complement; trigger kill; counts any; type Killed; object dead")]
    public void Is_taken(string rule) => Assert.Contains(Rules(rule).Rules.Rules, r => r.Name == "tried");

    private static TypeRules Rules(string keys)
    {
        string text = "# one is tried, the others are those without which there is nothing to read\n" + Rule("tried", keys)
            + Rule("verb", "relation object; trigger kill; counts person; type Killed")
            + Rule("state", "relation state; trigger dead; counts person; type Killed")
            + Rule("plain", "relation complement; trigger have; object symptom-noun; counts person; type Affected");
        var names = typeof(Language).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("English/", StringComparison.Ordinal) && n.EndsWith(".lexicon", StringComparison.Ordinal))
            .Select(n => n["English/".Length..]).Order(StringComparer.Ordinal);
        return new(Language.Load(name => name == "claims.rules" ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : English.Open(name), names, []));
    }

    private static string Rule(string name, string keys) =>
        $"rule {name}\n  {keys.Replace("; ", "\n  ", StringComparison.Ordinal)}\n  yes It killed 12 people. => 12 | Killed\n  no It was cold.\n";
}
