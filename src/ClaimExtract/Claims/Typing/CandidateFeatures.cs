using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims.Typing;

/// <summary>
/// Describes a candidate by features: what the rules say of it, the figure and its noun, the words around it, the classes of
/// words on either side and in its sentence that tell types, and the claim before it. Thread-safe; describing into a
/// <see cref="KeySink"/> allocates nothing.
/// </summary>
internal sealed class CandidateFeatures(Lexicon lexicon, IReadOnlyList<WordClass> triggers)
{
    private const int Reach = 10; // tokens on either side in which words that tell types are looked for

    private static readonly string[] Before = ["before1", "before2", "before3"];
    private static readonly string[] After = ["after1", "after2", "after3"];
    private static readonly string[] Sizes = ["0", "1", "3", "10", "30", "100", "1000", "more"];
    private static readonly string[] Types = Enum.GetNames<ClaimType>();
    private static readonly string[] Relations = Enum.GetNames<RelationKind>();
    private static readonly string[] Roles = Enum.GetNames<FigureRole>();
    private static readonly string[] Qualifiers = Enum.GetNames<FigureQualifier>();
    private static readonly string[] Parts = Enum.GetNames<PartOfSpeech>();

    private readonly WordClass persons = lexicon["person-noun"];
    private readonly TriggerIndex index = new(lexicon.Vocabulary, triggers);

    /// <summary>The features of a candidate; <paramref name="before"/> is what the rules made of the figure before, or null.</summary>
    public void Describe<TSink>(Document document, TypeCandidate candidate, ClaimDraft? before, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var phrase = candidate.Phrase;
        var sentence = document.Sentences[phrase.Sentence].Tokens;
        Rules(document, candidate, ref sink);
        Figure(document, phrase, ref sink);
        for (int i = 0; i < Before.Length; i++)
        {
            Word(Before[i], document, sentence, phrase.First - 1 - i, ref sink);
            Word(After[i], document, sentence, phrase.End + i, ref sink);
        }

        Side("left", "nearestLeft", document, sentence, phrase.First - 1, -1, ref sink);
        Side("right", "nearestRight", document, sentence, phrase.End, 1, ref sink);
        for (int i = sentence.First; i < sentence.End; i++)
        {
            Classes("sentence", document, i, ref sink);
        }

        if (before is not null && before.Sentence >= phrase.Sentence - 1)
        {
            Value(before.Sentence == phrase.Sentence ? "previous" : "previousSentence", Types[(int)before.Type], ref sink);
        }

        if (document.Sentences[phrase.Sentence].IsHeadline)
        {
            Value("headline", "yes", ref sink);
        }

        if (document.Tags.Length > 0)
        {
            Tags(document, candidate, sentence, ref sink);
        }
    }

    private void Rules<TSink>(Document document, TypeCandidate candidate, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (int i = 0; i < candidate.Offers.Length; i++)
        {
            var offer = candidate.Offers[i];
            Value(i == 0 ? "first" : "offer", Types[(int)offer.Type], ref sink);
            Value(i == 0 ? "rule" : "otherRule", offer.Rule, ref sink);
        }

        if (candidate.Offers is not [var first, ..])
        {
            return;
        }

        if (first.Relation is { } relation)
        {
            Value("relation", Relations[(int)relation], ref sink);
        }

        if (first.Trigger >= 0)
        {
            Value("trigger", Lemma(document, first.Trigger), ref sink);
        }
    }

    private void Figure<TSink>(Document document, FigurePhrase phrase, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var figure = phrase.Figure;
        Value("role", Roles[(int)figure.Role], ref sink);
        Value("qualifier", Qualifiers[(int)figure.Qualifier], ref sink);
        Value("size", Sizes[Size(figure.Min ?? figure.Max ?? 0)], ref sink);
        if (phrase.Head >= 0)
        {
            Value("head", Lemma(document, phrase.Head), ref sink);
            Classes("headIs", document, phrase.Head, ref sink);
            if (persons.Has(document, phrase.Head))
            {
                Value("person", "yes", ref sink);
            }
        }
    }

    /// <summary>The classes of words on one side, and those of the nearest word that has any.</summary>
    private void Side<TSink>(string template, string nearest, Document document, TokenSpan sentence, int from, int step, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        bool found = false;
        for (int k = 0, token = from; k < Reach && sentence.Contains(token); k++, token += step)
        {
            bool any = Classes(template, document, token, ref sink);
            if (any && !found)
            {
                Classes(nearest, document, token, ref sink);
                found = true;
            }
        }
    }

    private bool Classes<TSink>(string template, Document document, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        bool any = false;
        foreach (var trigger in index.Of(document.Tokens[token]))
        {
            if (trigger.Has(document, token))
            {
                Value(template, trigger.Name, ref sink);
                any = true;
            }
        }

        return any;
    }

    private static void Tags<TSink>(Document document, TypeCandidate candidate, TokenSpan sentence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var phrase = candidate.Phrase;
        Tag("tag.head", document, sentence, phrase.Head, ref sink);
        Tag("tag.trigger", document, sentence, candidate.Offers is [var first, ..] ? first.Trigger : -1, ref sink);
        Tag("tag.before1", document, sentence, phrase.First - 1, ref sink);
        Tag("tag.before2", document, sentence, phrase.First - 2, ref sink);
        Tag("tag.after1", document, sentence, phrase.End, ref sink);
        Tag("tag.after2", document, sentence, phrase.End + 1, ref sink);
    }

    private static void Tag<TSink>(string template, Document document, TokenSpan sentence, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (sentence.Contains(token) && document.TagOf(token) is not PartOfSpeech.None and var tag)
        {
            Value(template, Parts[(int)tag], ref sink);
        }
    }

    private void Word<TSink>(string template, Document document, TokenSpan sentence, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct =>
        Value(template, sentence.Contains(token) ? Lemma(document, token) : "^", ref sink);

    private static void Value<TSink>(string template, ReadOnlySpan<char> value, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Open(template);
        sink.Append(value);
        sink.Close();
    }

    private ReadOnlySpan<char> Lemma(Document document, int token) => document.Tokens[token] switch
    {
        { IsNumber: true } => "0",
        { Word: not 0 and var word } => lexicon.Vocabulary[lexicon.LemmaOf(word)],
        _ => document.TextOf(token),
    };

    private static int Size(double n) => n switch { 0 => 0, <= 1 => 1, <= 3 => 2, <= 10 => 3, <= 30 => 4, <= 100 => 5, <= 1000 => 6, _ => 7 };
}
