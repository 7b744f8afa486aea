using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Says by refusals.rules why the words around a figure show that nobody was struck: a condition, room for so many, a
/// novel, a game. Tried only at figures whose type is known. Thread-safe once made.
/// </summary>
internal sealed class RefusalRules
{
    private const int Reach = 14; // tokens before the figure in which a pattern may begin

    private static readonly RuleSchema Schema = new(["reason"], ["types"], Slots.Names);

    private readonly RuleSet[] byType;

    /// <exception cref="LanguageFormatException">A rule names a type that there is not.</exception>
    public RefusalRules(Language language)
    {
        Rules = language.Rules("refusals.rules", Schema);
        var types = Enum.GetValues<ClaimType>();
        byType = new RuleSet[types.Length];
        foreach (var type in types)
        {
            byType[(int)type] = Rules.Where(rule => Holds(rule, type));
        }
    }

    public RuleSet Rules { get; }

    /// <summary>The reason and the rule that gives it, or null where no rule refuses the draft.</summary>
    public string? Of(Document document, ClaimDraft draft)
    {
        var sentence = document.Sentences[draft.Sentence].Tokens;
        var rules = byType[(int)draft.Type];
        var slots = new Slots(draft.Phrase);
        for (int token = Math.Max(sentence.First, draft.Phrase.First - Reach); token <= draft.Phrase.First; token++)
        {
            if (rules.MatchAt(document, sentence, token, slots) is { } match)
            {
                return $"{match.Rule["reason"]} (refusal.{match.Rule.Name})";
            }
        }

        return null;
    }

    private static bool Holds(Rule rule, ClaimType type)
    {
        if (rule["types"] is not { } names)
        {
            return true;
        }

        bool holds = false;
        foreach (string name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            holds |= Enum.TryParse<ClaimType>(name, out var named) ? named == type : throw new LanguageFormatException(rule.File, rule.Line, $"'{name}' is no type of a claim");
        }

        return holds;
    }

    /// <summary>The one figure that is asked about.</summary>
    private sealed class Slots(FigurePhrase phrase) : IMentionIndex
    {
        /// <summary>The figure with what it counts, the figure alone, a zero, an article that counts one; the last two with what they count.</summary>
        public static readonly string[] Names = ["claim", "figure", "none", "single"];

        public int EndAt(int slot, int token)
        {
            if (token != phrase.First)
            {
                return -1;
            }

            return slot switch
            {
                0 => phrase.End,
                1 => phrase.Figure.Tokens.End,
                2 => phrase.Figure.Max == 0 ? phrase.End : -1,
                _ => phrase.Figure.Role == FigureRole.Singular ? phrase.End : -1,
            };
        }

        public bool StartsAt(int token) => token == phrase.First;
    }
}
