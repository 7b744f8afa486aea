using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>Where capitalised words stand together as one name. Thread-safe.</summary>
internal sealed class NameRuns(PlaceWords words)
{
    public bool Starts(Document document, TokenSpan sentence, int token) =>
        document.Tokens[token].Capitalised && document.Tokens[token].IsWord
        || (words.Article.Has(document, token) && token + 2 < sentence.End && IsHyphen(document, token + 1) && document.Tokens[token + 2].Capitalised)
        || (words.Article.Has(document, token) && words.Particle.Has(document, token) && token + 1 < sentence.End && document.Tokens[token + 1].Capitalised);

    /// <summary>End of the capitalised words that stand together from <paramref name="token"/> on.</summary>
    public int RunEnd(Document document, TokenSpan sentence, int token)
    {
        int end = token + 1;
        while (end < sentence.End)
        {
            int next = Next(document, sentence, end);
            if (next < 0)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>End of the next word of a run, or -1 where the run ends at <paramref name="at"/>.</summary>
    private int Next(Document document, TokenSpan sentence, int at)
    {
        var token = document.Tokens[at];
        if (IsHyphen(document, at))
        {
            return at + 1 >= sentence.End || !document.Glued(at + 1) ? -1
                : document.Tokens[at + 1].Capitalised ? at + 2
                : Joined(document, sentence, at + 1);
        }

        if (IsPossessive(document, at) && at + 1 < sentence.End && words.Organisation.Has(document, at + 1))
        {
            return at + 2;
        }

        if (!token.IsWord)
        {
            var before = document.Tokens[at - 1];
            bool abbreviated = document.Text[token.Start] == '.' && !token.SpaceBefore && before.Capitalised && before.Length <= 2;
            return abbreviated && at + 1 < sentence.End && document.Tokens[at + 1].Capitalised ? at + 1 : -1;
        }

        if (!token.SpaceBefore)
        {
            return -1;
        }

        if (token.Capitalised)
        {
            bool ends = words.NotPlace.Has(document, at) || words.Title.Has(document, at)
                || words.Demonyms.Find(document, at, sentence.End, out _) is not null;
            return ends ? -1 : at + 1;
        }

        // 'Deir ez-Zor', 'Rio de la Plata'
        int last = at;
        while (last < sentence.End && words.Particle.Has(document, last) && last < at + 2)
        {
            last++;
        }

        if (last < sentence.End - 1 && (last > at || words.Article.Has(document, last++)) && IsHyphen(document, last))
        {
            return document.Tokens[last + 1].Capitalised ? last + 2 : -1;
        }

        if (last == at || last >= sentence.End || !words.Particle.Has(document, last - 1))
        {
            return -1;
        }

        return last < sentence.End && document.Tokens[last].Capitalised && document.Tokens[last].IsWord ? last + 1 : -1;
    }

    /// <summary>
    /// Where the name ends that goes on behind a run: 'Port of Spain', 'Cox's Bazar'. Such words stand between two names as
    /// often as in one, so the caller has to look up the whole. -1 where nothing goes on.
    /// </summary>
    public int Beyond(Document document, TokenSpan sentence, int end)
    {
        if (end + 1 >= sentence.End || !(words.Bridge.Has(document, end) || IsPossessive(document, end)))
        {
            return -1;
        }

        return document.Tokens[end + 1].Capitalised && document.Tokens[end + 1].IsWord ? RunEnd(document, sentence, end + 1)
            : IsPossessive(document, end) ? end + 1
            : -1;
    }

    /// <summary>The small words of a hyphened name and the name behind them: 'Port-au-Prince', 'Mazar-e Sharif', 'Stratford-upon-Avon'.</summary>
    private int Joined(Document document, TokenSpan sentence, int at)
    {
        if (words.Izafet.Has(document, at) && at + 1 < sentence.End && document.Tokens[at + 1].Capitalised && document.Tokens[at + 1].IsWord)
        {
            return at + 2;
        }

        for (int last = at; last + 2 < sentence.End && words.Joint.Has(document, last) && IsHyphen(document, last + 1); last += 2)
        {
            if (document.Tokens[last + 2].Capitalised && document.Glued(last + 2))
            {
                return last + 3;
            }
        }

        return -1;
    }

    public static bool IsFirstWord(Document document, TokenSpan sentence, int token)
    {
        for (int i = sentence.First; i < token; i++)
        {
            if (document.Tokens[i].IsWord)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nearly every longer word has a capital, as in headlines.</summary>
    public static bool IsTitled(Document document, TokenSpan sentence)
    {
        int longer = 0, capitals = 0;
        foreach (var token in document.Tokens.AsSpan()[sentence.First..sentence.End])
        {
            if (token.IsWord && token.Length > 3)
            {
                longer++;
                capitals += token.Capitalised ? 1 : 0;
            }
        }

        bool stopped = document.Text[document.Tokens[sentence.Last].End - 1] == '.';
        return !stopped && longer > 3 && capitals * 10 >= longer * 8;
    }

    private static bool IsPossessive(Document document, int token) => document.Text[document.Tokens[token].Start] is '\'' or '\u2019';

    private static bool IsHyphen(Document document, int token) =>
        document.Tokens[token].Length == 1 && !document.Tokens[token].SpaceBefore && document.Text[document.Tokens[token].Start] is '-' or '\u2010' or '\u2011';
}
