using System.IO.Compression;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace ClaimExtract.MLNet;

/// <summary>
/// A maximum-entropy model of the claim type that ML.NET trained on the features of <see cref="ClaimCandidate"/>. Its file is
/// an ML.NET model with one more entry, the names of the features; <see cref="MLContext"/> loads it as any other. Immutable;
/// safe for many threads.
/// </summary>
/// <example>
/// <code>
/// var examples = articles.SelectMany(a => ClaimTypeExample.Label(extractor.FindCandidates(a.Article), a.Claims)).ToList();
/// var model = MLNetTypeModel.Train(examples, new MLNetOptions { Trainer = MLNetTrainer.Lbfgs });
/// using var file = File.Create("types.zip");
/// model.Save(file);
/// var extractor = ClaimExtractor.Create(new ExtractorOptions { ClaimTypeClassifier = model.CreateClassifier() });
/// </code>
/// </example>
public sealed class MLNetTypeModel
{
    private const string NamesEntry = "ClaimExtract/features.txt";

    private readonly MLContext context;
    private readonly ITransformer transformer;
    private readonly FeatureNames names;

    private MLNetTypeModel(MLContext context, ITransformer transformer, FeatureNames names)
    {
        this.context = context;
        this.transformer = transformer;
        this.names = names;
    }

    /// <summary>The features that have weights, in ordinal order.</summary>
    public IReadOnlyList<string> FeatureNames => names.Names;

    /// <summary>Learns from candidates whose class is known.</summary>
    /// <param name="examples">Candidates and what annotators made of them (<see cref="ClaimTypeExample.Label"/>); at least two different classes.</param>
    /// <param name="options">How to learn; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="examples"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two classes, or no feature is frequent enough.</exception>
    public static MLNetTypeModel Train(IReadOnlyList<ClaimTypeExample> examples, MLNetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        options ??= new();
        if (examples.Select(e => e.Type).Distinct().Take(2).Count() < 2)
        {
            throw new ArgumentException("To learn, candidates of at least two classes are needed", nameof(examples));
        }

        var names = MLNet.FeatureNames.Of(examples.Select(e => e.Candidate), options.MinCount);
        if (names.Names.Count == 0)
        {
            throw new ArgumentException($"No feature stands in {options.MinCount} candidates", nameof(examples));
        }

        var context = new MLContext(options.Seed);
        var rows = examples.Select(e => new CandidateRow { Label = (uint?)e.Type ?? ClaimCandidate.NoClaim, Features = names.Vector(e.Candidate) });
        var data = context.Data.LoadFromEnumerable(rows.ToArray(), CandidateRow.Schema(names.Names.Count));
        return new(context, Estimator(context, options).Fit(data), names);
    }

    /// <summary>Loads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">Readable and seekable; stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">It is no such model.</exception>
    public static MLNetTypeModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        long start = stream.Position;
        var names = ReadNames(stream);
        stream.Position = start;
        var context = new MLContext();
        try
        {
            return new(context, context.Model.Load(stream, out _), names);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException("ML.NET can't load the model: " + fault.Message, fault);
        }
    }

    /// <summary>Writes the model: a zip archive that ML.NET reads, with the feature names in an entry of their own.</summary>
    /// <param name="stream">Writable; stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var data = context.Data.LoadFromEnumerable(Array.Empty<CandidateRow>(), CandidateRow.Schema(names.Names.Count));
        using var copy = new MemoryStream();
        context.Model.Save(transformer, data.Schema, copy);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(NamesEntry).Open(), new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (string name in names.Names)
            {
                writer.WriteLine(name);
            }
        }

        copy.WriteTo(stream);
    }

    /// <summary>A classifier for <see cref="ExtractorOptions.ClaimTypeClassifier"/>.</summary>
    public MLNetTypeClassifier CreateClassifier() =>
        new(names, () => context.Model.CreatePredictionEngine<CandidateRow, ClassScores>(
            transformer, inputSchemaDefinition: CandidateRow.Schema(names.Names.Count)));

    /// <summary>The same weights as a model of the library's own, which needs no ML.NET, scores faster and is saved as text.</summary>
    /// <remarks>
    /// Its probabilities are those of ML.NET for the types that the rules offer: <see cref="ClaimTypeModel"/> gives the others none.
    /// It is not calibrated.
    /// </remarks>
    public ClaimTypeModel ToClaimTypeModel()
    {
        var linear = Linear();
        VBuffer<float>[]? weights = null;
        linear.GetWeights(ref weights, out int classes);
        float[] biases = [.. linear.GetBiases()];
        var list = new List<ClaimTypeWeight>();
        for (int c = 0; c < classes; c++)
        {
            ClaimType? type = c == ClaimCandidate.NoClaim ? null : (ClaimType)c;
            list.Add(new(ClaimTypeModel.BiasFeature, type, biases[c]));
            foreach (var (slot, value) in weights[c].Items())
            {
                list.Add(new(names.Names[slot], type, value));
            }
        }

        return ClaimTypeModel.FromWeights(list, notes: [$"Trained by ML.NET, {names.Names.Count} features."]);
    }

    private MaximumEntropyModelParameters Linear() =>
        ((ISingleFeaturePredictionTransformer<object>)transformer).Model as MaximumEntropyModelParameters
            ?? throw new InvalidDataException("The model is no maximum-entropy model");

    private static IEstimator<ITransformer> Estimator(MLContext context, MLNetOptions options) => options.Trainer switch
    {
        MLNetTrainer.Lbfgs => context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = CandidateRow.LabelColumn,
            FeatureColumnName = CandidateRow.FeaturesColumn,
            L1Regularization = 0,
            L2Regularization = options.L2,
            NumberOfThreads = 1,
            HistorySize = 20,
        }),
        MLNetTrainer.Sdca => context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = CandidateRow.LabelColumn,
            FeatureColumnName = CandidateRow.FeaturesColumn,
            L1Regularization = 0,
            L2Regularization = options.L2 / 1000,
            NumberOfThreads = 1,
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Trainer, "no such trainer"),
    };

    private static FeatureNames ReadNames(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var entry = archive.GetEntry(NamesEntry) ?? throw new InvalidDataException($"The model has no entry {NamesEntry}: it was not saved by {nameof(MLNetTypeModel)}");
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var names = new List<string>();
            while (reader.ReadLine() is { } name)
            {
                names.Add(name);
            }

            return new(names);
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException("A feature stands twice in the model", fault);
        }
    }
}
