namespace ClaimExtract.Incidents;

/// <summary>What a sentence says of events, in its own words.</summary>
/// <param name="Kinds">The kinds of event that it names.</param>
/// <param name="PointsBack">Whether it speaks of an event as known: 'the attack', 'those clashes'.</param>
/// <param name="OpensAnother">Whether it says that another one follows: 'in a separate attack', 'another blast'.</param>
internal readonly record struct SentenceEvents(EventKinds Kinds, bool PointsBack, bool OpensAnother);
