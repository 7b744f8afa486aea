using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Sources;

/// <summary>The lexicon of speakers, as the reader of speakers asks for it. Made once; thread-safe.</summary>
internal sealed class SpeakerWords(Lexicon lexicon)
{
    private readonly PhraseIndex bodies = new(lexicon.EntriesOf("body"));
    private readonly PhraseIndex parties = new(lexicon.EntriesOf("party"));
    private readonly PhraseIndex roles = new(lexicon.EntriesOf("role"));
    private readonly PhraseIndex documents = new(lexicon.EntriesOf("document"));
    private readonly PhraseIndex sectors = new(lexicon.EntriesOf("sector"));

    public WordClass Determiners { get; } = lexicon["speaker-determiner"];

    public WordClass Pronouns { get; } = lexicon["speaker-pronoun"];

    public WordClass Stops { get; } = lexicon["not-in-speaker"];

    public WordClass Prepositions { get; } = lexicon["speaker-preposition"];

    public WordClass Authors { get; } = lexicon["author-preposition"];

    public WordClass WhenWords { get; } = lexicon["when-word"];

    public WordClass Titles { get; } = lexicon["title"];

    public WordClass Particles { get; } = lexicon["name-particle"];

    public WordClass Anonymous { get; } = lexicon["anonymous-modifier"];

    public WordClass FirstPerson { get; } = lexicon["first-person"];

    public WordClass Auxiliaries { get; } = lexicon["say-aux"];

    public WordClass And { get; } = lexicon["and"];

    public WordClass The { get; } = lexicon["the"];

    public WordClass Own { get; } = lexicon["own-determiner"];

    public WordClass By { get; } = lexicon["by"];

    public WordClass Owners { get; } = lexicon["owner-preposition"];

    public WordClass NounPrepositions { get; } = lexicon["noun-preposition"];

    public WordClass AnonymousWritings { get; } = lexicon["anonymous-writing"];

    private readonly WordClass say = lexicon["say"];
    private readonly WordClass thirds = lexicon["say.third"];
    private readonly WordClass pasts = lexicon["say.past"];
    private readonly WordClass tell = lexicon["tell"];
    private readonly WordClass gather = lexicon["gather"];
    private readonly WordClass cite = lexicon["cite"];
    private readonly WordClass show = lexicon["show"];

    /// <summary>Whether the token is a verb that attributes, in any form.</summary>
    public bool IsCue(Document document, int token) =>
        say.Has(document, token) || tell.Has(document, token) || gather.Has(document, token) || cite.Has(document, token)
        || show.Has(document, token);

    /// <summary>Whether the token is such a verb in a form that is no noun, as title case writes it: 'Admits'.</summary>
    public bool IsFiniteCue(Document document, int token) =>
        thirds.Has(document, token) || pasts.Has(document, token);

    public LexiconEntry? BodyAt(Document document, int token, int limit, out int end) => bodies.Find(document, token, limit, out end);

    public LexiconEntry? PartyAt(Document document, int token, int limit, out int end) => parties.Find(document, token, limit, out end);

    public LexiconEntry? RoleAt(Document document, int token, int limit, out int end) => roles.Find(document, token, limit, out end);

    public LexiconEntry? DocumentAt(Document document, int token, int limit, out int end) => documents.Find(document, token, limit, out end);

    public LexiconEntry? SectorAt(Document document, int token, int limit, out int end) => sectors.Find(document, token, limit, out end);

    public static SourceKind KindOf(LexiconEntry entry) =>
        Enum.TryParse(entry["kind"], out SourceKind kind) ? kind : SourceKind.Unknown;
}
