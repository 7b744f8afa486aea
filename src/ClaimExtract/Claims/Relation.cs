namespace ClaimExtract.Claims;

/// <summary>How a figure hangs on a word of its sentence.</summary>
internal enum RelationKind
{
    /// <summary>An adjective or phrase behind the figure says its state: '12 dead', '12 were missing'.</summary>
    State,

    /// <summary>The figure is the object of an active verb: 'killed 12'.</summary>
    Object,

    /// <summary>The figure is the subject of a passive verb or of a participle behind it: '12 (were) killed'.</summary>
    Passive,

    /// <summary>The figure is the subject of an active verb: '12 died'.</summary>
    Subject,

    /// <summary>A noun with 'of' stands before the figure: 'the death of 12'.</summary>
    Nominal,

    /// <summary>The counted noun itself: '12 deaths'.</summary>
    Noun,

    /// <summary>The figure is brought to, or lies in, a hospital: '12 were taken to a nearby hospital'.</summary>
    Hospital,

    /// <summary>A toll or number of something rises to, stands at, is put at the figure.</summary>
    Toll,

    /// <summary>The figure is the subject of a plain verb whose object tells: '12 had symptoms', '12 lost their homes'.</summary>
    Complement,

    /// <summary>The figure is made to go: 'forced 12 to leave'.</summary>
    Compelled,
}

/// <summary>A figure's relation to a word.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Anchor">For State, Passive and Subject the first token of the word; for the others the index after its last token.</param>
internal readonly record struct Relation(RelationKind Kind, int Anchor)
{
    /// <summary>Whether the word ends at the anchor instead of starting there.</summary>
    public bool EndsAtAnchor => Kind is RelationKind.Object or RelationKind.Nominal or RelationKind.Noun or RelationKind.Toll;
}
