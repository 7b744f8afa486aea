using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>What kind of words name an actor.</summary>
internal enum ActorPhraseKind
{
    /// <summary>Fighters, a force or an organisation: an actor wherever it is named.</summary>
    Group,

    /// <summary>A state, a government or people who are an actor only where their sentence says so.</summary>
    State,

    /// <summary>A state's name that is its adjective too: 'US', 'UK'.</summary>
    StateAndNation,

    /// <summary>The adjective of a nation: an actor only before its attack or weapon.</summary>
    Nation,

    /// <summary>Capitalised words that no lexicon knows: an actor only where they plainly attack, claim or are blamed.</summary>
    Name,
}

/// <summary>Words that name a possible actor, before its role is known.</summary>
/// <param name="Tokens">The words, without an article.</param>
/// <param name="Kind">What kind of words.</param>
/// <param name="Name">Canonical name of the one party that they name, or the full name that a short form stands for; else null.</param>
/// <param name="PartyKind">What that party is.</param>
/// <param name="Rule">The rule that found them.</param>
internal sealed record ActorPhrase(TokenSpan Tokens, ActorPhraseKind Kind, string? Name, SourceKind PartyKind, string Rule);
