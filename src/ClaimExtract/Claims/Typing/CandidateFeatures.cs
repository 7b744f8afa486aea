using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims.Typing;

/// <summary>What stands around the figures of one article, as features: their words, the rules, the structure. Thread-safe.</summary>
internal sealed class CandidateFeatures(Lexicon lexicon)
{
    private readonly WordClass persons = lexicon["person-noun"];

    /// <summary>The features of a candidate; <paramref name="before"/> is what the rules made of the figure before, or null.</summary>
    public void Describe<TSink>(Document document, TypeCandidate candidate, ClaimDraft? before, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var phrase = candidate.Phrase;
        var sentence = document.Sentences[phrase.Sentence].Tokens;
        Rules(document, candidate, ref sink);
        Figure(document, phrase, ref sink);
        for (int i = 1; i <= 3; i++)
        {
            Word($"before{i}", document, sentence, phrase.First - i, ref sink);
            Word($"after{i}", document, sentence, phrase.End + i - 1, ref sink);
        }

        if (before is not null && before.Sentence >= phrase.Sentence - 1)
        {
            Value(before.Sentence == phrase.Sentence ? "previous" : "previousSentence", before.Type.ToString(), ref sink);
        }

        if (document.Sentences[phrase.Sentence].IsHeadline)
        {
            Value("headline", "yes", ref sink);
        }

        Tags(document, candidate, sentence, ref sink);
    }

    private void Rules<TSink>(Document document, TypeCandidate candidate, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        bool first = true;
        foreach (var offer in candidate.Offers)
        {
            Value(first ? "first" : "offer", offer.Type.ToString(), ref sink);
            Value(first ? "rule" : "otherRule", offer.Rule, ref sink);
            if (first && offer.Relation is { } relation)
            {
                Value("relation", relation.ToString(), ref sink);
            }

            if (first && offer.Trigger >= 0)
            {
                sink.Open("trigger");
                sink.Append(Lemma(document, offer.Trigger));
                sink.Close();
            }

            first = false;
        }
    }

    private void Figure<TSink>(Document document, FigurePhrase phrase, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var figure = phrase.Figure;
        Value("role", figure.Role.ToString(), ref sink);
        Value("qualifier", figure.Qualifier.ToString(), ref sink);
        Value("size", Size(figure.Min ?? figure.Max ?? 0).ToString(CultureInfo.InvariantCulture), ref sink);
        if (phrase.Head < 0)
        {
            return;
        }

        sink.Open("head");
        sink.Append(Lemma(document, phrase.Head));
        sink.Close();
        if (persons.Has(document, phrase.Head))
        {
            Value("person", "yes", ref sink);
        }
    }

    private void Tags<TSink>(Document document, TypeCandidate candidate, TokenSpan sentence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        if (document.Tags.Length == 0)
        {
            return;
        }

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
            Value(template, tag.ToString(), ref sink);
        }
    }

    private void Word<TSink>(string template, Document document, TokenSpan sentence, int token, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Open(template);
        sink.Append(sentence.Contains(token) ? Lemma(document, token) : "^");
        sink.Close();
    }

    private static void Value<TSink>(string template, string value, ref TSink sink)
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
