using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>The lexicon of speakers, as the reader of speakers asks for it. Made once; thread-safe.</summary>
internal sealed class SpeakerWords(Lexicon lexicon)
{
    // Tokens that may stand between a subject and its verb: adverbs, a relative clause, an aside between marks.
    private const int Adverbs = 9, Clause = 18, Aside = 36;

    private static readonly Dictionary<string, SourceKind> Kinds = Enum.GetValues<SourceKind>().ToDictionary(k => k.ToString(), StringComparer.Ordinal);

    private readonly WordClass verbs = lexicon["subject-verb"];
    private readonly WordClass between = lexicon["subject-gap"];
    private readonly WordClass givenOut = lexicon["given-out"];
    private readonly WordClass relative = lexicon["relative"];
    private readonly WordClass spokenWhen = lexicon["spoken-when"];
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

    public WordClass Openers { get; } = lexicon["adverbial"];

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
    private readonly WordClass links = lexicon["actor-link"];
    private readonly WordClass show = lexicon["show"];

    private readonly WordMasks masks = MasksOf(lexicon);

    /// <summary>What the lexicon says of the token, in one look.</summary>
    public SpeakerWord LooksOf(in Token token) => (SpeakerWord)masks.Of(token);

    private static WordMasks MasksOf(Lexicon lexicon)
    {
        string[] cues = ["say", "tell", "gather", "cite", "show"];
        string[] following = ["subject-verb", "say-aux", "subject-gap", "spoken-when"];
        string[] phrases = ["body", "party", "role", "document", "sector"];
        return new(
            lexicon.Vocabulary.Count,
            [lexicon["title"], lexicon["not-in-speaker"], lexicon["speaker-preposition"], lexicon["speaker-determiner"], lexicon["and"], lexicon["by"], lexicon["name-particle"], lexicon["when-word"], lexicon["adverbial"]],
            [
                .. phrases.Select(name => lexicon.EntriesOf(name).SelectMany(e => e.Variants).Select(v => v[0].Word)),
                cues.SelectMany(name => lexicon[name].FirstWords()),
                following.SelectMany(name => lexicon[name].FirstWords()),
                lexicon["speaker-determiner"].FirstWords(),
            ]);
    }

    /// <summary>Whether the token is a verb that attributes, in any form.</summary>
    public bool IsCue(Document document, int token) => (LooksOf(document.Tokens[token]) & SpeakerWord.Cue) != 0 && IsCueWord(document, token);

    private bool IsCueWord(Document document, int token) =>
        say.EndAt(document, token, document.Tokens.Length) > 0 || tell.Has(document, token) || gather.Has(document, token) || cite.Has(document, token)
        || show.EndAt(document, token, document.Tokens.Length) > 0;

    /// <summary>Whether a verb of saying may follow a subject that ends before <paramref name="token"/>: one stands there, or an adverb, a day, a relative clause, or a mark with a verb of saying behind it.</summary>
    public bool MayLeadToCue(Document document, int token)
    {
        int end = token < document.Tokens.Length ? document.Sentences[document.SentenceOf(token)].Tokens.End : 0;
        if (token >= end)
        {
            return false;
        }

        if (IsCue(document, token) || verbs.EndAt(document, token, end) > 0)
        {
            return true;
        }

        if (document.Tokens[token].IsWord)
        {
            bool clause = relative.Has(document, token) || givenOut.EndAt(document, token, end) > 0;
            bool gap = clause || between.EndAt(document, token, end) > 0 || Auxiliaries.EndAt(document, token, end) > 0 || spokenWhen.EndAt(document, token, end) > 0;
            return gap && HasCue(document, token + 1, Math.Min(end, token + (clause ? Clause : Adverbs)), false);
        }

        return document.Tokens[token].Kind == TokenKind.Punctuation && HasCue(document, token + 2, Math.Min(end, token + Aside), true);
    }

    /// <summary>Whether the token is a verb that attributes in some constructions only: 'put', 'gave'.</summary>
    public bool IsVerb(Document document, int token) => verbs.Has(document, token);

    /// <summary>Whether the token tells how a writing came about: 'seen by', 'released'.</summary>
    public bool IsGivenOut(Document document, int token) => givenOut.EndAt(document, token, document.Tokens.Length) > 0;

    private bool HasCue(Document document, int from, int end, bool behindMark)
    {
        for (int i = from; i < end; i++)
        {
            if ((behindMark && document.Tokens[i - 1].Kind != TokenKind.Punctuation) || (LooksOf(document.Tokens[i]) & (SpeakerWord.Cue | SpeakerWord.Following)) == 0)
            {
                continue;
            }

            if (IsCue(document, i) || verbs.Has(document, i) || behindMark && (Auxiliaries.Has(document, i) || between.Has(document, i) || spokenWhen.Has(document, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the token is such a verb in a form that is no noun, as title case writes it: 'Admits'.</summary>
    public bool IsFiniteCue(Document document, int token) =>
        thirds.Has(document, token) || pasts.Has(document, token);

    /// <summary>Whether a hyphen and a word of relation follow: 'Britain-based', 'Iran-backed' tell of somebody else.</summary>
    public bool IsLinked(Document document, int end, int stop) =>
        end + 1 < stop && document.Glued(end) && document.Glued(end + 1) && Marks.IsMark(document, end, '-') && links.Has(document, end + 1);

    /// <summary>Whether the sentence is written like a title: most of its words with a capital, no full stop.</summary>
    public static bool IsTitleCase(Document document, TokenSpan sentence)
    {
        int capitals = 0, others = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (document.Tokens[i].IsWord)
            {
                capitals += document.Tokens[i].Capitalised ? 1 : 0;
                others += document.Tokens[i].Capitalised || document.Tokens[i].Length < 4 ? 0 : 1;
            }
        }

        return capitals > 2 * others && document.Text[document.Tokens[sentence.Last].Start] != '.';
    }

    public LexiconEntry? BodyAt(Document document, int token, int limit, out int end) => bodies.Find(document, token, limit, out end);

    public LexiconEntry? PartyAt(Document document, int token, int limit, out int end) => parties.Find(document, token, limit, out end);

    public LexiconEntry? RoleAt(Document document, int token, int limit, out int end) => roles.Find(document, token, limit, out end);

    public LexiconEntry? DocumentAt(Document document, int token, int limit, out int end) => documents.Find(document, token, limit, out end);

    public LexiconEntry? SectorAt(Document document, int token, int limit, out int end) => sectors.Find(document, token, limit, out end);

    public static SourceKind KindOf(LexiconEntry entry) =>
        entry["kind"] is { } name && Kinds.TryGetValue(name, out var kind) ? kind : SourceKind.Unknown;
}
