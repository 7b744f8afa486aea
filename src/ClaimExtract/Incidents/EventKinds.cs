namespace ClaimExtract.Incidents;

/// <summary>The kinds of event that a sentence names; several may stand together.</summary>
[Flags]
internal enum EventKinds
{
    /// <summary>None, or only words that fit many kinds ('attack').</summary>
    None = 0,

    AirStrike = 1,

    Shelling = 2,

    Bombing = 4,

    Shooting = 8,

    Clash = 16,

    Stabbing = 32,

    Custody = 64,

    Protest = 128,

    Quake = 256,

    Weather = 512,

    Fire = 1024,

    Crash = 2048,

    Disease = 4096,
}
