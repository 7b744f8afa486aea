using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Attachment;

/// <summary>What words tell of claims and those who may have done them. Thread-safe.</summary>
internal sealed class ActorWords(Lexicon lexicon)
{
    private readonly WordClass relief = lexicon["actor-relief"];
    private readonly WordClass stateForce = lexicon["actor-state-force"];
    private readonly WordClass irregular = lexicon["actor-irregular"];
    private readonly WordClass attackCause = lexicon["attack-cause"];
    private readonly WordClass naturalCause = lexicon["natural-cause"];
    private readonly WordClass openCause = lexicon["open-cause"];
    private readonly WordUnion anyCause = new(lexicon["attack-cause"], lexicon["natural-cause"], lexicon["open-cause"]);
    private readonly WordClass person = lexicon["person-subject"];

    /// <summary>The kind of deed that the claim is about.</summary>
    public int Deed(Scene scene, ClaimDraft draft)
    {
        if (draft.Type == ClaimType.Detained)
        {
            return (int)ActorDeed.Custody;
        }

        bool freed = draft.Type is ClaimType.Affected or ClaimType.Force or ClaimType.Displaced
            && draft.Trigger >= 0 && relief.EndAt(scene.Document, draft.Trigger, scene.Document.Tokens.Length) > 0;
        return (int)(freed ? ActorDeed.Relief : ActorDeed.Harm);
    }

    /// <summary>0 not known, 1 forces of a state, 2 those who fight it.</summary>
    public int Side(Document document, ActorMention actor) =>
        stateForce.Has(document, actor.Tokens.Last) ? 1 : irregular.Has(document, actor.Tokens.Last) ? 2 : 0;

    /// <summary>What harms people, in a sentence: 0 nothing, 1 an attack, 2 nature, 3 what may be either.</summary>
    public int Cause(Scene scene, int number)
    {
        var sentence = scene.Document.Sentences[number].Tokens;
        int cause = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!anyCause.MayStart(scene.Document, i))
            {
                continue;
            }

            if (attackCause.EndAt(scene.Document, i, sentence.End) > 0)
            {
                return 1;
            }

            cause = naturalCause.EndAt(scene.Document, i, sentence.End) > 0 ? 2
                : cause == 0 && openCause.EndAt(scene.Document, i, sentence.End) > 0 ? 3
                : cause;
        }

        return cause;
    }

    /// <summary>Whether 'he', 'she' or 'who' stands right before the verb that does the harm: 'he injured two'.</summary>
    public bool HasPersonSubject(Scene scene, ClaimDraft draft)
    {
        const int reach = 2; // tokens: 'he reportedly injured'
        int first = scene.Document.Sentences[draft.Sentence].Tokens.First;
        if (draft.Relation != RelationKind.Object || draft.Trigger < first)
        {
            return false;
        }

        for (int i = draft.Trigger - 1; i >= Math.Max(first, draft.Trigger - reach); i--)
        {
            if (person.Has(scene.Document, i))
            {
                return true;
            }
        }

        return false;
    }
}
