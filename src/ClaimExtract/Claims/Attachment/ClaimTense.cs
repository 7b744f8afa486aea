using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Attachment;

/// <summary>The tense of the verb that a claim hangs on.</summary>
internal enum ClaimTense
{
    /// <summary>Without an auxiliary: 'killed 12', '12 deaths'.</summary>
    Bare,

    /// <summary>'were killed'.</summary>
    Past,

    /// <summary>'have been killed', 'has killed'.</summary>
    Perfect,

    /// <summary>'had been killed'.</summary>
    PastPerfect,

    /// <summary>'are missing'.</summary>
    Present,

    /// <summary>'could be killed'.</summary>
    Modal,
}

/// <summary>Reads the tense of claims and times from auxiliaries. Thread-safe.</summary>
internal sealed class TenseReader(Lexicon lexicon, Grammar grammar)
{
    private const int Reach = 6; // tokens

    private readonly WordUnion telling = new(lexicon["tense-past"], lexicon["tense-perfect"], lexicon["tense-past-perfect"], lexicon["tense-present"], lexicon["modal"], grammar.ClauseOpener);
    private readonly WordClass[] tenses = [lexicon["tense-past"], lexicon["tense-perfect"], lexicon["tense-past-perfect"], lexicon["tense-present"], lexicon["modal"]];

    /// <summary>The tense of a claim: the auxiliary before its word that stands nearest to it.</summary>
    public ClaimTense Of(Document document, ClaimDraft draft)
    {
        var sentence = document.Sentences[draft.Sentence].Tokens;
        bool hasWord = draft.Trigger >= sentence.First && draft.Trigger < sentence.End;
        int word = hasWord ? draft.Trigger : draft.Phrase.First;
        return Before(document, Math.Max(word, sentence.First), Math.Max(sentence.First, Math.Min(word, draft.Phrase.First) - Reach));
    }

    /// <summary>Whether the clause of a time is told as past of the past: 'who had been in Peque on Sunday'.</summary>
    public bool IsPastPerfect(Document document, int token)
    {
        const int far = 10; // tokens
        int first = document.Sentences[document.SentenceOf(token)].Tokens.First;
        return Before(document, token, Math.Max(first, token - far)) == ClaimTense.PastPerfect;
    }

    private ClaimTense Before(Document document, int end, int first)
    {
        for (int i = end - 1; i >= first; i--)
        {
            if (!telling.MayStart(document, i))
            {
                continue;
            }

            for (int t = 0; t < tenses.Length; t++)
            {
                if (tenses[t].Has(document, i))
                {
                    return (ClaimTense)(t + 1);
                }
            }

            if (grammar.ClauseOpener.Has(document, i) && !grammar.Relative.Has(document, i))
            {
                break;
            }
        }

        return ClaimTense.Bare;
    }
}
