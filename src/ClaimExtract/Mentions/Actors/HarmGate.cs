using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>Tells by single words whether a sentence can speak of harm at all. Thread-safe once made.</summary>
internal sealed class HarmGate
{
    private static readonly string[] Classes =
        ["actor-deed", "actor-move", "actor-fight", "actor-perpetrate", "actor-strike", "actor-clash-noun", "actor-munition", "actor-weapon", "attack-cause", "actor-harm-sign"];

    private readonly bool[] words;

    public HarmGate(Lexicon lexicon)
    {
        words = new bool[lexicon.Vocabulary.Count];
        foreach (string name in Classes)
        {
            foreach (int word in lexicon[name].FirstWords())
            {
                words[word] = true;
            }
        }
    }

    public bool IsIn(Document document, TokenSpan sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            // Rules loaded later may have added words that no lexicon has.
            int word = document.Tokens[i].Word;
            if (document.Tokens[i].IsNumber || (word < words.Length && words[word]))
            {
                return true;
            }
        }

        return false;
    }
}
