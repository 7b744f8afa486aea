using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Sources;

/// <summary>A short name that an article introduces in brackets behind the full one.</summary>
/// <param name="Short">The short name as written.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">The kind told by the words of the full name.</param>
internal sealed record LearnedName(string Short, string Name, SourceKind Kind);

/// <summary>
/// The short names that one article introduces: 'the Commission for Missing Persons (CMP)'. Those that a lexicon
/// knows under the same full name are left to it. Immutable.
/// </summary>
internal sealed class LearnedNames
{
    public static readonly LearnedNames None = new([]);

    private readonly LearnedName[] names;

    private LearnedNames(LearnedName[] names) => this.names = names;

    /// <summary>The names introduced in the document.</summary>
    public static LearnedNames Of(Document document, SpeakerWords words)
    {
        List<LearnedName>? found = null;
        var tokens = document.Tokens;
        for (int i = 2; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].AllCaps && tokens[i].Length is >= 2 and <= 9 && document.Text[tokens[i - 1].Start] == '(' && document.Text[tokens[i + 1].Start] == ')'
                && FullName(document, i - 2, document.TextOf(i)) is var first and >= 0)
            {
                var name = Describe(document, first, i - 1, i, words);
                if (name is not null)
                {
                    (found ??= []).Add(name);
                }
            }
        }

        return found is null ? None : new([.. found]);
    }

    /// <summary>The learned name that stands at the token, or null.</summary>
    public LearnedName? At(Document document, int token)
    {
        if (names.Length > 0 && document.Tokens[token].AllCaps)
        {
            var text = document.TextOf(token);
            foreach (var name in names)
            {
                if (text.SequenceEqual(name.Short))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>First token of the words before the bracket whose capitals spell the short name, or -1.</summary>
    private static int FullName(Document document, int last, ReadOnlySpan<char> letters)
    {
        int letter = letters.Length - 1, i = last, first = -1;
        for (; i >= 0 && last - i < 16 && letter >= 0; i--)
        {
            var token = document.Tokens[i];
            if (!token.IsWord)
            {
                bool joint = document.TextOf(i) is "'s" or "\u2019s" or "-" or "&";
                if (!joint)
                {
                    return -1;
                }

                continue;
            }

            if (token.Capitalised)
            {
                char initial = char.ToUpperInvariant(document.Text[token.Start]);
                if (initial == char.ToUpperInvariant(letters[letter]))
                {
                    letter--;
                    first = i;
                }
                else if (letters.Length - 1 - letter == 0 && i < last - 1)
                {
                    return -1;
                }
            }
            else if (token.Length > 4)
            {
                return -1;
            }
        }

        return letter < 0 ? first : -1;
    }

    private static LearnedName? Describe(Document document, int first, int end, int acronym, SpeakerWords words)
    {
        var tokens = new Text.TokenSpan(first, end);
        for (int i = first; i < end; i++)
        {
            if (words.BodyAt(document, i, end, out int bodyEnd) is { } body && bodyEnd == end && body["generic"] is null)
            {
                bool known = words.BodyAt(document, acronym, acronym + 1, out _) == body;
                return known ? null : new(document.TextOf(acronym).ToString(), body.Name, SpeakerWords.KindOf(body));
            }

            if (words.PartyAt(document, i, end, out int partyEnd) is not null && i == first && partyEnd == end)
            {
                return null;
            }
        }

        var kind = SourceKind.Unknown;
        for (int i = first; i < end; i++)
        {
            var entry = words.RoleAt(document, i, end, out _) ?? words.SectorAt(document, i, end, out _);
            if (entry is not null && SpeakerWords.KindOf(entry) is var own and not SourceKind.Unknown)
            {
                kind = own;
            }
        }

        return new(document.TextOf(acronym).ToString(), document.TextOf(tokens), kind);
    }
}
