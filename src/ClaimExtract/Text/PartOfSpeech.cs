namespace ClaimExtract.Text;

/// <summary>The part of speech of a token: the universal tags of Universal Dependencies, version 2.</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Not told.</summary>
    None,

    /// <summary>ADJ: 'wounded' in 'wounded soldiers'.</summary>
    Adjective,

    /// <summary>ADP: prepositions and postpositions.</summary>
    Adposition,

    /// <summary>ADV.</summary>
    Adverb,

    /// <summary>AUX: 'were' in 'were killed'.</summary>
    Auxiliary,

    /// <summary>CCONJ: 'and', 'or'.</summary>
    CoordinatingConjunction,

    /// <summary>DET: 'the', 'a', 'no'.</summary>
    Determiner,

    /// <summary>INTJ.</summary>
    Interjection,

    /// <summary>NOUN: 'strikes' in 'twelve strikes'.</summary>
    Noun,

    /// <summary>NUM.</summary>
    Numeral,

    /// <summary>PART: 'to' before an infinitive, 'not'.</summary>
    Particle,

    /// <summary>PRON.</summary>
    Pronoun,

    /// <summary>PROPN.</summary>
    ProperNoun,

    /// <summary>PUNCT.</summary>
    Punctuation,

    /// <summary>SCONJ: 'that', 'because'.</summary>
    SubordinatingConjunction,

    /// <summary>SYM.</summary>
    Symbol,

    /// <summary>VERB: 'strikes' in 'the army strikes twelve towns'.</summary>
    Verb,

    /// <summary>X: anything else.</summary>
    Other,
}
