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
    private readonly WordClass regretted = lexicon["regretted"];
    private readonly WordClass credible = lexicon["credible"];
    private readonly WordClass notCredible = lexicon["not-credible"];
    private readonly WordClass reports = lexicon["assessed-thing"];
    private readonly WordClass civilians = lexicon["harm-to-civilians"];
    private readonly WordClass[] forces = [lexicon["actor-strike"], lexicon["actor-operation"], lexicon["actor-collective"], lexicon["actor-noun"], lexicon["actor-unit"], lexicon["actor-munition"]];

    /// <summary>Whether the claim is an admission of <paramref name="source"/>, or of a release that names none; <paramref name="actor"/> is who did it, or null.</summary>
    public bool IsConceded(Document document, ClaimDraft draft, Attribution? source, ActorMention? actor, IReadOnlyList<VictimGroup> struck)
    {
        bool harm = draft.Type is ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties;
        if (!harm || draft.Phrase.Figure.Max == 0 || source is not null && !MayAnswer(source.Kind) || !StrikesCivilians(document, draft, struck))
        {
            return false;
        }

        var sentence = document.Sentences[draft.Sentence].Tokens;
        if (source is null)
        {
            return actor is not null && (Holds(document, sentence, regretted) || IsCredibleItem(document, draft.Sentence));
        }

        if (actor is not null && sides.AreOne(document, source, actor) is { } one)
        {
            return one;
        }

        // 'There are 69 credible allegations, with 12 killed': a force that finds reports credible finds them so of itself.
        if (actor is null && source.Kind == SourceKind.Military && Holds(document, sentence, credible) && !Holds(document, sentence, notCredible))
        {
            return true;
        }

        return source.Kind != SourceKind.Official
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

    /// <summary>Whether the sentence belongs to a list of cases that were found credible: 'The five credible reports were:'.</summary>
    private bool IsCredibleItem(Document document, int sentence)
    {
        const int longest = 24; // sentences of a list
        for (int s = sentence - 1; s >= 0 && s >= sentence - longest; s--)
        {
            var tokens = document.Sentences[s].Tokens;
            if (Grammar.IsMark(document, tokens.Last, ':'))
            {
                return Holds(document, tokens, credible) && Holds(document, tokens, reports) && !Holds(document, tokens, notCredible);
            }

            bool itemBelow = document.Sentences[s + 1].Paragraph == document.Sentences[s].Paragraph || OpensItem(document, document.Sentences[s + 1].Tokens);
            if (!itemBelow)
            {
                return false;
            }
        }

        return false;
    }

    private static bool OpensItem(Document document, TokenSpan sentence) =>
        document.Tokens[sentence.First].IsNumber || document.Text[document.Tokens[sentence.First].Start] is '\u2022' or '-' or '\u2013' or '*';

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
