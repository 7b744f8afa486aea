using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>An attribution while it is being made: its speaker may still be a pronoun, its content only its own sentence.</summary>
internal sealed class AttributionDraft
{
    /// <summary>The speaker; null while it is to be taken from another attribution of the sentence.</summary>
    public required SpeakerPhrase? Source { get; set; }

    /// <summary>The tokens that matched: speaker, cue and what tells time and place of speaking.</summary>
    public required TokenSpan Match { get; init; }

    public required TokenSpan? Cue { get; init; }

    public required ScopeKind Scope { get; init; }

    public required Stance Stance { get; init; }

    public required Rule Rule { get; init; }

    public required int Sentence { get; init; }

    public TokenSpan? Via { get; set; }

    public SpeakerPhrase? ViaSpeaker { get; set; }

    /// <summary>What the speaker's words stand for: set by coreference.</summary>
    public SpeakerPhrase? StandsFor { get; set; }

    public List<TokenSpan> Content { get; } = [];

    public bool Carried { get; init; }

    /// <summary>Whether the speaker is said not to vouch for it: 'could not verify reports that'. Nobody who is named says it then.</summary>
    public bool Disclaimed { get; init; }

    public bool IsDirect { get; set; }

    /// <summary>The speaker that is quoted best.</summary>
    public SpeakerPhrase? Best => StandsFor ?? Source;

    public bool Holds(int token)
    {
        foreach (var part in Content)
        {
            if (part.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(TokenSpan part)
    {
        if (!part.IsEmpty)
        {
            Content.Add(part);
        }
    }
}

/// <summary>Where the words said stand, as a rule tells; the head of attribution.rules says what each means.</summary>
internal enum ScopeKind
{
    Clause,
    Around,
    Before,
    After,
    Relative,
    Shared,
    Inherit,
    Colon,
    Headline,
    Heading,
}
