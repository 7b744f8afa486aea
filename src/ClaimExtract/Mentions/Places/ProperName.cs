using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>How sure a proper name is to be a place, before its sentence is asked.</summary>
internal enum NameStanding : byte
{
    /// <summary>Not in the gazetteer, or only by a loose spelling of something small.</summary>
    Unknown,

    /// <summary>In the gazetteer, but mostly the name of something else: Hope, Jackson.</summary>
    Ambiguous,

    /// <summary>A lesser place of the gazetteer.</summary>
    Listed,

    /// <summary>A place wherever it stands.</summary>
    Known,
}

/// <summary>A run of words that may name a place.</summary>
/// <param name="Tokens">Its words, without nouns such as 'province' that only say what it is.</param>
/// <param name="Standing">How sure it is.</param>
/// <param name="Entry">Its line of the lexicon, or null.</param>
/// <param name="Key">Hash of its folded text: the same for every mention of the name.</param>
/// <param name="LooksLikePerson">Whether it is built like a person's name and nothing knows it as a place.</param>
internal readonly record struct ProperName(TokenSpan Tokens, NameStanding Standing, LexiconEntry? Entry, ulong Key, bool LooksLikePerson = false);
