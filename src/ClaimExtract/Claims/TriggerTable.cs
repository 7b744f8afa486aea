using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims;

/// <summary>Tells for each word which of many rules have a trigger that may start with it, one bit a rule. Built once; thread-safe.</summary>
internal sealed class TriggerTable
{
    private readonly ushort[] rowOf; // of each word, 0 for those that start none
    private readonly ulong[] rows;

    /// <param name="vocabulary">The words.</param>
    /// <param name="triggers">The trigger of each rule.</param>
    public TriggerTable(Vocabulary vocabulary, IReadOnlyList<WordClass> triggers)
    {
        Blocks = (triggers.Count + 63) >> 6;
        rowOf = new ushort[vocabulary.Count];
        var all = new List<ulong>(new ulong[Blocks]);
        for (int rule = 0; rule < triggers.Count; rule++)
        {
            foreach (int word in triggers[rule].FirstWords())
            {
                if (rowOf[word] == 0)
                {
                    rowOf[word] = checked((ushort)(all.Count / Blocks));
                    all.AddRange(new ulong[Blocks]);
                }

                all[(rowOf[word] * Blocks) + (rule >> 6)] |= 1UL << (rule & 63);
            }
        }

        rows = [.. all];
    }

    /// <summary>How many times 64 rules there are, the last ones begun.</summary>
    public int Blocks { get; }

    /// <summary>The rules of a block whose trigger may start at one of the tokens.</summary>
    public ulong Of(Document document, int first, int end, int block)
    {
        ulong found = 0;
        for (int i = first; i < end; i++)
        {
            int word = document.Tokens[i].Word;
            found |= word < rowOf.Length ? rows[(rowOf[word] * Blocks) + block] : 0;
        }

        return found;
    }
}
