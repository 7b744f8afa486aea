using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Carries a source on into sentences without a cue of their own where the reader does: the items of a list that the
/// source opened, and sentences tied to the one before by 'also', 'of these', 'in addition'. Thread-safe.
/// </summary>
internal sealed class Continuation(Language language, StanceFinder stances)
{
    private const int Opening = 4; // tokens in which a connective must start
    private const int MostBetween = 2; // sentences without a cue between two of the same speaker
    private const int LongestItem = 60;

    private readonly WordClass goesOn = language.Lexicon["goes-on"];
    private readonly WordClass openers = language.Lexicon["goes-on-opener"];
    private readonly WordClass strong = language.Lexicon["goes-on-strongly"];
    private readonly WordClass numbers = language.Lexicon["number"];
    private readonly WordClass be = language.Lexicon["be"];
    private readonly WordClass auxiliaries = language.Lexicon["say-aux"];
    private readonly WordClass asFollows = language.Lexicon["as-follows"];

    /// <summary>Adds what is carried. <paramref name="drafts"/> are those of the document, in order.</summary>
    public void Carry(Document document, List<AttributionDraft> drafts, SpeakerIndex speakers)
    {
        var own = new AttributionDraft?[document.Sentences.Length];
        foreach (var draft in drafts)
        {
            if (draft.Best is { Form: not (SpeakerForm.Unknown or SpeakerForm.Anonymous or SpeakerForm.Pronoun) } && !document.Sentences[draft.Sentence].IsHeadline)
            {
                own[draft.Sentence] = own[draft.Sentence] is { } first && first.Content.Count > 0 && first.Holds(draft.Match.First) ? first : draft;
            }
        }

        AttributionDraft? account = null, opener = null, lister = null;
        bool list = false, nested = false, statement = false, told = false;
        for (int s = 0; s < own.Length; s++)
        {
            var sentence = document.Sentences[s];
            bool opensParagraph = s > 0 && sentence.Paragraph != document.Sentences[s - 1].Paragraph;
            if (own[s] is { } speaker)
            {
                account = speaker;
                lister = EndsInColon(document, sentence.Tokens) ? speaker : lister;
                opener = speaker.Best!.Kind is SourceKind.Monitor or SourceKind.InternationalBody or SourceKind.AidGroup || speaker.Stance == Stance.Verified ? speaker : null;
                list = EndsInColon(document, sentence.Tokens);
                nested = false;
                told = Tells(document, speaker);
                statement = list && !speaker.IsDirect && speaker.Scope == ScopeKind.Clause && speaker.Content.Count == 0;
                continue;
            }

            // A list goes on behind what others say of an item; 'as follows:' opens one for the body that counted before.
            bool bullet = IsItem(document, sentence.Tokens);
            bool counts = EndsInColon(document, sentence.Tokens) && opener is not null && Has(asFollows, document, sentence.Tokens, sentence.Tokens.Length);
            lister = counts ? opener : opensParagraph && !bullet ? null : lister;
            if (counts || bullet && lister is not null)
            {
                (account, list) = (lister, true);
            }

            if (account is null || sentence.IsHeadline)
            {
                continue;
            }

            bool hedged = stances.IsSpeakerless(document, sentence.Tokens);
            bool item = statement || list && !(hedged && opensParagraph && !IsItem(document, sentence.Tokens)) && (IsItem(document, sentence.Tokens) || nested || !opensParagraph || s > 0 && EndsInColon(document, document.Sentences[s - 1].Tokens)) && sentence.Tokens.Length <= LongestItem;
            bool opens = EndsInColon(document, sentence.Tokens) && (list || Has(asFollows, document, sentence.Tokens, sentence.Tokens.Length));
            bool free = !opensParagraph && s > 0 && own[s - 1] is { } last && !(last.IsDirect && last.Content.Count == 1)
                && (IsElliptic(document, sentence.Tokens) || last.Holds(LastWord(document, document.Sentences[s - 1].Tokens)) && openers.EndAt(document, sentence.Tokens.First, sentence.Tokens.End) > 0);
            told = told && !opensParagraph && !hedged;
            free |= told;
            bool connected = free || strong.EndAt(document, sentence.Tokens.First, sentence.Tokens.End) > 0 || !opensParagraph && Has(goesOn, document, sentence.Tokens, Opening);
            connected &= speakers.At(sentence.Tokens.First) is not { Form: SpeakerForm.Body or SpeakerForm.Party or SpeakerForm.Person } other
                || other.Name is not null && other.Name == account.Best!.Name;
            if (item || opens || connected)
            {
                if (!hedged || item)
                {
                    var carried = QuotedSpeech.Carry(account, s);
                    carried.Add(sentence.Tokens);
                    drafts.Add(carried);
                }

                nested = item && (EndsInColon(document, sentence.Tokens) || nested);
                list |= opens;
                continue;
            }

            list = statement = false;
            if (Resumes(document, own, s, account) is var resumed and > 0 && (!opensParagraph || resumed == s + 1))
            {
                for (; s < resumed; s++)
                {
                    if (!stances.IsSpeakerless(document, document.Sentences[s].Tokens))
                    {
                        var between = QuotedSpeech.Carry(account, s);
                        between.Add(document.Sentences[s].Tokens);
                        drafts.Add(between);
                    }
                }

                s--;
                continue;
            }

            account = null;
        }
    }

    /// <summary>
    /// The sentence of the same paragraph in which the speaker of the account goes on ('the statement added'), where at
    /// most a few sentences stand between: those are the speaker's too. Else -1.
    /// </summary>
    private static int Resumes(Document document, AttributionDraft?[] own, int sentence, AttributionDraft account)
    {
        for (int s = sentence + 1; s < own.Length && s <= sentence + MostBetween && document.Sentences[s].Paragraph == document.Sentences[sentence].Paragraph; s++)
        {
            if (own[s] is { } next)
            {
                var (a, b) = (account.Best!, next.Best!);
                bool goesOn = next.Source is { Form: SpeakerForm.Pronoun or SpeakerForm.Document } or { IsDefinite: true };
                return goesOn && a.Named == b.Named || goesOn && (a.Name ?? document.TextOf(a.Named)) == (b.Name ?? document.TextOf(b.Named)) ? s : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether the speaker gives an account that goes on by itself to the paragraph's end: a monitor that tells in its own sentence.</summary>
    private static bool Tells(Document document, AttributionDraft speaker) =>
        speaker is { IsDirect: false, Best: { } best, Cue: { } cue } && (best.Kind == SourceKind.Monitor || best.Kind == SourceKind.Activist && best.Name is not null)
        && speaker.Stance is Stance.Asserted or Stance.Verified && speaker.Holds(Math.Min(cue.End + 1, document.Sentences[speaker.Sentence].Tokens.Last));

    /// <summary>Whether its subject is a number whose noun stands in the sentence before: 'Two were nurses.'</summary>
    private bool IsElliptic(Document document, TokenSpan sentence)
    {
        int second = sentence.First + 1;
        return second < sentence.End && (document.Tokens[sentence.First].IsNumber || numbers.Has(document, sentence.First)) && (be.Has(document, second) || auxiliaries.Has(document, second));
    }

    /// <summary>Whether the sentence announces what follows it.</summary>
    private static bool EndsInColon(Document document, TokenSpan sentence) => document.Text[document.Tokens[sentence.Last].Start] == ':';

    /// <summary>Whether the sentence opens like the item of a list: a bullet, dash, star or number with a stop.</summary>
    private static bool IsItem(Document document, TokenSpan sentence)
    {
        var first = document.Tokens[sentence.First];
        char c = document.Text[first.Start];
        return c is '\u2022' or '-' or '\u2013' or '\u2014' or '*' or '\u00B7' or '\u25AA' or '\u25CF' or '.'
            || first.IsNumber && sentence.Length > 1 && document.Text[document.Tokens[sentence.First + 1].Start] is '.' or ')';
    }

    private static int LastWord(Document document, TokenSpan s)
    {
        int i = s.Last;
        while (i > s.First && !document.Tokens[i].IsWord)
        {
            i--;
        }

        return i;
    }

    private static bool Has(WordClass words, Document document, TokenSpan sentence, int reach)
    {
        int end = Math.Min(sentence.End, sentence.First + reach);
        for (int i = sentence.First; i < end; i++)
        {
            if (words.EndAt(document, i, sentence.End) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
