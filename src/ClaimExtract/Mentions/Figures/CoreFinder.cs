using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Finds the numbers, shares, vague words and zeros of a sentence, without the words that bound them. Thread-safe once made.</summary>
internal sealed class CoreFinder
{
    private readonly NumberReader numbers;
    private readonly PhraseIndex phrases;
    private readonly RatioReader ratios;
    private readonly WordGate starts;
    private readonly VaguePolicy policy;

    public CoreFinder(Lexicon lexicon, VaguePolicy policy)
    {
        this.policy = policy;
        numbers = new(lexicon);
        ratios = new(lexicon);
        phrases = new(new[] { "figure.amount", "figure.vague", "figure.zero", "figure.no", "figure.both", "figure.multiple" }.SelectMany(lexicon.EntriesOf));
        starts = new(numbers.Starting.Concat(phrases.FirstWords));
    }

    /// <summary>
    /// Puts the cores of the range into the empty list <paramref name="cores"/>, in order; none overlaps another. Numbers and
    /// shares are those of <paramref name="recognized"/> where it is given.
    /// </summary>
    public void Find(Document document, TokenSpan range, List<FigureCore> cores, RecognizedCores? recognized = null)
    {
        var tokens = document.Tokens;
        int token = range.First;
        while (token < range.End)
        {
            var core = tokens[token].IsNumber || starts.Has(tokens[token].Word) ? ReadAt(document, token, range.End) : null;
            if (core is not null)
            {
                cores.Add(core);
                token = core.Tokens.End;
            }
            else
            {
                token++;
            }
        }

        recognized?.Replace(range, cores);
        ratios.Join(document, range.End, cores);
    }

    private FigureCore? ReadAt(Document document, int token, int limit)
    {
        var entry = phrases.Find(document, token, limit, out int end);
        var number = numbers.ReadAt(document, token, limit);
        return entry is null || number?.Tokens.End >= end ? number : Phrase(document, entry, new(token, end));
    }

    private FigureCore Phrase(Document document, LexiconEntry entry, TokenSpan tokens)
    {
        if (entry.Class == "figure.vague")
        {
            var (min, max) = policy.BoundsOf(entry, document.TextOf(tokens));
            return new(tokens, min, max, CoreKind.Vague, Entry: entry);
        }

        var kind = entry.Class switch
        {
            "figure.zero" => CoreKind.Zero,
            "figure.no" => CoreKind.No,
            "figure.both" => CoreKind.Both,
            "figure.multiple" => CoreKind.Multiple,
            _ => CoreKind.Number,
        };
        double value = kind == CoreKind.Both ? 2 : double.Parse(entry["value"] ?? "0", CultureInfo.InvariantCulture);
        return new(tokens, value, value, kind, kind == CoreKind.Number ? CoreTraits.Scaled : CoreTraits.None);
    }
}
