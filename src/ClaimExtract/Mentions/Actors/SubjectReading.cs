using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>Tells from the words before an actor that what follows is not its deed. Thread-safe once made.</summary>
internal sealed class SubjectReading(Lexicon lexicon)
{
    private readonly WordClass locatives = lexicon["actor-locative"];
    private readonly WordClass placeWords = lexicon["actor-place-word"];
    private readonly WordClass moves = lexicon["actor-move"];
    private readonly WordClass deeds = lexicon["actor-deed"];
    private readonly WordClass determiners = lexicon["actor-determiner"];

    /// <summary>Whether the phrase can be the subject of what follows: not 'near police', 'killed the police', 'in Turkey', 'northern Syria', 'Raqqa, Syria'.</summary>
    public bool CanBeSubject(Document document, TokenSpan sentence, ActorPhrase phrase)
    {
        int before = phrase.Tokens.First - 1;
        if (phrase.Kind is ActorPhraseKind.State or ActorPhraseKind.StateAndNation && IsPlaceOnly(document, sentence, phrase.Tokens))
        {
            return false;
        }

        while (before >= sentence.First && (determiners.Has(document, before) || document.Tokens[before].IsNumber))
        {
            before--;
        }

        if (before < sentence.First)
        {
            return true;
        }

        if (locatives.Has(document, before) || deeds.Has(document, before) || moves.Has(document, before) || phrase.Kind is ActorPhraseKind.Group or ActorPhraseKind.Name)
        {
            return !locatives.Has(document, before) && !deeds.Has(document, before) && !moves.Has(document, before);
        }

        // A town and its country are set off by a comma.
        bool comma = document.Tokens[before].Length == 1 && document.Text[document.Tokens[before].Start] == ',';
        return !placeWords.Has(document, before) && !(comma && before > sentence.First + 1 && document.Tokens[before - 1].Capitalised);
    }

    /// <summary>'BEIRUT — The blast ...', 'NAIROBI, Kenya (AP) -- Bombs ...', 'a Beirut-bound plane': where, not who.</summary>
    private static bool IsPlaceOnly(Document document, TokenSpan sentence, TokenSpan name)
    {
        if (name.End >= sentence.End)
        {
            return false;
        }

        char next = document.Text[document.Tokens[name.End].Start];
        bool opens = name.First == sentence.First;
        return next is '-' && !document.Tokens[name.End].SpaceBefore
            || (opens && next is '(' or '-' or '\u2013' or '\u2014')
            || (opens && next is ',' && document.Tokens[name.Last].AllCaps && document.Tokens[name.Last].Length > 3);
    }
}
