using System.Runtime.CompilerServices;

namespace ClaimExtract.Scoring;

/// <summary>Finds the minimum of a smooth convex function from zero by L-BFGS, the last few steps standing for its curvature. Deterministic.</summary>
internal static class Descent
{
    private const int Memory = 10;
    private const int MostSteps = 300;
    private const double Enough = 1e-6; // of the gradient, beside that at the start

    /// <summary>Gives the value at a point and fills the gradient there.</summary>
    public delegate double Function(double[] point, double[] gradient);

    public static double[] Minimize(int size, Function function)
    {
        double[] point = new double[size], gradient = new double[size], next = new double[size], nextGradient = new double[size];
        var steps = new Queue<(double[] Step, double[] Change, double Curvature)>();
        double value = function(point, gradient);
        double start = Math.Sqrt(Dot(gradient, gradient));
        for (int i = 0; i < MostSteps && Math.Sqrt(Dot(gradient, gradient)) > Enough * start; i++)
        {
            double[] direction = Direction(gradient, steps);
            double slope = Dot(direction, gradient);
            double length = i == 0 ? 1 / Math.Max(1, start) : 1, nextValue;
            while (true)
            {
                for (int k = 0; k < size; k++)
                {
                    next[k] = point[k] + (length * direction[k]);
                }

                nextValue = function(next, nextGradient);
                const double sufficient = 1e-4;
                if (nextValue <= value + (sufficient * length * slope))
                {
                    break;
                }

                length /= 2;
                if (length < 1e-10)
                {
                    return point; // rounding allows no further step down
                }
            }

            Remember(steps, point, gradient, next, nextGradient);
            (point, next) = (next, point);
            (gradient, nextGradient) = (nextGradient, gradient);
            value = nextValue;
        }

        return point;
    }

    private static void Remember(Queue<(double[] Step, double[] Change, double Curvature)> steps, double[] point, double[] gradient, double[] next, double[] nextGradient)
    {
        double[] step = new double[point.Length], change = new double[point.Length];
        for (int k = 0; k < step.Length; k++)
        {
            step[k] = next[k] - point[k];
            change[k] = nextGradient[k] - gradient[k];
        }

        double curvature = Dot(step, change);
        if (curvature > 0)
        {
            steps.Enqueue((step, change, curvature));
            if (steps.Count > Memory)
            {
                steps.Dequeue();
            }
        }
    }

    /// <summary>The gradient turned downhill and scaled by the inverse curvature that the steps tell (two-loop recursion).</summary>
    private static double[] Direction(double[] gradient, Queue<(double[] Step, double[] Change, double Curvature)> steps)
    {
        var direction = Array.ConvertAll(gradient, g => -g);
        var all = steps.ToArray();
        var shares = new double[all.Length];
        for (int i = all.Length - 1; i >= 0; i--)
        {
            shares[i] = Dot(all[i].Step, direction) / all[i].Curvature;
            Add(direction, all[i].Change, -shares[i]);
        }

        if (all.Length > 0)
        {
            var (_, change, curvature) = all[^1];
            double scale = curvature / Dot(change, change);
            for (int k = 0; k < direction.Length; k++)
            {
                direction[k] *= scale;
            }
        }

        for (int i = 0; i < all.Length; i++)
        {
            Add(direction, all[i].Step, shares[i] - (Dot(all[i].Change, direction) / all[i].Curvature));
        }

        return direction;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(double[] to, double[] what, double times)
    {
        for (int k = 0; k < to.Length; k++)
        {
            to[k] += what[k] * times;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }
}
