using System.Globalization;
using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Periods;

/// <summary>What the words of the calendar lexicon stand for. Immutable; thread-safe.</summary>
internal sealed class CalendarWords(Lexicon lexicon)
{
    private readonly PhraseIndex numbered = Index(lexicon, "month", "month-short", "weekday", "weekday-short", "season");
    private readonly PhraseIndex counts = Index(lexicon, "calendar-count");
    private readonly PhraseIndex ordinals = Index(lexicon, "calendar-ordinal");
    private readonly PhraseIndex units = Index(lexicon, "calendar-unit");
    private readonly PhraseIndex parts = Index(lexicon, "calendar-part");
    private readonly PhraseIndex days = Index(lexicon, "day-word");
    private readonly WordClass last = lexicon["calendar-last"];
    private readonly WordClass next = lexicon["calendar-next"];

    /// <summary>The number of a month, weekday or season, or the value of digits; null for other words.</summary>
    public int? Number(Document document, TokenSpan? words) => words is { } w ? Digits(document, w) ?? Value(numbered, document, w, "number") : null;

    /// <summary>The value of a count: '24', 'three', 'a couple of'.</summary>
    public int? Count(Document document, TokenSpan? words) => words is { } w ? Digits(document, w) ?? Value(counts, document, w, "value") : null;

    public int? Ordinal(Document document, TokenSpan? words) => words is { } w ? Digits(document, w) ?? Value(ordinals, document, w, "value") : null;

    public CalendarUnit? Unit(Document document, TokenSpan? words) =>
        words is { } w && units.Find(document, w.First, w.End, out _)?["unit"] is { } unit ? Enum.Parse<CalendarUnit>(unit) : null;

    public CalendarPart? Part(Document document, TokenSpan? words) =>
        words is { } w && parts.Find(document, w.First, w.End, out _)?["part"] is { } part ? Enum.Parse<CalendarPart>(part) : null;

    /// <summary>The days from that of publication that a word like 'yesterday' stands for.</summary>
    public DayOffset? Offset(Document document, TokenSpan? words) =>
        words is { } w && days.Find(document, w.First, w.End, out _) is { } day ? new(Integer(day["from"]), Integer(day["to"])) : null;

    /// <summary>-1 for 'last', 1 for 'next', 0 for 'this'; null where nothing is said.</summary>
    public int? Direction(Document document, TokenSpan? words) => words switch
    {
        null => null,
        { } w when last.EndAt(document, w.First, w.End) == w.End => -1,
        { } w when next.EndAt(document, w.First, w.End) == w.End => 1,
        _ => 0,
    };

    private static PhraseIndex Index(Lexicon lexicon, params string[] classes) => new(classes.SelectMany(lexicon.EntriesOf));

    private static int? Value(PhraseIndex index, Document document, TokenSpan words, string key) =>
        index.Find(document, words.First, words.End, out _)?[key] is { } value ? Integer(value) : null;

    private static int Integer(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    private static int? Digits(Document document, TokenSpan words) =>
        int.TryParse(document.TextOf(words.First), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
