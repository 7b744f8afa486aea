using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Places;

/// <summary>The word classes that names are read with.</summary>
internal sealed class PlaceWords(Lexicon lexicon)
{
    /// <summary>Countries, seas and the like, by any of their names.</summary>
    public PhraseIndex Areas { get; } = new(AreaClasses.SelectMany(lexicon.EntriesOf));

    public PhraseIndex Demonyms { get; } = new([.. lexicon.EntriesOf("demonym"), .. lexicon.EntriesOf("people")]);

    public WordClass Particle { get; } = lexicon["place-particle"];

    public WordClass Article { get; } = lexicon["article-particle"];

    /// <summary>Small words inside names with hyphens: 'Port-au-Prince'.</summary>
    public WordClass Joint { get; } = lexicon["hyphen-particle"];

    /// <summary>The small word that joins Persian names: 'Mazar-e Sharif'.</summary>
    public WordClass Izafet { get; } = lexicon["izafet"];

    /// <summary>Words that stand inside some names and between others: 'Port of Spain'.</summary>
    public WordClass Bridge { get; } = lexicon["name-bridge"];

    public WordClass Small { get; } = lexicon["opening-word"];

    public WordClass NotPlace { get; } = lexicon["not-place"];

    public WordClass Organisation { get; } = lexicon["organisation-noun"];

    public WordClass Title { get; } = lexicon["person-title"];

    public WordClass Compass { get; } = lexicon["compass"];

    public WordClass Land { get; } = lexicon["land-word"];

    public WordClass Head { get; } = lexicon["geographic-head"];

    public WordClass Weak { get; } = lexicon["weak-name"];

    public WordClass Locative { get; } = lexicon["place-preposition"];

    /// <summary>Verbs that show a name to speak: 'said'.</summary>
    public WordClass Speech { get; } = lexicon["state-speech"];

    public WordClass Region { get; } = lexicon["region-noun"];

    /// <summary>Nouns that say what a place is.</summary>
    public WordUnion Nouns { get; } = new(lexicon["settlement-noun"], lexicon["region-noun"], lexicon["site-noun"], lexicon["plural-place-noun"]);

    private static readonly string[] AreaClasses = ["own-place", "country", "named-area", "sea", "continent"];

    /// <summary>How fine a lexicon entry is.</summary>
    public static PlaceGrain GrainOf(LexiconEntry entry) => entry.Class switch
    {
        "own-place" => PlaceGrain.Settlement,
        "country" => PlaceGrain.Country,
        "named-area" => PlaceGrain.Region,
        _ => PlaceGrain.Area,
    };
}
