namespace ClaimExtract.Mentions.Periods;

/// <summary>The times that a text has told so far, for 'the following day' and 'a week later'. Of one article, one thread.</summary>
internal sealed class ToldTimes
{
    private const int Reach = 12; // sentences back

    private readonly List<(Stretch Time, int Sentence)> told = [];

    /// <summary>The sentence being read.</summary>
    public int Sentence { get; set; }

    public void Add(Stretch time) => told.Add((time, Sentence));

    /// <summary>The nearest time told before that is no longer than so many days; unknown where none is near.</summary>
    public Stretch Nearest(int days)
    {
        for (int i = told.Count - 1; i >= 0 && told[i].Sentence >= Sentence - Reach; i--)
        {
            var (from, to) = told[i].Time;
            if (from is not null && to is not null && to.Value.DayNumber - from.Value.DayNumber < days)
            {
                return told[i].Time;
            }
        }

        return Stretch.Unknown;
    }

    /// <summary>The nearest time told before that is longer than a day, for 'in the same period'; a day where none is.</summary>
    public Stretch NearestSpan()
    {
        for (int i = told.Count - 1; i >= 0 && told[i].Sentence >= Sentence - Reach; i--)
        {
            if (told[i].Time is { From: { } from, To: { } to } && from < to)
            {
                return told[i].Time;
            }
        }

        return Nearest(int.MaxValue);
    }
}
