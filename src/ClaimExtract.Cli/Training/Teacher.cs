using ClaimExtract.Cli.Evaluation;
using ClaimExtract.Cli.Input;
using ClaimExtract.Scoring;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Training;

/// <summary>
/// Reads lessons out of annotated articles and trains models with any choice of them. The slots learn from what the rules
/// alone find: a type model has seen these very articles and would find too much. Trains on all processors; the same lessons
/// give the same models, whatever their number.
/// </summary>
internal sealed class Teacher
{
    private readonly ClaimExtractor extractor;
    private readonly ChoiceReader choices;
    private readonly List<ClaimTypeExample> ruleExamples;

    /// <param name="options">Names of one's own, to be known while training.</param>
    public Teacher(ExtractorOptions options)
    {
        extractor = ModelSet.Blank(options);
        choices = new(extractor.Attacher.Slots);

        // The rules know constructions that the articles do not have, and the model is not to forget them.
        ruleExamples = [.. extractor.RuleExamples.SelectMany(text => extractor.FindCandidates(new(text))).Select(c => new ClaimTypeExample(c, c.Offers.Count > 0 ? c.Offers[0] : null, c.Offers.Count > 0))];
    }

    /// <summary>What the article teaches, or null where it can't be read, of which <paramref name="problem"/> is told.</summary>
    public Lesson? Read(GoldArticle gold, Action<string> problem)
    {
        try
        {
            var article = gold.Read();
            var found = choices.Read(gold, extractor.Analyze(article));
            return new(ClaimTypeExample.Label(extractor.FindCandidates(article), ClaimJsonReader.Read(File.ReadAllText(gold.ClaimsPath)).Claims), found);
        }
        catch (UnreadableException error)
        {
            problem($"{gold.TextPath}: {error.Message}");
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or IOException or UnauthorizedAccessException)
        {
            problem($"{gold.ClaimsPath}: {error.Message}");
        }

        return null;
    }

    /// <param name="lessons">What to learn from.</param>
    /// <param name="seed">How the articles are dealt to the parts on which the types are calibrated.</param>
    /// <param name="notes">What is to be told of the articles in the model of the types.</param>
    public ModelSet Train(IReadOnlyList<Lesson> lessons, int seed, IReadOnlyList<string> notes)
    {
        var slots = extractor.Attacher.Slots.All.ToList();
        var models = new RankModel[slots.Count];
        ClaimTypeModel? types = null;
        Parallel.For(-1, slots.Count, slot =>
        {
            if (slot < 0)
            {
                types = ClaimTypeModel.Train([.. lessons.Select(l => l.Types)], new() { Seed = seed }, ruleExamples, notes);
            }
            else
            {
                models[slot] = RankTrainer.Train(slots[slot].Templates, Lesson.Weighed(lessons, slots[slot], slot), slots[slot].Penalty);
            }
        });
        return new(types!, slots.Zip(models).ToDictionary(pair => pair.First.Name, pair => pair.Second));
    }
}
