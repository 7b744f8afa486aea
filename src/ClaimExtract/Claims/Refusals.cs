using ClaimExtract.Claims.Typing;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Says why a figure whose type is known is no claim after all: a year, a name with a number, a word that points at one
/// instead of counting, an animal, an idiom. Thread-safe.
/// </summary>
internal sealed class Refusals(Grammar grammar, CountedKinds kinds, Lexicon lexicon, RefusalRules rules)
{
    private readonly SingularRefusals singular = new(grammar, lexicon);
    private readonly WordClass allBut = lexicon["all-but"];
    private readonly WordClass holdIdiom = lexicon["hold-idiom"];
    private readonly WordClass hold = lexicon["hold"];
    private readonly WordClass article = lexicon["definite"];
    private readonly WordClass resist = lexicon["resistance-noun"];
    private readonly WordClass camera = lexicon["camera-noun"];
    private readonly WordClass shots = lexicon["shot-noun"];
    private readonly WordClass rounds = lexicon["round-noun"];
    private readonly WordClass ofThing = lexicon["of-thing"];
    private readonly WordClass fire = lexicon["shot-verb"];
    private readonly WordClass animalDisease = lexicon["animal-disease"];
    private readonly WordClass measures = lexicon["measure-noun"];
    private readonly WordClass places = lexicon["place-noun"];
    private readonly WordClass credible = lexicon["credible-other"];
    private readonly WordClass[] singulars = [lexicon["attack-noun.singular"], lexicon["munition-noun.singular"]];
    private readonly WordClass[] plurals = [lexicon["attack-noun.plural"], lexicon["munition-noun.plural"]];

    /// <summary>The reason, or null where the draft may stand; <paramref name="before"/> is the draft before it in its sentence, or null.</summary>
    public string? Of(Document document, ClaimDraft draft, ClaimDraft? before) =>
        singular.Of(document, draft, before) ?? rules.Of(document, draft) ?? OfNumber(document, draft) ?? OfCounted(document, draft) ?? Idiom(document, draft) ?? Pointer(document, draft);

    /// <summary>'50,000 turkeys fell ill and a further 1,600 died': whether a figure without a noun behind this one counts animals.</summary>
    public bool GoesOnWithAnimals(Document document, FigurePhrase before) =>
        before.Head >= 0 && kinds.IsAnimal(document, before.Head) && !kinds.IsPerson(document, before.Head);

    private string? OfNumber(Document document, ClaimDraft draft)
    {
        var (phrase, figure) = (draft.Phrase, draft.Phrase.Figure);
        if (figure.Max == 0 && draft.Relation != RelationKind.Noun && (phrase.Head >= 0 ? !kinds.IsKnown(document, phrase.Head) : figure.Tokens.Length == 1 && grammar.Determiner.Has(document, figure.Tokens.First)))
        {
            return "'no' before a noun that is not known to be counted";
        }

        if (IsSecondAge(document, phrase))
        {
            return "an age behind another";
        }

        if (phrase.Counted.IsEmpty && figure.Qualifier == FigureQualifier.Range && phrase.First > 0 && grammar.Preposition.Has(document, phrase.First) && kinds.IsPerson(document, phrase.First - 1))
        {
            return "ages: a range right behind people";
        }

        if (draft is { Type: ClaimType.Destroyed, Relation: RelationKind.Nominal } && phrase.Head < 0)
        {
            return "'a loss of seven' without what was lost";
        }

        if (IsYear(document, phrase))
        {
            return "a year before a noun";
        }

        if (IsNumberOfName(document, draft))
        {
            return "a number above one before a noun in the singular: part of a name";
        }

        bool isGlued = figure.Tokens.End < document.Tokens.Length && document.Glued(figure.Tokens.End) && document.Tokens[figure.Tokens.End].IsWord;
        return isGlued ? "part of a word" : null;
    }

    private string? OfCounted(Document document, ClaimDraft draft)
    {
        var phrase = draft.Phrase;
        if (draft.Type is not (ClaimType.Attack or ClaimType.Allegation or ClaimType.Evidence) && phrase.Head >= 0 && kinds.IsAnimal(document, phrase.Head) && !kinds.IsPerson(document, phrase.Head))
        {
            return "counts animals";
        }

        if (draft.Relation == RelationKind.Noun && draft.Type == ClaimType.Affected && (IsOfAnimals(document, phrase) || GoesOnFromAnimals(document, phrase)))
        {
            return "cases among animals";
        }

        if (draft is { Type: ClaimType.Allegation, Relation: RelationKind.State } && phrase.Head >= 0 && (kinds.IsPerson(document, phrase.Head) || credible.Has(document, phrase.Head) || IsName(document, draft.Sentence, phrase.Head)))
        {
            return "credible sources are no reports";
        }

        if (draft is { Relation: RelationKind.Object, Trigger: > 0 } && IsOfName(document, draft))
        {
            return "the verb is part of a name";
        }

        if (phrase.Figure.Role == FigureRole.Share && phrase.Head < 0 && ofThing.EndAt(document, phrase.Figure.Tokens.End, document.Tokens.Length) > 0)
        {
            return "a share of a thing told of before";
        }

        if (draft.Rule == TypeChooser.ClassifierRule && phrase.Head >= 0 && (measures.Has(document, phrase.Head) || (draft.Type != ClaimType.Destroyed && places.Has(document, phrase.Head))))
        {
            return "no rule fits, and what is counted is not struck";
        }

        if (draft.Type == ClaimType.Destroyed && phrase.Figure.Role == FigureRole.Share && phrase.Counted.IsEmpty && draft.Relation == RelationKind.Object)
        {
            return "'sank 14%' tells how far something fell";
        }

        // 'Our reporter spoke to several residents' tells of the reporter.
        const int several = 3;
        if (draft is { Type: ClaimType.Evidence, Relation: RelationKind.Object } && phrase.Figure is { Qualifier: FigureQualifier.Vague, Min: <= several })
        {
            return "'several' asked are no evidence counted";
        }

        // 'burns over 85% of his body'
        bool isOwnBody = phrase.Figure.Role == FigureRole.Share && draft.Relation == RelationKind.Noun && draft.Type == ClaimType.Killed
            && phrase.Head == phrase.Counted.Tokens.First && grammar.Determiner.Has(document, phrase.Head - 1) && document.TextOf(phrase.Head)[^1] != 's';
        return isOwnBody ? "a share of one body" : null;
    }

    /// <summary>'holds two officers in contempt', 'in a few cases', 'all but one victim', 'both speaking and using'.</summary>
    private string? Idiom(Document document, ClaimDraft draft)
    {
        var figure = draft.Phrase.Figure.Tokens;
        int before = figure.First - 1;
        if (before > 0 && Grammar.StartOf(allBut, document, document.Sentences[draft.Sentence].Tokens.First, figure.First) >= 0)
        {
            return "'all but' tells the others";
        }

        if ((draft.Relation == RelationKind.Noun || (draft.Relation is null && draft.Phrase.Head >= 0 && kinds.IsDeed(document, draft.Phrase.Head))) && draft.Type == ClaimType.Affected && before >= 0 && grammar.InWord.Has(document, before)
            && draft.Phrase.Counted.Tokens.Length <= 2 && !(draft.Phrase.End < document.Tokens.Length && grammar.OfWord.Has(document, draft.Phrase.End)))
        {
            return "'in some cases' counts no cases";
        }

        if (draft.Type == ClaimType.Detained && draft.Trigger >= 0 && hold.Has(document, draft.Trigger))
        {
            int end = document.Sentences[draft.Sentence].Tokens.End;
            int behind = Math.Max(draft.Phrase.End, draft.Trigger + 1);
            if (behind < end && holdIdiom.EndAt(document, behind, end) > 0)
            {
                return "held in another sense";
            }
        }

        if (draft is { Type: ClaimType.Detained, Relation: RelationKind.Object, Trigger: > 0 } && camera.Has(document, draft.Trigger - 1))
        {
            return "captured in a picture";
        }

        if (draft is { Type: ClaimType.Munition, Relation: RelationKind.Noun }
            && (shots.Has(document, draft.Phrase.Head) || (draft.Phrase.Counted.Tokens.Length == 1 && rounds.Has(document, draft.Phrase.Head))) && !IsFired(document, draft))
        {
            return "shots that nobody fires";
        }

        return IsBothAnd(document, draft) ? "'both ... and' counts nothing" : null;
    }

    private bool IsFired(Document document, ClaimDraft draft)
    {
        const int reach = 6; // tokens
        var sentence = document.Sentences[draft.Sentence].Tokens;
        for (int i = Math.Max(sentence.First, draft.Phrase.First - reach); i < Math.Min(sentence.End, draft.Phrase.End + reach); i++)
        {
            if (fire.Has(document, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'both speaking and using', 'both veterans of the war and their wives'.</summary>
    private bool IsBothAnd(Document document, ClaimDraft draft)
    {
        const int reach = 8;
        var phrase = draft.Phrase;
        if (!grammar.Both.Has(document, phrase.First) || !(phrase.Counted.IsEmpty || draft.Relation is null or RelationKind.Noun))
        {
            return false;
        }

        int start = phrase.Counted.IsEmpty ? phrase.Figure.Tokens.End + 1 : phrase.End;
        for (int i = start; i < Math.Min(document.Sentences[draft.Sentence].Tokens.End, start + reach); i++)
        {
            if (grammar.AndWord.Has(document, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>'One of the attacks', 'both new patients', 'none of the cases': what was told before is pointed at, not counted.</summary>
    private string? Pointer(Document document, ClaimDraft draft)
    {
        var figure = draft.Phrase.Figure;
        bool isBeforeOf = figure.Tokens.End < document.Tokens.Length && grammar.OfWord.Has(document, figure.Tokens.End);
        bool isOne = figure is { Role: FigureRole.Count, Min: 1, Max: 1 } && isBeforeOf
            && (draft.Relation == RelationKind.Noun || (figure.Tokens.First > 0 && grammar.Be.Has(document, figure.Tokens.First - 1)));
        if (isOne)
        {
            return "'one of' points at one, and does not count";
        }

        // 'said one of them': who speaks was told of before.
        int behind = draft.Phrase.End;
        bool speaks = (behind < document.Tokens.Length && grammar.IsSaying(document, behind)) || (figure.Tokens.First > 0 && grammar.IsSaying(document, figure.Tokens.First - 1));
        if (figure is { Min: 1, Max: 1 } && isBeforeOf && draft.Relation is null && speaks)
        {
            return "'one of' speaks, and is not counted";
        }

        // 'One of the victims decided to speak': a deed of one, where 'one of the victims died' counts.
        if (figure is { Min: 1, Max: 1 } && isBeforeOf && draft.Relation is null && IsPlainVerb(document, behind))
        {
            return "'one of' acts, and is not counted";
        }

        if (draft.Relation == RelationKind.Noun && grammar.Both.Has(document, figure.Tokens.First))
        {
            return "'both' points at two already told of";
        }

        // 'None of the cases are related': the noun tells what they are, not that there were none.
        if (figure.Max == 0 && isBeforeOf && draft.Relation is null or RelationKind.Noun)
        {
            return "'none of' without what befell none";
        }

        // 'a notebook from one victim': a victim without a predicate.
        bool isOneVictim = figure is { Min: 1, Max: 1 } && draft.Type == ClaimType.Casualties && draft.Relation == RelationKind.Noun;
        return isOneVictim ? "'one victim' points at one" : null;
    }

    /// <summary>Whether a word stands here that may be a verb of its own: no auxiliary, no preposition, no conjunction.</summary>
    private bool IsPlainVerb(Document document, int token) =>
        token < document.Tokens.Length && document.Tokens[token] is { IsWord: true, Capitalised: false }
        && !grammar.IsAuxiliary(document, token) && !grammar.Preposition.Has(document, token) && !grammar.AndWord.Has(document, token);

    /// <summary>
    /// 'his 2016 arrest', 'the 2001 bombings': a number like a year, ungrouped, before a noun that is not in the plural or,
    /// behind 'the', before any noun that is no person.
    /// </summary>
    private bool IsYear(Document document, FigurePhrase phrase)
    {
        var figure = phrase.Figure;
        if (figure is not { Min: >= 1700 and <= 2100, Qualifier: FigureQualifier.Exact } || phrase.Head < 0 || figure.Tokens.Length != 1)
        {
            return false;
        }

        var number = document.TextOf(figure.Tokens.First);
        if (number.Length != 4 || number.Contains(','))
        {
            return false;
        }

        var head = document.TextOf(phrase.Head);
        bool isDefinite = phrase.First > 0 && article.Has(document, phrase.First - 1) && !kinds.IsPerson(document, phrase.Head);
        return isDefinite || (head[^1] is not ('s' or 'n' or 'e') && phrase.Counted.Tokens.Length <= 2);
    }

    /// <summary>'the Voskhod 2 mission', 'a Falcon 9 rocket': a number above one counts no noun in the singular.</summary>
    private bool IsNumberOfName(Document document, ClaimDraft draft)
    {
        var phrase = draft.Phrase;
        if (draft.Relation != RelationKind.Noun || phrase.Figure is not { Min: > 1, Role: FigureRole.Count, Qualifier: FigureQualifier.Exact } || phrase.Figure.Tokens.Length != 1)
        {
            return false;
        }

        for (int i = 0; i < singulars.Length; i++)
        {
            if (singulars[i].EndAt(document, phrase.Head, phrase.Head + 1) > 0 && plurals[i].EndAt(document, phrase.Head, phrase.Head + 1) < 0)
            {
                return phrase.First > 0 && document.Tokens[phrase.First - 1].Capitalised;
            }
        }

        return false;
    }

    /// <summary>'the channel Stars Hits 1': a verb with a capital, behind another word with one.</summary>
    private static bool IsOfName(Document document, ClaimDraft draft)
    {
        int trigger = draft.Trigger;
        return trigger > document.Sentences[draft.Sentence].Tokens.First + 1 && IsName(document, draft.Sentence, trigger) && IsName(document, draft.Sentence, trigger - 1);
    }

    /// <summary>A word with a capital where not all words have one.</summary>
    private static bool IsName(Document document, int sentence, int token) =>
        !document.Sentences[sentence].IsHeadline && document.Tokens[token] is { IsWord: true, Capitalised: true, AllCaps: false };

    /// <summary>'Two women, 23 and 27, have died': a number without a noun behind 'comma, number, and'.</summary>
    private static bool IsSecondAge(Document document, FigurePhrase phrase)
    {
        int i = phrase.First - 1;
        const int oldest = 110; // years
        return phrase.Counted.IsEmpty && phrase.Figure is { Max: <= oldest, Qualifier: FigureQualifier.Exact } && document.Tokens[phrase.First].IsNumber
            && i >= 2 && document.SentenceOf(i - 2) == phrase.Sentence && document.Tokens[i - 1].IsNumber && Grammar.IsMark(document, i - 2, ',');
    }

    /// <summary>Whether the words behind the cases tell that animals have them, or that they are cases of resistance.</summary>
    private bool IsOfAnimals(Document document, FigurePhrase phrase)
    {
        const int reach = 8; // tokens
        int end = Math.Min(document.Sentences[phrase.Sentence].Tokens.End, phrase.End + reach);
        for (int i = phrase.Counted.Tokens.First; i < end; i++)
        {
            if (kinds.IsPerson(document, i) || Grammar.IsMark(document, i, ',') || Grammar.IsMark(document, i, ';'))
            {
                return false;
            }

            if (grammar.IsAuxiliary(document, i))
            {
                return IsFoundInAnimals(document, i, end);
            }

            if (resist.Has(document, i) || animalDisease.EndAt(document, i, end) > 0 || IsSickAnimal(document, i, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An animal, unless it only names an illness: 'swine flu', 'bird-flu cases'.</summary>
    private bool IsSickAnimal(Document document, int token, int end)
    {
        const int reach = 2; // 'bird flu virus'
        if (!kinds.IsAnimal(document, token) || (token + 1 < end && Grammar.IsMark(document, token + 1, '-')))
        {
            return false;
        }

        for (int i = token + 1; i < Math.Min(end, token + 1 + reach); i++)
        {
            if (grammar.IllnessNoun.Has(document, i) || kinds.IsPerson(document, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>'31 cases have been found in wild birds': behind a verb only what stands in or among animals is theirs.</summary>
    private bool IsFoundInAnimals(Document document, int verb, int end)
    {
        const int reach = 3; // 'in wild water birds'
        end = Math.Min(document.Sentences[document.SentenceOf(verb)].Tokens.End, end + reach);
        for (int i = verb + 1; i + 1 < end && !Grammar.IsMark(document, i, ','); i++)
        {
            if (!grammar.InWord.Has(document, i) && !grammar.AmongWord.Has(document, i))
            {
                continue;
            }

            for (int k = i + 1; k < Math.Min(end, i + 1 + reach) && !kinds.IsPerson(document, k); k++)
            {
                if (IsSickAnimal(document, k, end))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>'The virus has infected horses in the north, with 51 confirmed cases': animals before the cases, and nobody else.</summary>
    private bool GoesOnFromAnimals(Document document, FigurePhrase phrase)
    {
        var sentence = document.Sentences[phrase.Sentence].Tokens;
        bool isAnimal = false;
        for (int i = sentence.First; i < phrase.First; i++)
        {
            if (kinds.IsPerson(document, i))
            {
                return false;
            }

            isAnimal |= IsSickAnimal(document, i, phrase.First);
        }

        return isAnimal;
    }
}
