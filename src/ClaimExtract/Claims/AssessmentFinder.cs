using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>Tells what came of an allegation from the words of its own clause: credible, duplicate, still open, closed. Thread-safe.</summary>
internal sealed class AssessmentFinder(Lexicon lexicon, Grammar grammar)
{
    // The finer judgement first: 'closed as not credible' is not credible.
    private readonly (WordClass Words, Assessment Assessment)[] words =
    [
        (lexicon["not-credible"], Assessment.NotCredible), (lexicon["duplicate"], Assessment.Duplicate), (lexicon["credible"], Assessment.Credible),
        (lexicon["open-case"], Assessment.Open), (lexicon["closed-case"], Assessment.Closed),
    ];

    /// <summary>The assessment that the figure's clause tells, or null.</summary>
    public Assessment? Of(Document document, FigurePhrase phrase)
    {
        var sentence = document.Sentences[phrase.Sentence].Tokens;
        int first = phrase.First, end = phrase.End;
        const int back = 4, ahead = 12; // tokens: the verb before the figure, the predicate behind it
        while (first > Math.Max(sentence.First, phrase.First - back) && !Divides(document, first - 1))
        {
            first--;
        }

        while (end < Math.Min(sentence.End, phrase.End + ahead) && !Divides(document, end))
        {
            end++;
        }

        foreach (var (wordClass, assessment) in words)
        {
            for (int i = first; i < end; i++)
            {
                if (wordClass.EndAt(document, i, end) > 0)
                {
                    return assessment;
                }
            }
        }

        return null;
    }

    private bool Divides(Document document, int token) =>
        Grammar.IsMark(document, token, ',') || Grammar.IsMark(document, token, ';') || Grammar.IsMark(document, token, ':') || grammar.Conjunction.Has(document, token);
}
