using From = Catalyst.PartOfSpeech;
using To = ClaimExtract.Text.PartOfSpeech;

namespace ClaimExtract.Catalyst;

/// <summary>Catalyst's tags in ours; both are those of Universal Dependencies.</summary>
internal static class Tags
{
    public static To Of(From tag) => tag switch
    {
        From.ADJ => To.Adjective,
        From.ADP => To.Adposition,
        From.ADV => To.Adverb,
        From.AUX => To.Auxiliary,
        From.CCONJ => To.CoordinatingConjunction,
        From.DET => To.Determiner,
        From.INTJ => To.Interjection,
        From.NOUN => To.Noun,
        From.NUM => To.Numeral,
        From.PART => To.Particle,
        From.PRON => To.Pronoun,
        From.PROPN => To.ProperNoun,
        From.PUNCT => To.Punctuation,
        From.SCONJ => To.SubordinatingConjunction,
        From.SYM => To.Symbol,
        From.VERB => To.Verb,
        From.X => To.Other,
        _ => To.None,
    };
}
