using ClaimExtract.Text;

namespace ClaimExtract.Matching;

/// <summary>
/// Reads lexicon files. A section <c>[class]</c> or <c>[class : kind]</c> is followed by entries; a kind of
/// <c>inflection.table</c> (verb, noun) adds each entry's forms to the class and to <c>class.form</c>:
/// <code>
/// [kill : verb]
/// kill, murder, gun* down           # a star doubles the last letter: gunned
/// shoot (shoots shot shot shooting) # irregular forms, all but the base
/// [monitor]
/// Amnesty International | Amnesty ; kind=Monitor
/// </code>
/// A word written with a capital, or in capitals, is found only where the text writes it so. Within a class each
/// entry stands once. A # opens a comment.
/// </summary>
internal sealed class LexiconReader(Lexicon lexicon, Inflections inflections)
{
    // The section that is read: its class, its kind, and the classes of the forms of that kind.
    private WordClass? section;
    private string? kind;
    private WordClass[] forms = [];

    private string file = "";
    private int number;
    private char[] room = new char[128];

    public void Read(TextReader reader, string name)
    {
        (file, section) = (name, null);
        using var lines = new TextLines(reader);
        while (lines.TryRead(out var line))
        {
            number = lines.Number;
            int comment = line.IndexOf('#');
            line = (comment < 0 ? line : line[..comment]).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '[')
            {
                Begin(line);
            }
            else
            {
                Read(line, section ?? throw Fault("an entry needs a section [class] above it"));
            }
        }
    }

    private LanguageFormatException Fault(string reason) => new(file, number, reason);

    private void Begin(ReadOnlySpan<char> line)
    {
        string[] parts = line.Trim("[]").ToString().Split(':', StringSplitOptions.TrimEntries);
        if (line[^1] != ']' || parts.Length > 2 || parts[0].Length == 0)
        {
            throw Fault("a section is written [class] or [class : kind]");
        }

        kind = parts.Length > 1 ? parts[1] : null;
        if (kind is not null && !inflections.Knows(kind))
        {
            throw Fault($"unknown kind '{kind}'; inflection.table has no such kind");
        }

        section = lexicon.GetOrAdd(parts[0]);
        var names = kind is null ? [] : inflections.FormsOf(kind);
        forms = new WordClass[names.Count];
        for (int i = 0; i < forms.Length; i++)
        {
            forms[i] = lexicon.GetOrAdd($"{parts[0]}.{names[i]}");
        }
    }

    private void Read(ReadOnlySpan<char> line, WordClass section)
    {
        if (LexiconLine.IsList(line))
        {
            foreach (var range in line.Split(','))
            {
                var word = line[range].Trim();
                var phrases = kind is null ? [Plain(word, section)] : Inflected(word, section, kind);
                lexicon.Add(new(section.Name, NameOf(word, phrases[0]), phrases, LexiconLine.None));
            }

            return;
        }

        var parsed = LexiconLine.Parse(line, file, number);
        foreach (string[] variants in parsed.Items)
        {
            var phrases = new List<LexicalWord[]>(variants.Length);
            foreach (string variant in variants)
            {
                phrases.AddRange(kind is null ? [Plain(variant, section)] : Inflected(variant, section, kind));
            }

            lexicon.Add(new(section.Name, variants[0], [.. phrases], parsed.Attributes));
        }
    }

    /// <summary>The word as written: the vocabulary's own string, where that is the same.</summary>
    private string NameOf(ReadOnlySpan<char> written, LexicalWord[] phrase)
    {
        string known = lexicon.Vocabulary[phrase[0].Word];
        return written.SequenceEqual(known) ? known : written.ToString();
    }

    private LexicalWord[] Plain(ReadOnlySpan<char> variant, WordClass section)
    {
        var phrase = LexicalWord.Split(variant, lexicon.Vocabulary);
        if (phrase.Length == 0)
        {
            throw Fault($"'{variant}' is not made of words");
        }

        return section.Add(phrase) ? phrase : throw Fault($"'{variant}' stands twice in [{section.Name}]");
    }

    private LexicalWord[][] Inflected(ReadOnlySpan<char> variant, WordClass section, string kind)
    {
        int bracket = variant.IndexOf('(');
        var head = bracket < 0 ? variant : variant[..bracket].Trim();
        var names = inflections.FormsOf(kind);
        if (head.Trim('*').Length == 0 || (bracket >= 0 && !variant.EndsWith(')')))
        {
            throw Fault($"'{variant}' is not written: word, or word (its forms)");
        }

        // Of a phrase the first word of a verb is inflected ('gun down'), the last of a noun ('air strike').
        bool isFirst = names[0] == "base";
        int blank = isFirst ? head.IndexOf(' ') : head.LastIndexOf(' ');
        int start = isFirst ? 0 : blank + 1, end = isFirst && blank >= 0 ? blank : head.Length;
        var word = head[start..end].TrimEnd('*');
        bool doubled = head[..end].EndsWith('*');
        var given = bracket < 0 ? [] : Given(variant, bracket, names);
        var changes = bracket < 0 ? inflections.ChangesOf(kind, word) : [];
        EnsureRoom(head.Length + variant.Length + inflections.MostAdded);
        head[..start].CopyTo(room);

        var all = new LexicalWord[names.Count][];
        for (int i = 0; i < all.Length; i++)
        {
            var inflected = room.AsSpan(start);
            int length = start + (bracket < 0 ? Inflections.Apply(word, changes[i], doubled, inflected) : Copy(i == 0 ? word : given[i - 1], inflected));
            length += Copy(head[end..], room.AsSpan(length));
            var phrase = LexicalWord.Split(room.AsSpan(0, length), lexicon.Vocabulary);
            if (phrase.Length == 0)
            {
                throw Fault($"'{variant}' is not made of words");
            }

            if (!section.Add(phrase) && i == 0)
            {
                throw Fault($"'{head}' stands twice in [{section.Name}]");
            }

            if (blank < 0)
            {
                lexicon.AddLemma(phrase[0].Word, i == 0 ? phrase[0].Word : all[0][0].Word);
            }

            forms[i].Add(phrase);
            all[i] = phrase;
        }

        return all;
    }

    /// <summary>The forms that stand in brackets behind the word: all but the base.</summary>
    private string[] Given(ReadOnlySpan<char> variant, int bracket, IReadOnlyList<string> names)
    {
        string[] given = variant[(bracket + 1)..].TrimEnd(')').ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return given.Length == names.Count - 1 ? given : throw Fault($"'{variant}' needs {names.Count - 1} forms: {string.Join(' ', names.Skip(1))}");
    }

    private void EnsureRoom(int length)
    {
        if (room.Length < length)
        {
            room = new char[length * 2];
        }
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> room)
    {
        text.CopyTo(room);
        return text.Length;
    }
}
