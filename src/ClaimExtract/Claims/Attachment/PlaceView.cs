namespace ClaimExtract.Claims.Attachment;

/// <summary>How a place stands in its own sentence.</summary>
/// <param name="Preposition">Number of the kind of preposition before it, 0 without one.</param>
/// <param name="IsWhere">Whether 'where' follows: 'Harare, where 12 died'.</param>
/// <param name="HasFiner">Whether a finer place stands right beside it.</param>
/// <param name="IsPossessor">Whether "'s" follows: "Vietnam's total".</param>
/// <param name="OfParty">1 + the role of the party that stands there: 'forces in the Golan Heights'; 0 where none is told to.</param>
/// <param name="InSource">Whether it is part of a speaker's name.</param>
/// <param name="InActor">Whether it is part of an actor's name.</param>
internal readonly record struct PlaceView(
    int Preposition, bool IsWhere, bool HasFiner, bool IsPossessor, int OfParty, bool InSource, bool InActor);
