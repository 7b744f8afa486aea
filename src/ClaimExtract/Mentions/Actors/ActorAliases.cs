using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Actors;

/// <summary>
/// Short forms of a document's actors: those in brackets, 'Northern Relief Front (NRF)', and a person's last name, 'Denholm'
/// behind 'Mark Denholm'. One for each document.
/// </summary>
internal sealed class ActorAliases
{
    private const int MostTokens = 4;

    private readonly List<(string Text, ActorPhrase Phrase, string Name)> known = [];
    private readonly HashSet<string> lastNames = new(StringComparer.Ordinal);

    /// <summary>Notes the short form in brackets behind a phrase, if one stands there.</summary>
    public void Learn(Document document, TokenSpan sentence, ActorPhrase phrase)
    {
        int open = phrase.Tokens.End;
        if (open + 2 >= sentence.End || document.TextOf(open) is not "(" || !document.Tokens[open + 1].AllCaps || phrase.Kind == ActorPhraseKind.Nation)
        {
            return;
        }

        for (int close = open + 2; close < Math.Min(sentence.End, open + 2 + MostTokens); close++)
        {
            if (document.TextOf(close) is ")")
            {
                known.Add((document.TextOf(new TokenSpan(open + 1, close)), phrase, phrase.Name ?? document.TextOf(phrase.Tokens)));
                return;
            }
        }
    }

    /// <summary>Notes the last word of a name of several.</summary>
    public void LearnName(Document document, TokenSpan name)
    {
        if (name.Length > 1)
        {
            lastNames.GetAlternateLookup<ReadOnlySpan<char>>().Add(document.TextOf(name.Last));
        }
    }

    /// <summary>Whether a token is the last word of a name told before.</summary>
    public bool IsLastName(Document document, int token) =>
        lastNames.Count > 0 && lastNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.TextOf(token));

    /// <summary>The short form that starts at the token, or null.</summary>
    public ActorPhrase? At(Document document, TokenSpan sentence, int token)
    {
        if (known.Count == 0 || !document.Tokens[token].AllCaps)
        {
            return null;
        }

        foreach (var (text, phrase, name) in known)
        {
            for (int end = Math.Min(sentence.End, token + MostTokens); end > token; end--)
            {
                if (document.SpanOf(new TokenSpan(token, end)).Length == text.Length
                    && document.TextOf(new TokenSpan(token, end)) == text)
                {
                    return phrase with { Tokens = new(token, end), Name = name, Rule = "actor.short-form" };
                }
            }
        }

        return null;
    }
}
