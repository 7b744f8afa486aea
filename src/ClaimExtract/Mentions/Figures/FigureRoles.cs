using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Tells counts from ages, dates, money and all else that looks like a number, by figure-roles.rules. Thread-safe once made.</summary>
internal sealed class FigureRoles(Language language)
{
    // How far before a figure the words that tell its role may begin: 'the late Bishop John Smith, 74,', 'May 3, 4, 5 and 6'.
    private const int Reach = 6;

    private readonly RuleSet rules = language.Rules("figure-roles.rules", new(["role"], [], FigureIndex.Slots));

    public RuleSet Rules => rules;

    /// <summary>Gives the figures from <paramref name="first"/> on, all of one sentence, the roles that the words around them tell.</summary>
    public void Assign(Document document, TokenSpan sentence, FigureIndex index, List<BoundedFigure> figures, int first)
    {
        int from = sentence.First;
        var scan = rules.Over(document, sentence, index);
        for (int f = first; f < figures.Count; f++)
        {
            int start = figures[f].Mention.Tokens.First;
            for (int token = Math.Max(from, start - Reach); token <= start; token++)
            {
                var match = scan.MatchAt(token);
                if (match is null || match["f"] is not { } span || span.End <= start)
                {
                    continue;
                }

                // Words behind the figures may lead to the next one; the figures themselves are done with.
                var role = Enum.Parse<FigureRole>(match.Rule["role"]!);
                for (; f < figures.Count && figures[f].Mention.Tokens.First < span.End; f++)
                {
                    if (span.Contains(figures[f].Mention.Tokens))
                    {
                        figures[f] = figures[f] with { Mention = figures[f].Mention with { Role = role, Rule = match.Rule.Name } };
                    }
                }

                from = span.End;
                f--;
                break;
            }
        }
    }
}
