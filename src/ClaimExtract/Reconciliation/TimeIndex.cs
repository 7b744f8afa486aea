using System.Numerics;

namespace ClaimExtract.Reconciliation;

/// <summary>
/// Numbers by the time that they cover, in classes of length and, within a class, in stretches of that length: what
/// overlaps a time is found without looking at all others. Not for several threads.
/// </summary>
internal sealed class TimeIndex
{
    /// <summary>More than this are not looked at in one stretch; only a flood of like scopes that differ in actor or victims holds more.</summary>
    private const int MostInStretch = 64;

    private const int OpenStart = -1;
    private const int OpenEnd = -2;
    private const int NotTold = -3;
    private const int LongestClass = 15;
    private const int OpenStretch = 6;

    private readonly Dictionary<(int Class, int Stretch), List<int>> numbers = [];

    public void Add(PeriodScope period, int number)
    {
        var key = KeyOf(period);
        if (!numbers.TryGetValue(key, out var list))
        {
            numbers[key] = list = [];
        }

        list.Add(number);
    }

    /// <summary>Adds to <paramref name="into"/> what may be near to, or contain, the time; some that do neither too.</summary>
    public void Find(PeriodScope period, HashSet<int> into)
    {
        if (!period.IsTold)
        {
            Take(NotTold, 0, into);
            return;
        }

        int first = (period.From ?? period.To!.Value).DayNumber;
        int last = (period.To ?? period.From!.Value).DayNumber;
        int own = period.Days > 0 ? Math.Max(0, ClassOf(period.Days) - 2) : 0;
        for (int size = own; size <= LongestClass; size++)
        {
            // A toll 'as of' a day belongs to an event up to two months before.
            int from = period.From is null ? first - 64 : first;
            for (int stretch = (from >> size) - 1; stretch <= (last >> size) + (size <= 1 ? 1 : 0); stretch++)
            {
                Take(size, stretch, into);
            }
        }

        for (int stretch = (first >> OpenStretch) - 1; stretch <= (last >> OpenStretch) + 1; stretch++)
        {
            Take(OpenStart, stretch, into);
            Take(OpenEnd, stretch, into);
        }

        Take(NotTold, 0, into);
    }

    private void Take(int size, int stretch, HashSet<int> into)
    {
        if (numbers.TryGetValue((size, stretch), out var list))
        {
            for (int i = 0; i < list.Count && i < MostInStretch; i++)
            {
                into.Add(list[i]);
            }
        }
    }

    private static (int Class, int Stretch) KeyOf(PeriodScope period) => period switch
    {
        { From: { } from, To: not null } => (ClassOf(period.Days), from.DayNumber >> ClassOf(period.Days)),
        { To: { } to } => (OpenStart, to.DayNumber >> OpenStretch),
        { From: { } from } => (OpenEnd, from.DayNumber >> OpenStretch),
        _ => (NotTold, 0),
    };

    private static int ClassOf(int days) => Math.Min(LongestClass, BitOperations.Log2((uint)days));
}
