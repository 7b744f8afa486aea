using System.Numerics;
using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Tells who is counted from the words of the counted phrase. Thread-safe once made.</summary>
internal sealed class GroupFinder(Language language)
{
    private static readonly VictimGroup[] All = Enum.GetValues<VictimGroup>();

    private readonly PhraseIndex words = new([.. language.Lexicon.EntriesOf("victim-group"), .. language.Lexicon.EntriesOf("victim-group-word")]);
    private readonly Dictionary<LexiconEntry, int> bits = BitsOf([.. language.Lexicon.EntriesOf("victim-group"), .. language.Lexicon.EntriesOf("victim-group-word")]);
    private readonly WordClass bodies = language.Lexicon["armed-body"];
    private readonly WordClass persons = language.Lexicon["person-noun"];
    private readonly WordClass people = language.Lexicon["person-group"];
    private readonly WordClass members = language.Lexicon["np.member"];

    /// <summary>The groups that the phrase names, in the order of the enumeration; none where it names none.</summary>
    public VictimGroup[] Find(Document document, CountedPhrase counted)
    {
        if (counted.IsEmpty)
        {
            return [];
        }

        int found = 0;
        bool member = false, body = false;
        bool ofPeople = persons.Has(document, counted.Head) || people.Has(document, counted.Head) || bodies.Has(document, counted.Head);
        for (int token = counted.Tokens.First; token < counted.Tokens.End;)
        {
            member |= members.Has(document, token);
            body |= bodies.Has(document, token);
            var entry = words.Find(document, token, counted.Tokens.End, out int end);
            if (entry is not null && (ofPeople || entry.Class == "victim-group"))
            {
                found |= bits[entry];
            }

            token = entry is null ? token + 1 : end;
        }

        // 'members of the brigade' fight; 'members of the military police' are police.
        if (member && body && (found & Bit(VictimGroup.Police)) == 0)
        {
            found |= Bit(VictimGroup.Combatant);
        }

        if ((found & Bit(VictimGroup.Police)) != 0 && member)
        {
            found &= ~Bit(VictimGroup.Combatant);
        }

        return Groups(found);
    }

    private static VictimGroup[] Groups(int bits)
    {
        if (bits == 0)
        {
            return [];
        }

        var groups = new VictimGroup[BitOperations.PopCount((uint)bits)];
        int count = 0;
        foreach (var group in All)
        {
            if ((bits & Bit(group)) != 0)
            {
                groups[count++] = group;
            }
        }

        return groups;
    }

    private static Dictionary<LexiconEntry, int> BitsOf(IEnumerable<LexiconEntry> entries)
    {
        var bits = new Dictionary<LexiconEntry, int>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries)
        {
            bits[entry] = Bits(entry["group"]!);
        }

        return bits;
    }

    private static int Bits(string groups)
    {
        int bits = 0;
        foreach (string group in groups.Split('+'))
        {
            bits |= Bit(Enum.Parse<VictimGroup>(group));
        }

        return bits;
    }

    private static int Bit(VictimGroup group) => 1 << (int)group;
}
