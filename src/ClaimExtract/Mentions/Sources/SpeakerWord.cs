namespace ClaimExtract.Mentions.Sources;

/// <summary>What the lexicon of speakers says of one word. Those from <see cref="Body"/> on tell that something may start there, not that it does.</summary>
[Flags]
internal enum SpeakerWord : ulong
{
    None = 0,
    Title = 1 << 0,
    Stop = 1 << 1,
    Preposition = 1 << 2,
    Determiner = 1 << 3,
    And = 1 << 4,
    By = 1 << 5,
    Particle = 1 << 6,
    When = 1 << 7,
    Opener = 1 << 8,
    Body = 1 << 9,
    Party = 1 << 10,
    Role = 1 << 11,
    Document = 1 << 12,
    Sector = 1 << 13,

    /// <summary>A verb that attributes.</summary>
    Cue = 1 << 14,

    /// <summary>A word that may stand between a speaker and such a verb, or a verb that attributes in some constructions.</summary>
    Following = 1 << 15,

    /// <summary>Determiners of several words among them.</summary>
    AnyDeterminer = 1 << 16,
}
