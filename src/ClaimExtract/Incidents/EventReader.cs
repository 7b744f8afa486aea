using ClaimExtract.Matching;
using ClaimExtract.Reading;

namespace ClaimExtract.Incidents;

/// <summary>Reads which kinds of event each sentence of an article names, and how. Thread-safe.</summary>
internal sealed class EventReader
{
    private readonly PhraseIndex index;
    private readonly Dictionary<string, EventKinds> kinds = new(StringComparer.Ordinal);
    private readonly WordClass known;
    private readonly WordClass another;
    private readonly WordClass shift;

    public EventReader(Lexicon lexicon)
    {
        known = lexicon["event-known"];
        another = lexicon["event-new"];
        shift = lexicon["shift-cue"];
        Add("air", EventKinds.AirStrike);
        Add("shelling", EventKinds.Shelling);
        Add("bomb", EventKinds.Bombing);
        Add("shooting", EventKinds.Shooting);
        Add("clash", EventKinds.Clash);
        Add("stabbing", EventKinds.Stabbing);
        Add("custody", EventKinds.Custody);
        Add("protest", EventKinds.Protest);
        Add("quake", EventKinds.Quake);
        Add("weather", EventKinds.Weather);
        Add("fire", EventKinds.Fire);
        Add("crash", EventKinds.Crash);
        Add("disease", EventKinds.Disease);
        Add("any", EventKinds.None);
        index = new(kinds.Keys.SelectMany(lexicon.EntriesOf));

        void Add(string name, EventKinds kind)
        {
            foreach (string full in new[] { $"event-{name}", $"event-{name}-deed" })
            {
                if (lexicon.Has(full))
                {
                    kinds[full] = kind;
                }
            }
        }
    }

    public SentenceEvents[] Read(Document document)
    {
        var events = new SentenceEvents[document.Sentences.Length];
        for (int s = 0; s < events.Length; s++)
        {
            document.Check();
            events[s] = Read(document, document.Sentences[s]);
        }

        return events;
    }

    private SentenceEvents Read(Document document, Sentence sentence)
    {
        var found = EventKinds.None;
        bool back = false, opens = HasShift(document, sentence);
        for (int i = sentence.Tokens.First; i < sentence.Tokens.End;)
        {
            if (index.Find(document, i, sentence.Tokens.End, out int end) is not { } entry)
            {
                i++;
                continue;
            }

            const int modifiers = 3; // 'the deadly market attack'
            found |= kinds[entry.Class];
            for (int before = i - 1; before >= Math.Max(sentence.Tokens.First, i - modifiers); before--)
            {
                opens |= another.Has(document, before);
                back |= known.Has(document, before);
            }

            i = end;
        }

        return new(found, back && !opens, opens);
    }

    private bool HasShift(Document document, Sentence sentence)
    {
        const int head = 6; // tokens: the cue stands at the head of its sentence
        for (int i = sentence.Tokens.First; i < Math.Min(sentence.Tokens.End, sentence.Tokens.First + head); i++)
        {
            if (shift.EndAt(document, i, sentence.Tokens.End) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
