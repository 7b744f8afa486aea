using ClaimExtract.Matching;
using ClaimExtract.Mentions.Actors;
using ClaimExtract.Mentions.Sources;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>
/// Tells whether a source concedes a harm: it answers for the party that did it, and those struck did not fight. Of dead
/// fighters a party boasts. Thread-safe.
/// </summary>
internal sealed class ConcessionFinder(Lexicon lexicon)
{
    private const int NearActor = 8; // tokens between 'its' and the actor it leads to

    private readonly Sides sides = new(lexicon);
    private readonly WordClass own = lexicon["own-possessive"];
    private readonly WordClass unintended = lexicon["unintended"];
    private readonly WordClass civilians = lexicon["harm-to-civilians"];
    private readonly WordClass[] forces = [lexicon["actor-strike"], lexicon["actor-operation"], lexicon["actor-collective"], lexicon["actor-noun"], lexicon["actor-unit"], lexicon["actor-munition"]];

    /// <summary>Whether the claim of <paramref name="source"/> is an admission; <paramref name="actor"/> is who did it, or null.</summary>
    public bool IsConceded(Document document, ClaimDraft draft, Attribution source, ActorMention? actor, IReadOnlyList<VictimGroup> struck)
    {
        bool harm = draft.Type is ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties;
        if (!harm || draft.Phrase.Figure.Max == 0 || !MayAnswer(source.Kind) || !StrikesCivilians(document, draft, struck))
        {
            return false;
        }

        if (actor is not null && sides.AreOne(document, source, actor) is { } one)
        {
            return one;
        }

        var sentence = document.Sentences[draft.Sentence].Tokens;
        return source.Kind != SourceKind.Official && source.Kind != SourceKind.Unknown
            && (Holds(document, sentence, unintended) || OwnForce(document, sentence) is var at and >= 0 && (actor is null || Math.Abs(actor.Tokens.First - at) <= NearActor));
    }

    /// <summary>Whether such a source can speak for who did it. Monitors, media, witnesses tell of others.</summary>
    private static bool MayAnswer(SourceKind kind) =>
        kind is SourceKind.Military or SourceKind.Government or SourceKind.Police or SourceKind.ArmedGroup or SourceKind.Official or SourceKind.Unknown or SourceKind.Person or SourceKind.Document;

    private bool StrikesCivilians(Document document, ClaimDraft draft, IReadOnlyList<VictimGroup> struck)
    {
        if (draft.Phrase.Counted.IsEmpty)
        {
            return draft.Type != ClaimType.Casualties && Holds(document, document.Sentences[draft.Sentence].Tokens, civilians);
        }

        bool peaceful = false;
        foreach (var group in struck)
        {
            if (group is VictimGroup.Combatant or VictimGroup.Police or VictimGroup.Perpetrator)
            {
                return false;
            }

            peaceful |= group is VictimGroup.Civilian or VictimGroup.Child or VictimGroup.Journalist or VictimGroup.MedicalWorker or VictimGroup.AidWorker;
        }

        return peaceful;
    }

    /// <summary>Where the sentence speaks of the speaker's own force ('its strikes', 'our soldiers'), or -1.</summary>
    private int OwnForce(Document document, TokenSpan sentence)
    {
        const int adjectives = 3;
        for (int i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (!own.Has(document, i))
            {
                continue;
            }

            for (int noun = i + 1; noun < sentence.End && noun <= i + 1 + adjectives && document.Tokens[noun].IsWord; noun++)
            {
                if (Array.Exists(forces, words => words.Has(document, noun)))
                {
                    return i;
                }
            }
        }

        return -1;
    }

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
