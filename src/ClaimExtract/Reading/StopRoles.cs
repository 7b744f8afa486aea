namespace ClaimExtract.Reading;

/// <summary>What a language says of a word beside a full stop.</summary>
[Flags]
internal enum StopRoles
{
    None = 0,

    /// <summary>Its stop ends a sentence only before an <see cref="Opener"/>: 'Inc.', 'Jan.'.</summary>
    Abbreviation = 1,

    /// <summary>Its stop never ends a sentence: 'Gen.'.</summary>
    Title = 2,

    /// <summary>Its stop ends a sentence unless a number follows: 'No.'.</summary>
    BeforeNumber = 4,

    /// <summary>It stands with a capital at the head of sentences and hardly ever in names: 'The'.</summary>
    Opener = 8,

    /// <summary>It goes on a sentence behind 'a.m.' or 'p.m.': 'Friday'.</summary>
    AfterTime = 16,
}
