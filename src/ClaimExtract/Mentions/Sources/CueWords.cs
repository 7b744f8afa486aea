using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>What words of saying tell of themselves and of those around them. Made once; thread-safe.</summary>
internal sealed class CueWords(Lexicon lexicon)
{
    private readonly PhraseIndex say = new([.. lexicon.EntriesOf("say"), .. lexicon.EntriesOf("tell"), .. lexicon.EntriesOf("gather"), .. lexicon.EntriesOf("cite")]);
    private readonly WordClass[] participles = [lexicon["say.participle"], lexicon["tell.participle"], lexicon["gather.participle"], lexicon["cite.participle"]];
    private readonly WordClass[] pasts = [lexicon["say.past"], lexicon["tell.past"], lexicon["gather.past"], lexicon["show.past"]];
    private readonly WordClass bases = lexicon["say.base"];
    private readonly WordClass determiners = lexicon["speaker-determiner"];
    private readonly WordClass gathers = lexicon["gather"];
    private readonly WordClass standing = lexicon["standing"];
    private readonly WordClass spokenOf = lexicon["spoken-of"];
    private readonly WordClass thingFor = lexicon["owner-preposition"];
    private readonly WordClass assess = lexicon["assess.participle"];
    private readonly WordClass be = lexicon["be"];
    private readonly WordClass auxiliaries = lexicon["say-aux"];
    private readonly WordClass negation = lexicon["negation"];
    private readonly WordClass saidHow = lexicon["said-how"];
    private readonly WordClass reportedWhere = lexicon["reported-where"];
    private readonly WordClass byName = lexicon["by-name"];
    private readonly WordClass thingSaid = lexicon["thing-said-follows"];

    private static readonly string[] Gate = ["say", "tell", "gather", "cite", "show", "cue-opener"];

    /// <summary>By word number, whether a cue starts with it: a sentence that holds none attributes nothing.</summary>
    private readonly bool[] gate = GateOf(lexicon);

    /// <summary>Whether the sentence may attribute: it holds a cue word, or has a mark like a headline.</summary>
    public bool Any(Document document, TokenSpan sentence)
    {
        bool unstopped = !Marks.IsStop(document, sentence.Last);
        for (int i = sentence.First; i < sentence.End; i++)
        {
            int word = document.Tokens[i].Word;
            if (unstopped && (Marks.IsMark(document, i, ':') || Marks.IsDash(document, i)))
            {
                return true;
            }

            if (word != 0 && word < gate.Length && gate[word])
            {
                return true;
            }

            if (i - sentence.First < 8 && i + 1 < sentence.End && document.Text[document.Tokens[i + 1].Start] == ':')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the cue makes of what is said.</summary>
    public Stance StanceOf(Document document, TokenSpan? cue)
    {
        if (cue is not { } span || say.Find(document, span.First, span.End, out _) is not { } entry)
        {
            return Stance.Asserted;
        }

        return Enum.TryParse(entry["stance"], out Stance stance) ? stance : Stance.Asserted;
    }

    /// <summary>Whether somebody of whom nothing is known can be the subject: 'the farmhand said'.</summary>
    public bool FitsAnyone(Document document, TokenSpan cue) => say.Find(document, cue.First, cue.End, out _)?["anyone"] is not null;

    /// <summary>Whether the word before the participle makes its subject the thing said: 'the deaths were reported', 'people feared dead'.</summary>
    public bool IsPassive(Document document, SpeakerPhrase source, TokenSpan cue, int limit)
    {
        bool participle = Has(participles, document, cue.First);
        if (participle)
        {
            for (int i = cue.First - 1; i >= source.Tokens.End && (be.Has(document, i) || auxiliaries.Has(document, i)); i--)
            {
                if (be.Has(document, i))
                {
                    return true;
                }
            }
        }

        if (!participle || !Has(pasts, document, cue.First) || cue.First != source.Tokens.End || cue.End >= limit)
        {
            return false;
        }

        if (source.Form is SpeakerForm.Document or SpeakerForm.Anonymous && assess.Has(document, cue.First) && !document.Tokens[cue.End].IsWord && !document.Tokens[cue.End].IsNumber)
        {
            // 'of the reports assessed, 16 were credible'
            return true;
        }

        if (spokenOf.Has(document, cue.First) && document.Tokens[cue.End].IsWord && byName.EndAt(document, cue.End, limit) < 0 && thingFor.Has(document, cue.End))
        {
            return true;
        }

        bool anyone = FitsAnyone(document, cue);
        bool thing = byName.EndAt(document, cue.End, limit) < 0 && thingSaid.EndAt(document, cue.End, limit) > 0 && !(anyone && saidHow.EndAt(document, cue.End, limit) > 0);
        return thing || !anyone && source.Form is SpeakerForm.Name or SpeakerForm.Unknown && reportedWhere.Has(document, cue.End);
    }

    /// <summary>Whether the speaker is said not to say it: 'did not say', 'could not verify'.</summary>
    public bool IsNegated(Document document, TokenSpan source, TokenSpan cue)
    {
        const int longest = 4; // words of 'in a position to'
        for (int i = cue.First; i > source.End;)
        {
            int first = i - 1;
            while (first >= Math.Max(source.End, i - longest) && auxiliaries.EndAt(document, first, i) != i && negation.EndAt(document, first, i) != i)
            {
                first--;
            }

            if (first < Math.Max(source.End, i - longest))
            {
                return false;
            }

            if (negation.EndAt(document, first, i) == i)
            {
                return true;
            }

            i = first;
        }

        return false;
    }

    /// <summary>Whether a base form ('report') can be the verb of the subject: one in the plural right before it, or an auxiliary.</summary>
    public bool AgreesWith(Document document, SpeakerPhrase source, TokenSpan cue)
    {
        if (!bases.Has(document, cue.First) || Has(pasts, document, cue.First) || auxiliaries.Has(document, cue.First - 1) && cue.First > source.Tokens.End)
        {
            return true;
        }

        bool plural = document.Text[document.Tokens[source.Head].End - 1] is 's' || source.Form is SpeakerForm.Body or SpeakerForm.Party or SpeakerForm.Pronoun
            || source.Kind is SourceKind.Police or SourceKind.Witness or SourceKind.Media || source.Tokens.Length > source.Named.Length + 4;
        return plural && (cue.First == source.Tokens.End || document.Tokens[cue.First - 1].Kind == TokenKind.Punctuation || !determiners.Has(document, cue.First - 1));
    }

    public bool IsGathering(Document document, int token) => gathers.Has(document, token);

    /// <summary>Whether the verb tells how high a number stands, not that somebody says so.</summary>
    public bool IsStanding(Document document, int token) => standing.Has(document, token);

    private static bool[] GateOf(Lexicon lexicon)
    {
        var open = new bool[lexicon.Vocabulary.Count];
        foreach (string name in Gate)
        {
            foreach (int word in lexicon[name].FirstWords())
            {
                open[word] = true;
            }
        }

        return open;
    }

    private static bool Has(WordClass[] classes, Document document, int token)
    {
        foreach (var words in classes)
        {
            if (words.Has(document, token))
            {
                return true;
            }
        }

        return false;
    }
}
