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

/// <summary>A party that can do harm or act: a force, group, state, gunmen, police.</summary>
/// <param name="Tokens">Its words, as an annotator would quote them: 'US-led coalition', 'Turkish' of 'a Turkish drone', 'IS fighters'.</param>
/// <param name="Role">What it does.</param>
/// <param name="Name">Canonical name from the lexicon, or null.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record ActorMention(TokenSpan Tokens, ActorRole Role, string? Name, string Rule);
