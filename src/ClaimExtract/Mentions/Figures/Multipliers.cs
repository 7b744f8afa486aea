using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Reads what multiplies a number in digits: '1.6 million', '30k', '2 and a half million', '40 percent'. Thread-safe once made.</summary>
internal sealed class Multipliers(NumberWords words, Lexicon lexicon, SpelledNumberReader spelled)
{
    private readonly WordClass percent = lexicon["figure.percent"];
    private readonly WordClass extents = lexicon["figure.extent"];

    /// <summary>Applies the multipliers behind digits; the index after them.</summary>
    public int Multiply(Document document, int token, int limit, ref double value, ref double scale)
    {
        int end = token;
        if (spelled.HalfEnd(document, token, limit, out double half) is > 0 and int behind && behind < limit && words[document.Tokens[behind]].Kind is NumberWordKind.Scale or NumberWordKind.Hundred)
        {
            value += half;
            end = behind;
        }

        while (end < limit)
        {
            int at = IsHyphen(document, end) && end + 1 < limit ? end + 1 : end;
            var (kind, number) = words[document.Tokens[at]];
            if (kind is not (NumberWordKind.Scale or NumberWordKind.Hundred) && !(kind == NumberWordKind.Suffix && IsSuffix(document, at, limit) && at == end && scale == 1))
            {
                break;
            }

            value *= number;
            scale *= number;
            end = at + 1;
        }

        return end;
    }

    /// <summary>Index after '%', 'percent' or 'per cent', or -1.</summary>
    public int EndOfPercent(Document document, int token, int limit) =>
        token < limit && document.Text[document.Tokens[token].Start] == '%' ? token + 1 : percent.EndAt(document, token, limit);

    /// <summary>Letters glued to digits multiply them ('1.2m people'), unless what follows makes them a measure ('1.2m high').</summary>
    private bool IsSuffix(Document document, int token, int limit) =>
        !document.Tokens[token].SpaceBefore && (token + 1 >= limit || !extents.Has(document, token + 1));

    private static bool IsHyphen(Document document, int token) =>
        document.Tokens[token] is { Length: 1, SpaceBefore: false } && document.Text[document.Tokens[token].Start] == '-';
}
