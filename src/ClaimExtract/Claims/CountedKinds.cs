using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>
/// Tells whether a counted noun is a person or a thing. Neither list is whole, so that an unknown noun passes for
/// both: the verb decides. Thread-safe.
/// </summary>
internal sealed class CountedKinds(Lexicon lexicon)
{
    private readonly WordClass persons = lexicon["person-noun"];
    private readonly WordClass people = lexicon["person-group"];
    private readonly WordClass others = lexicon["other-word"];
    private readonly WordClass things = lexicon["thing-noun"];
    private readonly WordClass animals = lexicon["animal-noun"];
    private readonly WordClass attacks = lexicon["attack-noun"];
    private readonly WordClass munitions = lexicon["munition-noun"];

    private readonly WordUnion neither = new(
    [
        lexicon["attack-noun"], lexicon["munition-noun"], lexicon["report-noun"], lexicon["animal-noun"],
        lexicon["interview-noun"], lexicon["measure-noun"], lexicon["death-noun"], lexicon["injury-noun"],
    ]);

    private readonly WordUnion deeds = new(
    [
        lexicon["attack-noun"], lexicon["munition-noun"], lexicon["death-noun"], lexicon["injury-noun"], lexicon["casualty-noun"],
        lexicon["case-noun"],
    ]);

    /// <summary>The classes that tell what a noun names; may repeat.</summary>
    public IEnumerable<WordClass> All => [persons, people, things, .. neither.Classes, .. deeds.Classes];

    /// <summary>Whether the token is a noun that can't itself be killed or hurt: deaths, injuries, strikes, cases.</summary>
    public bool IsDeed(Document document, int token) => deeds.Has(document, token);

    /// <summary>Whether both may stand in one list of struck: not people beside things.</summary>
    public bool ShareKind(Document document, FigurePhrase before, FigurePhrase next)
    {
        if (before.Head < 0 || next.Head < 0)
        {
            return true;
        }

        bool people = IsPerson(document, before.Head) && !things.Has(document, before.Head) && !IsPerson(document, next.Head) && things.Has(document, next.Head);
        bool objects = things.Has(document, before.Head) && !IsPerson(document, before.Head) && IsPerson(document, next.Head);
        return !people && !objects && !IsDeed(document, next.Head) && !IsAnimal(document, next.Head);
    }

    /// <summary>Whether the token is known to name an animal; 'Turkey' inside a sentence is none.</summary>
    public bool IsAnimal(Document document, int token) =>
        animals.Has(document, token) && !(document.Tokens[token].Capitalised && token > document.Sentences[document.SentenceOf(token)].Tokens.First);

    /// <summary>Whether the head is known at all: a person, a thing or a deed.</summary>
    public bool IsKnown(Document document, int head) =>
        IsPerson(document, head) || things.Has(document, head) || IsDeed(document, head);

    /// <summary>Whether the phrase counts what the rule asks for: 'person', 'persons', 'thing', 'people', 'bearer', 'any' or a class.</summary>
    public bool Fits(Document document, FigurePhrase phrase, string counts, WordClass? wordClass)
    {
        if (wordClass is not null)
        {
            return phrase.Head >= 0 && wordClass.Has(document, phrase.Head);
        }

        if (counts == "any" || phrase.Head < 0)
        {
            return counts != "persons";
        }

        bool person = IsPerson(document, phrase.Head);
        if (counts is "people" or "persons")
        {
            return person;
        }

        if (!person && neither.Has(document, phrase.Head))
        {
            return false;
        }

        if (counts == "bearer")
        {
            return true;
        }

        bool thing = things.Has(document, phrase.Head);
        return counts == "person" ? person || !thing : thing || !person || others.Has(document, phrase.Head);
    }

    /// <summary>Whether the token is known to name a person.</summary>
    public bool IsPerson(Document document, int token) => persons.Has(document, token) || people.Has(document, token) || IsDweller(document, token);

    /// <summary>'Californians', 'Londoners': those who live somewhere, of whom no list is whole.</summary>
    private bool IsDweller(Document document, int token)
    {
        const int shortest = 7; // letters
        if (document.Tokens[token] is not { Capitalised: true, AllCaps: false, Length: >= shortest })
        {
            return false;
        }

        var text = document.TextOf(token);
        return (text.EndsWith("ans", StringComparison.Ordinal) || text.EndsWith("ers", StringComparison.Ordinal)) && !things.Has(document, token) && !munitions.Has(document, token);
    }

    /// <summary>Whether the token is a noun for an event or for something fired, which may look like a verb.</summary>
    public bool IsEventNoun(Document document, int token) => attacks.Has(document, token) || munitions.Has(document, token);
}
