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
    public void Read(TextReader reader, string file)
    {
        string? section = null, kind = null;
        int number = 0;
        while (reader.ReadLine() is { } raw)
        {
            number++;
            int comment = raw.IndexOf('#', StringComparison.Ordinal);
            string line = (comment < 0 ? raw : raw[..comment]).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '[')
            {
                string[] parts = line.Trim('[', ']').Split(':', StringSplitOptions.TrimEntries);
                if (line[^1] != ']' || parts.Length > 2 || parts[0].Length == 0)
                {
                    throw new LanguageFormatException(file, number, "a section is written [class] or [class : kind]");
                }

                (section, kind) = (parts[0], parts.Length > 1 ? parts[1] : null);
                if (kind is not null && !inflections.Knows(kind))
                {
                    throw new LanguageFormatException(file, number, $"unknown kind '{kind}'; inflection.table has no such kind");
                }

                lexicon.GetOrAdd(section);
                foreach (string form in kind is null ? [] : inflections.FormsOf(kind))
                {
                    lexicon.GetOrAdd($"{section}.{form}");
                }

                continue;
            }

            if (section is null)
            {
                throw new LanguageFormatException(file, number, "an entry needs a section [class] above it");
            }

            Entry(line, section, kind, file, number);
        }
    }

    private void Entry(string line, string section, string? kind, string file, int number)
    {
        var parsed = LexiconLine.Parse(line, file, number);
        foreach (string[] variants in parsed.Items)
        {
            lexicon.Add(new(section, variants[0], kind is null ? Plain(variants, section, file, number) : Inflected(variants, section, kind, file, number), parsed.Attributes));
        }
    }

    private LexicalWord[][] Plain(string[] variants, string section, string file, int number)
    {
        var phrases = new LexicalWord[variants.Length][];
        for (int i = 0; i < phrases.Length; i++)
        {
            phrases[i] = Plain(variants[i], section, file, number);
        }

        return phrases;
    }

    private LexicalWord[][] Inflected(string[] variants, string section, string kind, string file, int number)
    {
        var phrases = Inflected(variants[0], section, kind, file, number);
        for (int i = 1; i < variants.Length; i++)
        {
            phrases = [.. phrases, .. Inflected(variants[i], section, kind, file, number)];
        }

        return phrases;
    }

    private LexicalWord[] Plain(string variant, string section, string file, int number)
    {
        var phrase = LexicalWord.Split(variant, lexicon.Vocabulary);
        if (phrase.Length == 0)
        {
            throw new LanguageFormatException(file, number, $"'{variant}' is not made of words");
        }

        return lexicon[section].Add(phrase)
            ? phrase
            : throw new LanguageFormatException(file, number, $"'{variant}' stands twice in [{section}]");
    }

    private LexicalWord[][] Inflected(string variant, string section, string kind, string file, int number)
    {
        int bracket = variant.IndexOf('(', StringComparison.Ordinal);
        string head = bracket < 0 ? variant : variant[..bracket].Trim();
        var names = inflections.FormsOf(kind);

        if (head.Trim('*').Length == 0 || (bracket >= 0 && !variant.EndsWith(')')))
        {
            throw new LanguageFormatException(file, number, $"'{variant}' is not written: word, or word (its forms)");
        }

        // Of a phrase the first word of a verb is inflected ('gun down'), the last of a noun ('air strike').
        string[] words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int place = names[0] == "base" ? 0 : words.Length - 1;
        string word = words[place].TrimEnd('*');
        string[] forms;
        if (bracket < 0)
        {
            forms = inflections.Inflect(kind, word, words[place].EndsWith('*'));
        }
        else
        {
            forms = [word, .. variant[(bracket + 1)..].TrimEnd(')').Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            if (forms.Length != names.Count)
            {
                throw new LanguageFormatException(file, number, $"'{variant}' needs {names.Count - 1} forms: {string.Join(' ', names.Skip(1))}");
            }
        }

        var all = new LexicalWord[forms.Length][];
        for (int i = 0; i < forms.Length; i++)
        {
            words[place] = forms[i];
            var phrase = LexicalWord.Split(words.Length == 1 ? forms[i] : string.Join(' ', words), lexicon.Vocabulary);
            if (phrase.Length == 0)
            {
                throw new LanguageFormatException(file, number, $"'{variant}' is not made of words");
            }

            bool isNew = lexicon[section].Add(phrase);
            if (i == 0 && !isNew)
            {
                throw new LanguageFormatException(file, number, $"'{head}' stands twice in [{section}]");
            }

            if (words.Length == 1)
            {
                lexicon.AddLemma(phrase[0].Word, i == 0 ? phrase[0].Word : all[0][0].Word);
            }

            lexicon[$"{section}.{names[i]}"].Add(phrase);
            all[i] = phrase;
        }

        return all;
    }
}
