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
internal sealed class CandidateFeatures
{
    private const int Reach = 10; // tokens on either side in which words that tell types are looked for

    private static readonly FeatureTemplate[] Before = [new("before1"), new("before2"), new("before3")];
    private static readonly FeatureTemplate[] After = [new("after1"), new("after2"), new("after3")];
    private static readonly FeatureTemplate FirstRule = new("rule"), OtherRule = new("otherRule"), Trigger = new("trigger"), Head = new("head");
    private static readonly FeatureTemplate TagHead = new("tag.head"), TagTrigger = new("tag.trigger"), TagBefore1 = new("tag.before1"), TagBefore2 = new("tag.before2"), TagAfter1 = new("tag.after1"), TagAfter2 = new("tag.after2");

    private static readonly KnownFeature[] Sizes = Known("size", ["0", "1", "3", "10", "30", "100", "1000", "more"]);
    private static readonly KnownFeature[] FirstTypes = Known("first", Enum.GetNames<ClaimType>());
    private static readonly KnownFeature[] OtherTypes = Known("offer", Enum.GetNames<ClaimType>());
    private static readonly KnownFeature[] PreviousTypes = Known("previous", Enum.GetNames<ClaimType>());
    private static readonly KnownFeature[] PreviousSentenceTypes = Known("previousSentence", Enum.GetNames<ClaimType>());
    private static readonly KnownFeature[] Relations = Known("relation", Enum.GetNames<RelationKind>());
    private static readonly KnownFeature[] Roles = Known("role", Enum.GetNames<FigureRole>());
    private static readonly KnownFeature[] Qualifiers = Known("qualifier", Enum.GetNames<FigureQualifier>());
    private static readonly KnownFeature Person = Known("person", ["yes"])[0], Headline = Known("headline", ["yes"])[0];
    private static readonly string[] Parts = Enum.GetNames<PartOfSpeech>();

    private readonly Lexicon lexicon;
    private readonly WordClass persons;
    private readonly TriggerIndex index;
    private readonly KnownFeature[] headIs, left, nearestLeft, right, nearestRight, inSentence;

    public CandidateFeatures(Lexicon lexicon, IReadOnlyList<WordClass> triggers)
    {
        this.lexicon = lexicon;
        persons = lexicon["person-noun"];
        index = new(lexicon.Vocabulary, triggers);
        headIs = index.FeaturesOf("headIs");
        (left, nearestLeft) = (index.FeaturesOf("left"), index.FeaturesOf("nearestLeft"));
        (right, nearestRight) = (index.FeaturesOf("right"), index.FeaturesOf("nearestRight"));
        inSentence = index.FeaturesOf("sentence");
    }

    /// <summary>The features of a candidate; <paramref name="before"/> is what the rules made of the figure before, or null.</summary>
    public void Describe<TSink>(Document document, TypeCandidate candidate, ClaimDraft? before, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        DescribeNear(document, candidate, ref sink);
        DescribeSentence(document, candidate.Phrase.Sentence, ref sink);
        DescribeRest(document, candidate, before, ref sink);
    }

    /// <summary>The first part: what the rules say, the figure, the words around it.</summary>
    public void DescribeNear<TSink>(Document document, TypeCandidate candidate, ref TSink sink)
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

        Side(left, nearestLeft, document, sentence, phrase.First - 1, -1, ref sink);
        Side(right, nearestRight, document, sentence, phrase.End, 1, ref sink);
    }

    /// <summary>The second part: what the words of its sentence tell, the same for all candidates there.</summary>
    public void DescribeSentence<TSink>(Document document, int sentence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var tokens = document.Sentences[sentence].Tokens;
        Span<ulong> told = stackalloc ulong[index.Blocks];
        told.Clear();
        for (int i = tokens.First; i < tokens.End; i++)
        {
            Classes(inSentence, document, i, told, ref sink);
        }
    }

    /// <summary>The third part: the claim before it, the headline, and tags where there are any.</summary>
    public static void DescribeRest<TSink>(Document document, TypeCandidate candidate, ClaimDraft? before, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var phrase = candidate.Phrase;
        if (before is not null && before.Sentence >= phrase.Sentence - 1)
        {
            sink.Add((before.Sentence == phrase.Sentence ? PreviousTypes : PreviousSentenceTypes)[(int)before.Type]);
        }

        if (document.Sentences[phrase.Sentence].IsHeadline)
        {
            sink.Add(Headline);
        }

        if (document.Tags.Length > 0)
        {
            Tags(document, candidate, document.Sentences[phrase.Sentence].Tokens, ref sink);
        }
    }

    private void Rules<TSink>(Document document, TypeCandidate candidate, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        for (int i = 0; i < candidate.Offers.Length; i++)
        {
            var offer = candidate.Offers[i];
            sink.Add((i == 0 ? FirstTypes : OtherTypes)[(int)offer.Type]); // each offer has another type
            sink.AddOnce(i == 0 ? FirstRule : OtherRule, offer.Rule);
        }

        if (candidate.Offers is not [var first, ..])
        {
            return;
        }

        if (first.Relation is { } relation)
        {
            sink.Add(Relations[(int)relation]);
        }

        if (first.Trigger >= 0)
        {
            sink.Add(Trigger, Lemma(document, first.Trigger));
        }
    }

    private void Figure<TSink>(Document document, FigurePhrase phrase, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var figure = phrase.Figure;
        sink.Add(Roles[(int)figure.Role]);
        sink.Add(Qualifiers[(int)figure.Qualifier]);
        sink.Add(Sizes[Size(figure.Min ?? figure.Max ?? 0)]);
        if (phrase.Head >= 0)
        {
            sink.Add(Head, Lemma(document, phrase.Head));
            Span<ulong> told = stackalloc ulong[index.Blocks];
            told.Clear();
            Classes(headIs, document, phrase.Head, told, ref sink);
            if (persons.Has(document, phrase.Head))
            {
                sink.Add(Person);
            }
        }
    }

    /// <summary>The classes of words on one side, and those of the nearest word that has any.</summary>
    private void Side<TSink>(KnownFeature[] side, KnownFeature[] nearest, Document document, TokenSpan sentence, int from, int step, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        bool found = false;
        Span<ulong> told = stackalloc ulong[index.Blocks], none = stackalloc ulong[index.Blocks];
        told.Clear();
        none.Clear();
        for (int k = 0, token = from; k < Reach && sentence.Contains(token); k++, token += step)
        {
            bool any = Classes(side, document, token, told, ref sink);
            if (any && !found)
            {
                Classes(nearest, document, token, none, ref sink);
                found = true;
            }
        }
    }

    /// <summary>
    /// Adds those of the features, one a class, whose class the token is a word of; and whether there are any. Those that were
    /// told before, one bit each in <paramref name="told"/>, are not told again.
    /// </summary>
    private bool Classes<TSink>(KnownFeature[] features, Document document, int token, scoped Span<ulong> told, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        bool any = false;
        foreach (int number in index.Of(document.Tokens[token]))
        {
            if (!index.Has(number, document.Tokens[token]))
            {
                continue;
            }

            any = true;
            if ((told[number >> 6] >> (number & 63) & 1) == 0)
            {
                told[number >> 6] |= 1UL << (number & 63);
                sink.Add(features[number]);
            }
        }

        return any;
    }

    private static KnownFeature[] Known(string template, string[] values)
    {
        var named = new FeatureTemplate(template);
        return Array.ConvertAll(values, value => new KnownFeature(named, value));
    }

    private static void Tags<TSink>(Document document, TypeCandidate candidate, TokenSpan sentence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var phrase = candidate.Phrase;
        Tag(TagHead, document, sentence, phrase.Head, ref sink);
        Tag(TagTrigger, document, sentence, candidate.Offers is [var first, ..] ? first.Trigger : -1, ref sink);
        Tag(TagBefore1, document, sentence, phrase.First - 1, ref sink);
        Tag(TagBefore2, document, sentence, phrase.First - 2, ref sink);
        Tag(TagAfter1, document, sentence, phrase.End, ref sink);
        Tag(TagAfter2, document, sentence, phrase.End + 1, ref sink);
    }

    private static void Tag<TSink>(FeatureTemplate template, Document document, TokenSpan sentence, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (sentence.Contains(token) && document.TagOf(token) is not PartOfSpeech.None and var tag)
        {
            sink.Add(template, Parts[(int)tag]);
        }
    }

    private void Word<TSink>(FeatureTemplate template, Document document, TokenSpan sentence, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct =>
        sink.Add(template, sentence.Contains(token) ? Lemma(document, token) : "^");

    private ReadOnlySpan<char> Lemma(Document document, int token) => document.Tokens[token] switch
    {
        { IsNumber: true } => "0",
        { Word: not 0 and var word } => lexicon.Vocabulary[lexicon.LemmaOf(word)],
        _ => document.TextOf(token),
    };

    private static int Size(double n) => n switch { 0 => 0, <= 1 => 1, <= 3 => 2, <= 10 => 3, <= 30 => 4, <= 100 => 5, <= 1000 => 6, _ => 7 };
}
