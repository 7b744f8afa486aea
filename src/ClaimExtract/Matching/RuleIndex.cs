using System.Buffers;
using System.Numerics;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>
/// Tells which patterns of a rule set can match at a token, by the first tokens there: for each place and each word one
/// bit a pattern, so that what remains of all patterns is a few numbers and-ed together. May name a pattern too many,
/// never one too few. Immutable; thread-safe.
/// </summary>
internal sealed class RuleIndex
{
    private const int Depth = PatternHeads.Depth;

    // The place behind a mention that a match starts with, after those of the first tokens.
    private const int Behind = Depth;
    private const int Places = Depth + 1;

    private readonly int blocks;
    private readonly ushort[] rowOfWord;

    // Patterns that the token may belong to: [row or look, place, block].
    private readonly ulong[] byRow;
    private readonly ulong[] byLook = [];

    // Patterns that may start with a mention, by slot: [slot, block].
    private readonly ulong[] bySlot;

    // Patterns that may have a mention at a later place, and those that may be over before: [place, block].
    private readonly ulong[] byMention;
    private readonly ulong[] over;

    /// <param name="patterns">The patterns, in their order.</param>
    /// <param name="vocabulary">One more than the greatest word number.</param>
    /// <param name="slots">How many slots they may use.</param>
    public RuleIndex(IReadOnlyList<Pattern> patterns, int vocabulary, int slots)
    {
        blocks = (patterns.Count + 63) >> 6;
        int size = Places * blocks;
        ulong[] byWord = ArrayPool<ulong>.Shared.Rent(vocabulary * size);
        byWord.AsSpan(0, vocabulary * size).Clear();
        byLook = new ulong[TokenLooks.Count * size];
        (byMention, over) = (new ulong[size], new ulong[size]);
        bySlot = new ulong[slots * blocks];
        for (int p = 0; p < patterns.Count; p++)
        {
            Add(PatternHeads.Of(patterns[p].Program, vocabulary), p, byWord);
        }

        rowOfWord = new ushort[vocabulary];
        byRow = Compact(byWord, size, rowOfWord);
        ArrayPool<ulong>.Shared.Return(byWord);
    }

    /// <summary>
    /// The patterns of a block of 64, one bit each, that can match at the token and within the range; of those that are
    /// <paramref name="open"/> alone.
    /// </summary>
    public ulong CandidatesAt(Document document, TokenSpan range, int token, IMentionIndex mentions, int block, ulong open)
    {
        if (token >= range.End)
        {
            return over[block] & open;
        }

        ulong left = Fitting(document.Tokens[token], block) & open;
        for (int slot = 0, cell = block; cell < bySlot.Length; slot++, cell += blocks)
        {
            if ((bySlot[cell] & open & ~left) != 0 && mentions.EndAt(slot, token) is >= 0 and int end)
            {
                left |= bySlot[cell] & open & FittingBehind(document, range, end, mentions, block);
            }
        }

        for (int place = 1; place < Depth && left != 0; place++)
        {
            int cell = (place * blocks) + block;
            if (token + place >= range.End)
            {
                return left & over[cell];
            }

            ulong fits = Fitting(document.Tokens[token + place], cell);
            ulong mentioned = byMention[cell] & left & ~fits;
            left &= mentioned != 0 && mentions.StartsAt(token + place) ? fits | mentioned : fits;
        }

        return left;
    }

    public int Blocks => blocks;

    /// <summary>The patterns that may go on at a token behind the mention that they start with.</summary>
    private ulong FittingBehind(Document document, TokenSpan range, int token, IMentionIndex mentions, int block)
    {
        int cell = (Behind * blocks) + block;
        if (token >= range.End)
        {
            return over[cell];
        }

        ulong fits = Fitting(document.Tokens[token], cell);
        return (byMention[cell] & ~fits) != 0 && mentions.StartsAt(token) ? fits | byMention[cell] : fits;
    }

    private ulong Fitting(in Token token, int cell) =>
        byRow[(Row(token.Word) * Places * blocks) + cell] | byLook[(TokenLooks.Of(token) * Places * blocks) + cell];

    // Words that later files have added belong to no pattern of this one.
    private int Row(int word) => word < rowOfWord.Length ? rowOfWord[word] : 0;

    private void Add(PatternHeads heads, int pattern, ulong[] byWord)
    {
        int size = Places * blocks, block = pattern >> 6;
        ulong bit = 1UL << (pattern & 63);
        for (int i = 0; i < Places; i++)
        {
            var place = i == Behind ? heads.Behind : heads.Places[i];
            int cell = (i * blocks) + block;
            over[cell] |= place.MayBeBehind ? bit : 0;
            byMention[cell] |= place.Slots != 0 ? bit : 0;
            for (int slot = 0; i == 0 && slot < bySlot.Length / blocks; slot++)
            {
                bySlot[(slot * blocks) + block] |= (place.Slots >> slot & 1) != 0 ? bit : 0;
            }

            uint looks = place.MayBeBehind ? TokenLooks.All : place.Looks;
            for (int look = 0; look < TokenLooks.Count; look++)
            {
                byLook[(look * size) + cell] |= (looks >> look & 1) != 0 ? bit : 0;
            }

            for (int block64 = 0; block64 < place.Words.Length; block64++)
            {
                for (ulong set = place.Words[block64]; set != 0; set &= set - 1)
                {
                    byWord[(((block64 << 6) + BitOperations.TrailingZeroCount(set)) * size) + cell] |= bit;
                }
            }

            place.Return();
        }
    }

    /// <summary>Keeps each different row once; the first is that of words that no pattern knows.</summary>
    private static ulong[] Compact(ulong[] byWord, int size, ushort[] rowOfWord)
    {
        var rows = new RowTable(size);
        for (int word = 1; word < rowOfWord.Length; word++)
        {
            var row = byWord.AsSpan(word * size, size);
            if (row.ContainsAnyExcept(0UL))
            {
                rowOfWord[word] = (ushort)rows.Number(row);
            }
        }

        return rows.ToArray();
    }
}
