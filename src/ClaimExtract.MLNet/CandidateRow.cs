using Microsoft.ML.Data;

namespace ClaimExtract.MLNet;

/// <summary>A candidate as ML.NET reads it: the class to learn, and one slot for each known feature.</summary>
internal sealed class CandidateRow
{
    public const string LabelColumn = "Label";
    public const string FeaturesColumn = "Features";

    /// <summary>The class. ML.NET counts keys from 1 inside and from 0 here.</summary>
    [KeyType(ClaimCandidate.Classes)]
    public uint Label { get; set; }

    public VBuffer<float> Features { get; set; }

    /// <summary>The schema for this number of features: ML.NET must know the length of the vector.</summary>
    public static SchemaDefinition Schema(int features)
    {
        var schema = SchemaDefinition.Create(typeof(CandidateRow));
        schema[FeaturesColumn].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return schema;
    }
}

/// <summary>What the prediction engine gives for a row.</summary>
internal sealed class ClassScores
{
    /// <summary>Probability of each class.</summary>
    public float[] Score { get; set; } = [];
}
