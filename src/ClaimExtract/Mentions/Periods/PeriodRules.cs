using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Periods;

/// <summary>
/// The rules of <c>periods.rules</c> by stage. Each stage sees what those before it have found as <c>&lt;time&gt;</c>:
/// points ('March', 'last week'), parts of them ('early March'), spans ('since early March'), and at last the words
/// around them that tell what they do ('said on Monday').
/// </summary>
internal sealed class PeriodRules
{
    public static readonly RuleSchema Schema = new(["stage"], ["time", "role", "strength"], ["time"]);

    private readonly Dictionary<Rule, PeriodRole?> roles = [];
    private readonly Dictionary<Rule, TimeKind> kinds = [];

    public PeriodRules(RuleSet all)
    {
        foreach (var rule in all.Rules)
        {
            roles[rule] = Parse<PeriodRole>(rule, "role");
            kinds[rule] = Parse<TimeKind>(rule, "time") ?? TimeKind.None;
        }

        Finding = [Stage(all, "point"), Stage(all, "part"), Stage(all, "span")];
        Context = Stage(all, "context");
    }

    /// <summary>The stages that find expressions, in their order.</summary>
    public RuleSet[] Finding { get; }

    /// <summary>Rules that tell what an expression does.</summary>
    public RuleSet Context { get; }

    public PeriodRole? RoleOf(Rule rule) => roles[rule];

    public TimeKind KindOf(Rule rule) => kinds[rule];

    private static RuleSet Stage(RuleSet all, string stage) => all.Where(rule => rule["stage"] == stage);

    private static T? Parse<T>(Rule rule, string key)
        where T : struct, Enum =>
        rule[key] is not { } value ? null
        : Enum.TryParse(value, out T parsed) ? parsed
        : throw new LanguageFormatException(rule.File, rule.Line, $"'{value}' is no {key}; known: {string.Join(", ", Enum.GetNames<T>())}");
}
