using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClaimExtract.Scoring;

/// <summary>
/// Fits a multinomial logistic regression: maximises the likelihood of the right classes under an L2 penalty, by L-BFGS from
/// zero. The problem has one solution, nothing is drawn at random, and all sums run in one order: the same examples give the
/// same weights, on every machine.
/// </summary>
internal sealed class LogisticTrainer
{
    private readonly IReadOnlyList<LogisticExample> examples;
    private readonly int classes;
    private readonly int size;
    private readonly double penalty;

    private LogisticTrainer(int classes, int features, IReadOnlyList<LogisticExample> examples, double penalty)
    {
        this.examples = examples;
        this.classes = classes;
        this.penalty = penalty;
        size = classes * features;
    }

    /// <param name="classes">Number of classes.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="examples">What to learn from.</param>
    /// <param name="penalty">Weight of the L2 penalty, as if this many examples spoke for zero.</param>
    /// <returns>Weights: those of the first feature for each class, then those of the next.</returns>
    public static double[] Train(int classes, int features, IReadOnlyList<LogisticExample> examples, double penalty)
    {
        var trainer = new LogisticTrainer(classes, features, examples, penalty);
        return Descent.Minimize(trainer.size, trainer.Loss);
    }

    /// <summary>The penalised negative log-likelihood, and its gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Loss(double[] weights, double[] gradient)
    {
        double loss = 0;
        for (int k = 0; k < size; k++)
        {
            gradient[k] = penalty * weights[k];
            loss += 0.5 * penalty * weights[k] * weights[k];
        }

        Span<double> p = stackalloc double[classes];
        foreach (var example in examples)
        {
            p.Clear();
            for (int f = 0; f < example.Features.Length; f++)
            {
                Add(p, weights.AsSpan(example.Features[f] * classes, classes), example.Values[f]);
            }

            loss -= Softmax.Apply(p, example.Class);
            p[example.Class] -= 1;
            for (int f = 0; f < example.Features.Length; f++)
            {
                Add(gradient.AsSpan(example.Features[f] * classes, classes), p, example.Values[f]);
            }
        }

        return loss;
    }

    /// <summary>Adds a row, times a factor, to another: each sum by itself, so that several at a time come out as one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<double> to, ReadOnlySpan<double> what, double times)
    {
        int c = 0;
        for (; c + Vector256<double>.Count <= to.Length; c += Vector256<double>.Count)
        {
            (Vector256.Create<double>(to[c..]) + (Vector256.Create(what[c..]) * times)).CopyTo(to[c..]);
        }

        for (; c < to.Length; c++)
        {
            to[c] += what[c] * times;
        }
    }
}
