using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>How a noun phrase names one who can speak.</summary>
internal enum SpeakerForm
{
    /// <summary>A noun phrase whose noun is not known: 'the farmhand'. Speaks only beside a plain verb of saying.</summary>
    Unknown,

    /// <summary>'he', 'it', 'they'.</summary>
    Pronoun,

    /// <summary>A capitalised name of no known kind: 'Shandong', 'Rovera'.</summary>
    Name,

    /// <summary>A person named with a title or office, or by first and last name.</summary>
    Person,

    /// <summary>A body of the lexicon, or one that the article introduced.</summary>
    Body,

    /// <summary>A party to the conflict, of the lexicon: a state, an army, an armed group.</summary>
    Party,

    /// <summary>An office or calling: 'local officials', 'a hospital source'.</summary>
    Role,

    /// <summary>A piece of writing: 'the report', 'Pentagon figures'.</summary>
    Document,

    /// <summary>A report without a maker: 'early reports'.</summary>
    Anonymous,
}

/// <summary>A noun phrase that can be said to say something.</summary>
/// <param name="Tokens">The whole phrase: 'a spokesman for the ministry in Gaza'.</param>
/// <param name="Named">The part to quote: without its article; of a person the name with its titles.</param>
/// <param name="Name">Canonical name of the speaker or of the body it speaks for, or null.</param>
/// <param name="Kind">What kind of body or person.</param>
/// <param name="Form">How it names the speaker.</param>
/// <param name="Head">Token of the noun or of the last name.</param>
/// <param name="IsDefinite">Whether it points back: 'the ministry', 'the war monitor'.</param>
internal sealed record SpeakerPhrase(
    TokenSpan Tokens, TokenSpan Named, string? Name, SourceKind Kind, SpeakerForm Form, int Head, bool IsDefinite)
{
    /// <summary>The words outside the phrase that name the body it speaks for, or null: 'Sean Ryan, a spokesman for the coalition'.</summary>
    public TokenSpan? Body { get; init; }

    /// <summary>Whether the words themselves tell that this can speak.</summary>
    public bool IsKnown => Form is not (SpeakerForm.Unknown or SpeakerForm.Pronoun);
}
