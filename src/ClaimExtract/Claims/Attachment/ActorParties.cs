using ClaimExtract.Mentions.Actors;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims.Attachment;

/// <summary>
/// The parties that an article's actors name: 'Islamic State', 'IS fighters' and 'the fighters' may be one. Says of each
/// what the whole article makes of it. Immutable.
/// </summary>
internal sealed class ActorParties
{
    /// <summary>How many mentions back a party is looked for: one not named for so long counts as another.</summary>
    private const int Remembered = 200;

    private readonly int[] partyOf;
    private readonly Party[] parties;

    public ActorParties(Document document, ActorMention[] actors, TokenMarks speakers, int firstBody)
    {
        const int lead = 2; // sentences of the body
        partyOf = new int[actors.Length];
        var found = new List<Party>();
        for (int i = 0; i < actors.Length; i++)
        {
            int same = i - 1, farthest = Math.Max(0, i - Remembered);
            while (same >= farthest && !AreSame(document, actors[same], actors[i]))
            {
                same--;
            }

            same = same < farthest ? -1 : same;
            if (same < 0)
            {
                found.Add(new());
            }

            int party = partyOf[i] = same < 0 ? found.Count - 1 : partyOf[same];
            int sentence = document.SentenceOf(actors[i].Tokens.First);
            found[party].Take(actors[i], sentence < firstBody + lead, speakers.Overlaps(actors[i].Tokens));
        }

        parties = [.. found];
        Rank(p => p.Harming);
        Rank(p => p.Acting);
        Acting = parties.Count(p => p.Acting.Weight > 0);
    }

    /// <summary>What an article makes of a party.</summary>
    internal sealed class Party
    {
        /// <summary>How it attacks.</summary>
        public Part Harming { get; } = new();

        /// <summary>How it acts, whether it attacks, arrests or rescues.</summary>
        public Part Acting { get; } = new();

        /// <summary>How often it claims or is blamed.</summary>
        public int Blamed { get; private set; }

        /// <summary>How often it speaks.</summary>
        public int Speeches { get; private set; }

        public void Take(ActorMention actor, bool leads, bool speaks)
        {
            bool agent = actor.Role == ActorRole.Agent, responsible = actor.Role == ActorRole.Responsible;
            Blamed += responsible ? 1 : 0;
            Speeches += speaks ? 1 : 0;
            Harming.Take(agent && actor.Deed == ActorDeed.Harm, responsible, leads);
            Acting.Take(agent, responsible, leads);
        }
    }

    /// <summary>How much a party does: who arrests the attackers did not attack.</summary>
    internal sealed class Part
    {
        /// <summary>How often it acts.</summary>
        public int Agents { get; private set; }

        /// <summary>Whether headline or lead make it act.</summary>
        public bool LeadsAsAgent { get; private set; }

        /// <summary>How many parties do more.</summary>
        public int Rank { get; set; }

        /// <summary>How much speaks for the party as the one who did it.</summary>
        public int Weight { get; private set; }

        public void Take(bool agent, bool responsible, bool leads)
        {
            const int acts = 2, blamed = 3, early = 1;
            Agents += agent ? 1 : 0;
            LeadsAsAgent |= leads && (agent || responsible);
            int weight = responsible ? blamed : !agent ? 0 : acts;
            Weight += weight + (leads && weight > 0 ? early : 0);
        }
    }

    /// <summary>How many parties act or are blamed.</summary>
    public int Acting { get; }

    /// <summary>The party of a mention.</summary>
    public Party Of(int mention) => parties[partyOf[mention]];

    /// <summary>The number of a mention's party, below the count of mentions.</summary>
    public int NumberOf(int mention) => partyOf[mention];

    public bool AreSame(int mention, int other) => partyOf[mention] == partyOf[other];

    private void Rank(Func<Party, Part> partOf)
    {
        int[] weights = Array.ConvertAll(parties, p => partOf(p).Weight);
        Array.Sort(weights);
        foreach (var party in parties)
        {
            partOf(party).Rank = Above(weights, partOf(party).Weight);
        }
    }

    /// <summary>How many of the sorted numbers are greater.</summary>
    private static int Above(int[] sorted, int number)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] <= number ? (middle + 1, high) : (low, middle);
        }

        return sorted.Length - low;
    }

    private static bool AreSame(Document document, ActorMention a, ActorMention b)
    {
        if (a.Name is not null && b.Name is not null)
        {
            return a.Name == b.Name;
        }

        if (a.IsList != b.IsList)
        {
            return false;
        }

        return a.Tokens.Length <= b.Tokens.Length ? Holds(document, b.Tokens, a.Tokens) : Holds(document, a.Tokens, b.Tokens);
    }

    /// <summary>Whether all words of the shorter stand in the longer: 'gunmen' in 'suspected gunmen', 'the coalition' in 'Coalition forces'.</summary>
    private static bool Holds(Document document, TokenSpan longer, TokenSpan shorter)
    {
        for (int i = shorter.First; i < shorter.End; i++)
        {
            bool has = false;
            for (int j = longer.First; j < longer.End && !has; j++)
            {
                has = IsSameWord(document.TextOf(i), document.TextOf(j));
            }

            if (!has)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same word, or another form of it: they differ in their last two letters at most ('gunman' and 'gunmen').</summary>
    private static bool IsSameWord(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        const int ending = 2, least = 4;
        int longer = Math.Max(a.Length, b.Length);
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int stem = longer - ending;
        return longer >= least + ending - 1 && Math.Min(a.Length, b.Length) >= stem && a[..stem].Equals(b[..stem], StringComparison.OrdinalIgnoreCase);
    }
}
