using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>
/// The stance of a claim, from what its words and its source make of it and from what the claim is: a harm conceded, a
/// figure taken back, people only charged, a part of what was verified. Thread-safe.
/// </summary>
internal sealed class ClaimStance(Lexicon lexicon, ConcessionFinder concessions)
{
    private readonly WordClass takesBack = lexicon["takes-back"];
    private readonly WordClass charged = lexicon["charged"];

    /// <param name="scene">The article.</param>
    /// <param name="draft">The claim.</param>
    /// <param name="told">What its words and its source make of it.</param>
    /// <param name="source">Who says it, or null.</param>
    /// <param name="actor">Who did it, or null.</param>
    /// <param name="struck">Who is counted.</param>
    /// <param name="kin">The stance of the claim that it is a part of or is listed with, in the same sentence; null where there is none.</param>
    public Stance Of(Scene scene, ClaimDraft draft, Stance told, Attribution? source, ActorMention? actor, IReadOnlyList<VictimGroup> struck, Stance? kin)
    {
        if (draft.Type == ClaimType.Allegation)
        {
            // 'Rejected' and 'possible' tell what came of it or what it is about.
            return told is Stance.Denied or Stance.Possible ? Stance.Asserted : told;
        }

        if (told == Stance.Acknowledged && draft.Phrase.Figure.Max == 0)
        {
            return Stance.Denied;
        }

        bool open = told is Stance.Asserted or Stance.Estimated or Stance.Verified;
        if (open && IsTakenBack(scene, draft))
        {
            return Stance.Denied;
        }

        if (open && concessions.IsConceded(scene.Document, draft, source, actor, struck))
        {
            return Stance.Acknowledged;
        }

        if (told == Stance.Asserted && draft.Type == ClaimType.Detained && Holds(scene.Document, Clause(scene.Document, draft), charged))
        {
            return Stance.Possible;
        }

        return told == Stance.Asserted && kin is Stance.Verified or Stance.Estimated ? kin.Value : told;
    }

    /// <summary>Whether the next sentence takes back what this one says last: 'It later withdrew that figure.'</summary>
    private bool IsTakenBack(Scene scene, ClaimDraft draft)
    {
        var document = scene.Document;
        int next = draft.Sentence + 1;
        if (next >= document.Sentences.Length || document.Sentences[next].Paragraph != document.Sentences[draft.Sentence].Paragraph
            || !Holds(document, document.Sentences[next].Tokens, takesBack))
        {
            return false;
        }

        foreach (var other in scene.Drafts)
        {
            if (other.Sentence == draft.Sentence && other.Phrase.First > draft.Phrase.First || other.Sentence == next)
            {
                return false;
            }
        }

        return true;
    }

    private static TokenSpan Clause(Document document, ClaimDraft draft)
    {
        var sentence = document.Sentences[draft.Sentence].Tokens;
        int first = draft.Phrase.First, end = draft.Phrase.End;
        while (first > sentence.First && !Divides(document, first - 1))
        {
            first--;
        }

        while (end < sentence.End && !Divides(document, end))
        {
            end++;
        }

        return new(first, end);
    }

    private static bool Divides(Document document, int token) => Grammar.IsMark(document, token, ',') || Grammar.IsMark(document, token, ';') || Grammar.IsMark(document, token, ':');

    private static bool Holds(Document document, TokenSpan range, WordClass words)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (words.EndAt(document, i, range.End) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
