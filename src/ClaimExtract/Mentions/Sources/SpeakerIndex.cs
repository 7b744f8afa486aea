using System.Buffers;
using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Sources;

/// <summary>The speakers of one document, read when they are asked for. For one thread.</summary>
internal sealed class SpeakerIndex(Document document, SpeakerReader reader, SpeakerWords words, LearnedNames learned) : IMentionIndex, IDisposable
{
    /// <summary>
    /// Names of the slots in patterns: any speaker; one whose words tell that it can speak; the same where what follows
    /// may lead to a verb of saying; one who gathers evidence; a count or writing that somebody is said to have made; a pronoun; a piece of writing; one who may have seen it.
    /// </summary>
    public static readonly string[] Slots = ["speaker", "known", "subject", "known-subject", "gatherer", "owned", "pronoun", "writing", "onlooker"];

    private readonly SpeakerPhrase?[] phrases = ArrayPool<SpeakerPhrase?>.Shared.Rent(document.Tokens.Length);
    private readonly byte[] state = NothingRead(document.Tokens.Length);

    private const byte Read = 1, Judged = 2, Subject = 4;

    /// <summary>The speaker that starts at the token, or null.</summary>
    public SpeakerPhrase? At(int token)
    {
        if ((state[token] & Read) == 0)
        {
            state[token] |= Read;
            phrases[token] = reader.Read(document, token, document.Sentences[document.SentenceOf(token)].Tokens.End, learned);
        }

        return phrases[token];
    }

    public bool StartsAt(int token) => token < document.Tokens.Length && At(token) is not null;

    public int EndAt(int slot, int token)
    {
        if (token >= document.Tokens.Length || At(token) is not { } phrase)
        {
            return -1;
        }

        bool fits = slot switch
        {
            0 => true,
            1 => phrase.IsKnown,
            2 => IsSubject(token, phrase),
            3 => phrase.IsKnown && IsSubject(token, phrase),
            5 => phrase.Form == SpeakerForm.Document && (phrase.Name is not null || phrase.Kind != SourceKind.Document),
            6 => phrase.Form == SpeakerForm.Pronoun,
            7 => phrase.Form is SpeakerForm.Document or SpeakerForm.Anonymous,
            8 => phrase.Kind is SourceKind.Witness or SourceKind.Media && phrase.Form is SpeakerForm.Role or SpeakerForm.Body,
            _ => phrase.IsKnown && phrase.Kind is SourceKind.Monitor or SourceKind.InternationalBody or SourceKind.AidGroup or SourceKind.Expert or SourceKind.Document
                || phrase.Form == SpeakerForm.Document || phrase.Kind == SourceKind.Unknown && (phrase.Form == SpeakerForm.Body || phrase.Form == SpeakerForm.Role && phrase.IsDefinite && phrase.Named.Length <= 2),
        };
        return fits ? phrase.Tokens.End : -1;
    }

    /// <summary>Gives its room back; no speaker may be asked for any more.</summary>
    public void Dispose()
    {
        ArrayPool<SpeakerPhrase?>.Shared.Return(phrases, clearArray: true);
        ArrayPool<byte>.Shared.Return(state);
    }

    private static byte[] NothingRead(int tokens)
    {
        byte[] state = ArrayPool<byte>.Shared.Rent(tokens);
        state.AsSpan(0, tokens).Clear();
        return state;
    }

    private bool IsSubject(int token, SpeakerPhrase phrase)
    {
        if ((state[token] & Judged) == 0)
        {
            state[token] |= (byte)(Judged | (words.MayLeadToCue(document, phrase.Tokens.End) ? Subject : 0));
        }

        return (state[token] & Subject) != 0;
    }
}
