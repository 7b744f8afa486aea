namespace ClaimExtract;

/// <summary>What a claim counts.</summary>
public enum ClaimType
{
    /// <summary>People dead.</summary>
    Killed,

    /// <summary>People wounded, hurt, sickened by an attack or hospitalised.</summary>
    Injured,

    /// <summary>People killed or injured, not told apart.</summary>
    Casualties,

    /// <summary>People missing, unaccounted for or under rubble.</summary>
    Missing,

    /// <summary>People arrested, abducted, taken hostage or imprisoned.</summary>
    Detained,

    /// <summary>People who fled, were evacuated, displaced or made homeless.</summary>
    Displaced,

    /// <summary>People trapped, besieged, in need, infected, cut off; also those freed or rescued.</summary>
    Affected,

    /// <summary>Strikes, raids, sorties, attacks, shellings and clashes as counted events.</summary>
    Attack,

    /// <summary>Bombs, rockets, shells, rounds, missiles, mines and drones counted.</summary>
    Munition,

    /// <summary>Buildings, vehicles, villages and the like destroyed, hit or damaged.</summary>
    Destroyed,

    /// <summary>Reports, allegations, cases or complaints assessed or recorded by somebody.</summary>
    Allegation,

    /// <summary>Interviews, witnesses, sites visited, names gathered, victims verified.</summary>
    Evidence,

    /// <summary>Fighters, troops, police, aircraft or ships deployed, fighting, surrendering or withdrawn.</summary>
    Force,
}

/// <summary>Who is counted, as far as the words say so.</summary>
public enum VictimGroup
{
    /// <summary>Civilians.</summary>
    Civilian,

    /// <summary>Soldiers, fighters, militants.</summary>
    Combatant,

    /// <summary>Police and other security services that are not the army.</summary>
    Police,

    /// <summary>Children, minors, pupils.</summary>
    Child,

    /// <summary>Women and girls.</summary>
    Woman,

    /// <summary>Men and boys.</summary>
    Man,

    /// <summary>Doctors, nurses, paramedics.</summary>
    MedicalWorker,

    /// <summary>Aid and rescue workers.</summary>
    AidWorker,

    /// <summary>Journalists and media workers.</summary>
    Journalist,

    /// <summary>Foreigners.</summary>
    Foreigner,

    /// <summary>The attackers themselves.</summary>
    Perpetrator,
}

/// <summary>How the source stands to its figure.</summary>
public enum Stance
{
    /// <summary>Says so.</summary>
    Asserted,

    /// <summary>Estimates, thinks likely, believes.</summary>
    Estimated,

    /// <summary>Has verified, confirmed or documented it.</summary>
    Verified,

    /// <summary>The party responsible admits it.</summary>
    Acknowledged,

    /// <summary>Rejects the figure or the event.</summary>
    Denied,

    /// <summary>Fears, expects, threatens or plans it.</summary>
    Possible,
}

/// <summary>What came of an allegation.</summary>
public enum Assessment
{
    /// <summary>Found credible.</summary>
    Credible,

    /// <summary>Found not credible.</summary>
    NotCredible,

    /// <summary>Found to repeat another.</summary>
    Duplicate,

    /// <summary>Still to be assessed or under investigation.</summary>
    Open,

    /// <summary>Assessed, with no result told or several together.</summary>
    Closed,
}
