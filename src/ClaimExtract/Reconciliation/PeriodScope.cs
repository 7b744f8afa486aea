namespace ClaimExtract.Reconciliation;

/// <summary>The days that a claim covers; both ends belong to it, a null end is open. Equal by value.</summary>
internal readonly record struct PeriodScope(DateOnly? From, DateOnly? To)
{
    /// <summary>Two accounts of one event may differ by a day: it was at night, or told in another time zone.</summary>
    private const int DayTolerance = 1;

    /// <summary>How long after an event its toll is still told 'as of' a day.</summary>
    private const int TollDays = 60;

    /// <summary>Common days by all days from which two periods count as the same one.</summary>
    private const double SameShare = 0.8;

    /// <summary>Common days by all days from which two periods count as one told more coarsely: '2017' for June to October 2017.</summary>
    private const double NearShare = 0.4;

    public bool IsTold => From is not null || To is not null;

    /// <summary>Days from the first to the last, both included; 0 where an end is open.</summary>
    public int Days => From is { } from && To is { } to ? to.DayNumber - from.DayNumber + 1 : 0;

    /// <summary>Whether it is a day or two.</summary>
    public bool IsShort => Days is > 0 and <= 3;

    public Relation RelationTo(PeriodScope other)
    {
        if (!IsTold || !other.IsTold)
        {
            return Relation.NotTold;
        }

        if (this == other)
        {
            return Relation.Same;
        }

        if (Days > 0 && other.Days > 0)
        {
            return Closed(other);
        }

        return From is null && other.From is null ? AsOf(other)
            : From is null || other.From is null ? OpenStart(other)
            : OpenEnd(other);
    }

    private Relation Closed(PeriodScope other)
    {
        int first = Math.Max(From!.Value.DayNumber, other.From!.Value.DayNumber);
        int last = Math.Min(To!.Value.DayNumber, other.To!.Value.DayNumber);
        int common = last - first + 1;
        if (IsShort && other.IsShort)
        {
            return common > 0 || -common < DayTolerance ? Relation.Near : Relation.Different;
        }

        if (common <= 0)
        {
            return Relation.Different;
        }

        double share = (double)common / (Days + other.Days - common);
        return share >= SameShare ? Relation.Same
            : share >= NearShare ? Relation.Near
            : common == Days ? Relation.Within
            : common == other.Days ? Relation.Contains
            : Relation.Overlaps;
    }

    /// <summary>Two tolls as of a day, whose start is not told.</summary>
    private Relation AsOf(PeriodScope other) =>
        Math.Abs(To!.Value.DayNumber - other.To!.Value.DayNumber) <= TollDays ? Relation.Near : Relation.Unclear;

    /// <summary>A toll as of a day, against a time with a start.</summary>
    private Relation OpenStart(PeriodScope other)
    {
        var (toll, time) = From is null ? (this, other) : (other, this);
        int after = toll.To!.Value.DayNumber - time.From!.Value.DayNumber;
        if (after < 0)
        {
            return Relation.Different;
        }

        return after <= TollDays || (time.To is { } end && Math.Abs(toll.To.Value.DayNumber - end.DayNumber) <= TollDays) ? Relation.Near : Relation.Unclear;
    }

    /// <summary>Both starts are told, one end or both are open.</summary>
    private Relation OpenEnd(PeriodScope other)
    {
        int apart = Math.Abs(From!.Value.DayNumber - other.From!.Value.DayNumber);
        if (To is null && other.To is null)
        {
            return apart <= TollDays ? Relation.Near : From < other.From ? Relation.Contains : Relation.Within;
        }

        var (open, closed) = To is null ? (this, other) : (other, this);
        if (closed.To < open.From)
        {
            return Relation.Different;
        }

        bool covers = open.From <= closed.From;
        return apart <= TollDays && closed.Days > TollDays ? Relation.Near
            : !covers ? Relation.Overlaps
            : To is null ? Relation.Contains : Relation.Within;
    }
}
