using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>What an actor does in its sentence.</summary>
internal enum ActorRole
{
    /// <summary>Carries out the attack or action: subject, agent of 'by', possessor of the strike, 'Russian raids'.</summary>
    Agent,

    /// <summary>Claimed, or is blamed or suspected of, the deed.</summary>
    Responsible,

    /// <summary>Is attacked, or counted among the victims.</summary>
    Target,

    /// <summary>Only named.</summary>
    Named,
}

/// <summary>What kind of deed tells an actor's role.</summary>
internal enum ActorDeed
{
    /// <summary>Strikes, kills, destroys, fights.</summary>
    Harm,

    /// <summary>Takes people: arrests, abducts, besieges.</summary>
    Custody,

    /// <summary>Frees people, moves forces, takes or holds ground.</summary>
    Relief,
}

/// <summary>A party that can do harm or act: a force, group, state, gunmen, police.</summary>
/// <param name="Tokens">Its words, as an annotator would quote them: 'US-led coalition', 'Turkish' of 'a Turkish drone', 'IS fighters'.</param>
/// <param name="Role">What it does.</param>
/// <param name="Name">Canonical name from the lexicon, or null.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record ActorMention(TokenSpan Tokens, ActorRole Role, string? Name, string Rule)
{
    /// <summary>
    /// The word that tells the role: the verb that it is the subject or object of ('killed'), or the noun of the
    /// attack that is its own ('strike'). Index of that token, of a phrase the first of a verb and the last of a
    /// noun; -1 where none stands there.
    /// </summary>
    public int Governor { get; init; } = -1;

    /// <summary>Whether <see cref="Governor"/> is a noun: 'strike' of 'Turkish drone strike', not 'killed'.</summary>
    public bool GovernedByNoun { get; init; }

    /// <summary>What kind of deed <see cref="Governor"/> is.</summary>
    public ActorDeed Deed { get; init; }

    /// <summary>Whether it fights another that fights back: a clash has two sides.</summary>
    public bool IsFight => Rule.Contains("clash", StringComparison.Ordinal);

    /// <summary>Where its own figure stands: 1 behind it ('Army: 14'), -1 before it ('14 by the army'), 0 where it has none.</summary>
    public int FigureSide => Rule switch { "actor.listed" => 1, "actor.by-count" => -1, _ => 0 };

    /// <summary>Whether the words name several parties: 'the army and rebels'. Each that attacks is a mention of its own too.</summary>
    public bool IsList { get; init; }

    /// <summary>What the named party is, from the lexicon; Unknown where none is named.</summary>
    public SourceKind Kind { get; init; }
}
