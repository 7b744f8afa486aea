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
/// var model = MLNetTypeModel.Train(labelled, new MLNetOptions { Trainer = MLNetTrainer.Lbfgs });
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
    /// <param name="labelled">Candidates and their classes, 0 to <see cref="ClaimCandidate.NoClaim"/>; at least two different classes.</param>
    /// <param name="options">How to learn; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="labelled"/> is null.</exception>
    /// <exception cref="ArgumentException">A class is out of range, there are fewer than two, or no feature is frequent enough.</exception>
    public static MLNetTypeModel Train(IReadOnlyList<(ClaimCandidate Candidate, int Class)> labelled, MLNetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        options ??= new();
        if (labelled.FirstOrDefault(l => l.Class is < 0 or >= ClaimCandidate.Classes) is { Candidate: { } wrong } fault)
        {
            throw new ArgumentException($"The candidate at {wrong.Figure} has class {fault.Class}; classes are 0 to {ClaimCandidate.NoClaim}", nameof(labelled));
        }

        if (labelled.Select(l => l.Class).Distinct().Take(2).Count() < 2)
        {
            throw new ArgumentException("To learn, candidates of at least two classes are needed", nameof(labelled));
        }

        var names = MLNet.FeatureNames.Of(labelled.Select(l => l.Candidate), options.MinCount);
        if (names.Names.Count == 0)
        {
            throw new ArgumentException($"No feature stands in {options.MinCount} candidates", nameof(labelled));
        }

        var context = new MLContext(options.Seed);
        var rows = labelled.Select(l => new CandidateRow { Label = (uint)l.Class, Features = names.Vector(l.Candidate) });
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

    /// <summary>The weights of a class, one for each of <see cref="FeatureNames"/>.</summary>
    /// <param name="claimClass">The class, 0 to <see cref="ClaimCandidate.NoClaim"/>.</param>
    /// <param name="bias">What is added for every candidate.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="claimClass"/> is no class.</exception>
    public float[] WeightsOf(int claimClass, out float bias)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(claimClass);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(claimClass, ClaimCandidate.NoClaim);
        var linear = Linear();
        VBuffer<float>[]? weights = null;
        linear.GetWeights(ref weights, out _);
        bias = linear.GetBiases().ElementAt(claimClass);
        return [.. weights[claimClass].DenseValues()];
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
