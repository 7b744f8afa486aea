using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Periods;

/// <summary>
/// Finds the periods of a document, in the order of the text. Rules find expressions, expressions compute days.
/// Thread-safe once made.
/// </summary>
internal sealed class PeriodFinder
{
    private readonly PeriodRules rules;
    private readonly ExpressionReader reader;
    private readonly Tense tense;

    public PeriodFinder(Language language)
    {
        rules = new(language.Rules("periods.rules", PeriodRules.Schema));
        reader = new(new(language.Lexicon));
        tense = new(language.Lexicon);
    }

    /// <param name="document">The article.</param>
    /// <param name="published">Its day of publication; null takes that of an agency line or stamp, where the text has one.</param>
    public PeriodMention[] Find(Document document, DateOnly? published)
    {
        var sentences = new List<(Sentence Sentence, PeriodDraft Draft)>();
        foreach (var sentence in document.Sentences)
        {
            document.Check();
            foreach (var draft in Drafts(document, sentence.Tokens))
            {
                sentences.Add((sentence, draft));
            }
        }

        return Resolve(document, sentences, published ?? DayOf(sentences));
    }

    private IReadOnlyList<PeriodDraft> Drafts(Document document, TokenSpan sentence)
    {
        PeriodDrafts? drafts = null;
        foreach (var stage in rules.Finding)
        {
            int token = sentence.First;
            while (token < sentence.End)
            {
                // No rule starts with a word that none knows.
                var first = document.Tokens[token];
                var match = first.Word == 0 && !first.IsNumber ? null : stage.MatchAt(document, sentence, token, drafts ?? (IMentionIndex)NoMentions.Instance);
                if (match is null)
                {
                    token++;
                    continue;
                }

                drafts ??= new();
                Add(drafts, match, document);
                token = Math.Max(token + 1, match["at"]?.End ?? match.Tokens.End);
            }

            if (drafts is null || drafts.All.Count == 0)
            {
                return [];
            }
        }

        drafts!.RemoveWeak();
        ReadContext(drafts, document, sentence);
        return drafts.All;
    }

    private void Add(PeriodDrafts drafts, RuleMatch match, Document document)
    {
        var kind = rules.KindOf(match.Rule);
        if (kind == TimeKind.None)
        {
            drafts.RemoveWithin(match.Tokens);
        }
        else if (reader.Read(kind, match, document, drafts) is { } time)
        {
            drafts.Add(new(match["at"] ?? match.Tokens, time, rules.RoleOf(match.Rule) ?? PeriodRole.When, match.Rule.Name, match.Rule["strength"] == "weak"));
        }
    }

    /// <summary>Of several contexts of a time, the one that begins first in the text tells what it does.</summary>
    private void ReadContext(PeriodDrafts drafts, Document document, TokenSpan sentence)
    {
        var told = new HashSet<TokenSpan>();
        for (int token = sentence.First; token < sentence.End && told.Count < drafts.All.Count; token++)
        {
            if (rules.Context.MatchAt(document, sentence, token, drafts) is { } match
                && drafts.At(match["at"]) is { Role: PeriodRole.When or PeriodRole.Relative } draft
                && rules.RoleOf(match.Rule) is { } role
                && Fits(role, draft)
                && told.Add(draft.Tokens))
            {
                var time = role == PeriodRole.AsOf ? new UpToTime(draft.Time, MayLieAhead: false) : draft.Time;
                drafts.Replace(draft, draft with { Time = time, Role = role, Rule = $"{draft.Rule}+{match.Rule.Name}" });
            }
        }
    }

    private static bool Fits(PeriodRole role, PeriodDraft draft) => role switch
    {
        PeriodRole.Dateline => draft.Time is CalendarDate or SlashedDate,
        PeriodRole.AsOf => draft.Role == PeriodRole.When,
        _ => true,
    };

    /// <summary>The day that an agency line or stamp gives in full, the first in the text; null where there is none.</summary>
    private static DateOnly? DayOf(List<(Sentence Sentence, PeriodDraft Draft)> drafts)
    {
        foreach (var (_, draft) in drafts)
        {
            if (draft.Role == PeriodRole.Dateline && draft.Time.Resolve(default) is { From: { } from } day && day.To == from)
            {
                return from;
            }
        }

        return null;
    }

    private static (DateOnly From, DateOnly To)? StartOf(TimeExpression time, in Moment moment) =>
        time is SinceTime { IsTold: true } since && since.Start.Resolve(moment with { IsToCome = false, IsPast = true }) is { From: { } from, To: { } to }
            ? (from, to)
            : null;

    private PeriodMention[] Resolve(Document document, List<(Sentence Sentence, PeriodDraft Draft)> drafts, DateOnly? day)
    {
        var mentions = new PeriodMention[drafts.Count];
        var told = new ToldTimes();
        for (int i = 0; i < mentions.Length; i++)
        {
            var (sentence, draft) = drafts[i];
            told.Sentence = document.SentenceOf(sentence.Tokens.First);
            bool isToCome = tense.IsToCome(document, sentence.Tokens, draft.Tokens, draft.Time is UpToTime { MayLieAhead: true } or CalendarDate { Season: not null });
            var moment = new Moment(day, isToCome, told);
            var stretch = draft.Time.Resolve(moment);
            mentions[i] = new(draft.Tokens, stretch.From, stretch.To, draft.Role, draft.Rule) { Start = StartOf(draft.Time, moment) };
            if (draft.Role is PeriodRole.When or PeriodRole.Relative or PeriodRole.Over or PeriodRole.Speech && !stretch.IsUnknown)
            {
                told.Add(stretch);
            }
        }

        return mentions;
    }
}
