using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Sources;

/// <summary>The speakers of one document, read when they are asked for. For one thread.</summary>
internal sealed class SpeakerIndex(Document document, SpeakerReader reader, LearnedNames learned) : IMentionIndex
{
    /// <summary>Names of the slots in patterns: any speaker; one whose words tell that it can speak.</summary>
    public static readonly string[] Slots = ["speaker", "known"];

    private readonly SpeakerPhrase?[] phrases = new SpeakerPhrase?[document.Tokens.Length];
    private readonly bool[] read = new bool[document.Tokens.Length];

    /// <summary>The speaker that starts at the token, or null.</summary>
    public SpeakerPhrase? At(int token)
    {
        if (!read[token])
        {
            read[token] = true;
            phrases[token] = reader.Read(document, token, document.Sentences[document.SentenceOf(token)].Tokens.End, learned);
        }

        return phrases[token];
    }

    public int EndAt(int slot, int token)
    {
        if (token >= read.Length)
        {
            return -1;
        }

        var phrase = At(token);
        return phrase is null || slot == 1 && !phrase.IsKnown ? -1 : phrase.Tokens.End;
    }
}
