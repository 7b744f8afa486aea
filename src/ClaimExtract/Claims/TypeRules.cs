using System.Numerics;
using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Claims;

/// <summary>What a rule of claims.rules made of a figure.</summary>
internal readonly record struct TypeDecision(ClaimType Type, string Rule, Relation Relation, TokenSpan Trigger, Assessment? Assessment);

/// <summary>The rules that turn a relation into a claim type. Thread-safe once made.</summary>
internal sealed class TypeRules
{
    private const int LongestTrigger = 4; // words

    private static readonly RuleSchema Schema = new(["relation", "trigger", "counts", "type"], ["assessment", "disease", "context", "object"], []);

    private readonly List<Entry> entries = [];
    private readonly TriggerTable table;
    private readonly ulong[] ofKind; // the rules of each relation, as the blocks of the table
    private readonly WordUnion verbs;
    private readonly WordUnion gerunds;
    private readonly WordUnion participles;
    private readonly WordUnion states;
    private readonly CountedKinds kinds;
    private readonly ComplementFinder complements;
    private readonly WordClass diseases;
    private readonly Entry[] plain;
    private readonly WordUnion plainVerbs;

    public TypeRules(Language language)
    {
        var lexicon = language.Lexicon;
        kinds = new(lexicon);
        complements = new(lexicon);
        diseases = lexicon["disease-noun"];
        Rules = language.Rules("claims.rules", Schema);
        var verbNames = new SortedSet<string>(StringComparer.Ordinal);
        var stateNames = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var rule in Rules.Rules)
        {
            entries.Add(Read(rule, lexicon));
            var names = entries[^1].Kind switch
            {
                RelationKind.Object or RelationKind.Passive or RelationKind.Subject => verbNames,
                RelationKind.State => stateNames,
                _ => [],
            };
            names.Add(rule["trigger"]!);
        }

        Triggers = [.. entries.Select(e => e.Trigger).Concat(entries.Select(e => e.CountsClass).OfType<WordClass>()).Concat(kinds.All).DistinctBy(c => c.Name).OrderBy(c => c.Name, StringComparer.Ordinal)];
        verbs = new(verbNames.Select(n => lexicon[n]));
        gerunds = new(verbNames.Select(n => lexicon[$"{n}.gerund"]));
        participles = new(verbNames.Select(n => lexicon[$"{n}.participle"]));
        states = new(stateNames.Select(n => lexicon[n]));
        table = new(lexicon.Vocabulary, entries.ConvertAll(e => e.Trigger));
        ofKind = new ulong[Enum.GetValues<RelationKind>().Length * table.Blocks];
        for (int i = 0; i < entries.Count; i++)
        {
            ofKind[((int)entries[i].Kind * table.Blocks) + (i >> 6)] |= 1UL << (i & 63);
        }

        plain = [.. entries.Where(e => e.Kind == RelationKind.Complement)];
        plainVerbs = new(plain.Select(e => e.Trigger));
    }

    public RuleSet Rules { get; }

    /// <summary>The classes of words that may be predicates: verbs, states, verbs whose object tells.</summary>
    public IEnumerable<WordClass> PredicateWords => [.. verbs.Classes, .. states.Classes, .. plainVerbs.Classes];

    /// <summary>The word classes that tell a type, and those that rules ask of what is counted; each once, in the order of their names.</summary>
    public IReadOnlyList<WordClass> Triggers { get; }

    private sealed record Entry(
        string Name, RelationKind Kind, WordClass Trigger, WordClass? Object, string Counts, WordClass? CountsClass, ClaimType Type, ClaimType InDisease, bool NeedsDisease, Assessment? Assessment);

    /// <summary>The first rule that fits the relation, or null; <paramref name="isDisease"/> tells an article about a disease.</summary>
    public TypeDecision? Decide(Document document, FigurePhrase phrase, Relation relation, bool isDisease)
    {
        var sentence = document.Sentences[phrase.Sentence].Tokens;
        var (first, end) = relation.EndsAtAnchor
            ? (Math.Max(sentence.First, relation.Anchor - LongestTrigger), relation.Anchor)
            : (relation.Anchor, Math.Min(sentence.End, relation.Anchor + 1));
        for (int block = 0; block < table.Blocks; block++)
        {
            for (ulong rules = MayStart(document, relation.Kind, first, end, block); rules != 0; rules &= rules - 1)
            {
                var entry = entries[(block << 6) + BitOperations.TrailingZeroCount(rules)];
                if ((isDisease || !entry.NeedsDisease || IsOfDisease(document, phrase))
                    && Trigger(document, entry, relation, phrase) is { } trigger
                    && kinds.Fits(document, phrase, entry.Counts, entry.CountsClass))
                {
                    return new(isDisease ? entry.InDisease : entry.Type, entry.Name, relation, trigger, entry.Assessment);
                }
            }
        }

        return null;
    }

    /// <summary>The rules of a block, one bit each, that are for the relation and whose trigger may start at one of the tokens.</summary>
    private ulong MayStart(Document document, RelationKind kind, int first, int end, int block) =>
        ofKind[((int)kind * table.Blocks) + block] is not 0 and var rules ? rules & table.Of(document, first, end, block) : 0;

    /// <summary>'three cases of tuberculosis' in an article about something else.</summary>
    private bool IsOfDisease(Document document, FigurePhrase phrase)
    {
        const int reach = 4; // tokens
        int limit = document.Sentences[phrase.Sentence].Tokens.End;
        for (int i = phrase.Counted.Tokens.First; i < Math.Min(limit, phrase.End + reach); i++)
        {
            if (diseases.EndAt(document, i, limit) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type that counted nouns such as the one at the token tell by themselves, 'deaths', 'cases'; null where they tell none.</summary>
    public ClaimType? TypeOfNoun(Document document, int token, bool isDisease)
    {
        for (int block = 0; block < table.Blocks; block++)
        {
            for (ulong rules = MayStart(document, RelationKind.Noun, token, token + 1, block); rules != 0; rules &= rules - 1)
            {
                var entry = entries[(block << 6) + BitOperations.TrailingZeroCount(rules)];
                if ((isDisease || !entry.NeedsDisease) && entry.Trigger.Has(document, token))
                {
                    return isDisease ? entry.InDisease : entry.Type;
                }
            }
        }

        return null;
    }

    /// <summary>The type that a label such as 'Dead:' or 'Houses destroyed:' gives to the figure behind it; null where it gives none.</summary>
    public ClaimType? TypeOfLabel(Document document, int token, int end, bool isDisease)
    {
        foreach (var entry in entries)
        {
            bool isState = entry.Kind == RelationKind.State || (entry.Kind == RelationKind.Passive && participles.EndAt(document, token, end) == end);
            if (isState && entry.CountsClass is null && entry.Counts != "persons" && entry.Trigger.EndAt(document, token, end) == end)
            {
                return isDisease ? entry.InDisease : entry.Type;
            }
        }

        return null;
    }

    /// <summary>Whether a plain verb whose object tells what befell its subject starts at the token: 'had symptoms'.</summary>
    public bool IsComplementAt(Document document, int token, int limit)
    {
        if (plainVerbs.EndAt(document, token, limit) < 0)
        {
            return false;
        }

        foreach (var entry in plain)
        {
            if (entry.Trigger.EndAt(document, token, limit) is > 0 and int end && complements.Has(document, entry.Object!, end, limit))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsVerbAt(Document document, int token, int limit) => verbs.EndAt(document, token, limit) > 0;

    public int VerbEnd(Document document, int token, int limit) => Math.Max(token + 1, verbs.EndAt(document, token, limit));

    public bool IsStateAt(Document document, int token, int limit) => states.EndAt(document, token, limit) > 0;

    public bool IsGerund(Document document, int token) => gerunds.EndAt(document, token, document.Tokens.Length) > 0;

    public bool IsParticiple(Document document, int token) => participles.EndAt(document, token, document.Tokens.Length) > 0;

    /// <summary>
    /// Whether a word that may be a verb is rather a noun here: its tag says so or, where there is none, it is a base form
    /// such as 'strike' or 'attacks'.
    /// </summary>
    public bool IsNounHere(Document document, int token) => document.TagOf(token) switch
    {
        PartOfSpeech.Noun => true,
        PartOfSpeech.Verb => false,
        _ => !IsParticiple(document, token) && !IsGerund(document, token) && kinds.IsEventNoun(document, token),
    };

    /// <summary>Whether a verb that some rule knows ends right before <paramref name="end"/>.</summary>
    public bool IsVerbEndingAt(Document document, int first, int end)
    {
        for (int start = end - 1; start >= Math.Max(first, end - LongestTrigger); start--)
        {
            if (verbs.EndAt(document, start, end) == end)
            {
                return true;
            }
        }

        return false;
    }

    private TokenSpan? Trigger(Document document, Entry entry, Relation relation, FigurePhrase phrase)
    {
        var wordClass = entry.Trigger;
        var sentence = document.Sentences[phrase.Sentence].Tokens;
        if (!relation.EndsAtAnchor)
        {
            int end = wordClass.EndAt(document, relation.Anchor, sentence.End);
            return end > 0 && (entry.Object is null || complements.Has(document, entry.Object, end, sentence.End)) ? new TokenSpan(relation.Anchor, end) : null;
        }

        for (int start = Math.Max(sentence.First, relation.Anchor - LongestTrigger); start < relation.Anchor; start++)
        {
            if (wordClass.EndAt(document, start, relation.Anchor) == relation.Anchor)
            {
                return new TokenSpan(start, relation.Anchor);
            }
        }

        return null;
    }

    private static Entry Read(Rule rule, Lexicon lexicon)
    {
        string counts = rule["counts"]!, trigger = rule["trigger"]!;
        bool isKind = counts is "person" or "persons" or "thing" or "people" or "bearer" or "any";
        if (!Enum.TryParse(rule["relation"], ignoreCase: true, out RelationKind kind))
        {
            throw new LanguageFormatException(rule.File, rule.Line, $"unknown relation '{rule["relation"]}'");
        }

        if (!Enum.TryParse(rule["type"], out ClaimType type))
        {
            throw new LanguageFormatException(rule.File, rule.Line, $"unknown type '{rule["type"]}'");
        }

        if (rule["context"] is not (null or "disease"))
        {
            throw new LanguageFormatException(rule.File, rule.Line, $"unknown context '{rule["context"]}'; known: disease");
        }

        var inDisease = type;
        if (rule["disease"] is { } other && !Enum.TryParse(other, out inDisease))
        {
            throw new LanguageFormatException(rule.File, rule.Line, $"unknown type '{other}'");
        }

        if (!lexicon.Has(trigger) || !(isKind || lexicon.Has(counts)))
        {
            throw new LanguageFormatException(rule.File, rule.Line, $"no lexicon has a class '{trigger}' or '{counts}'");
        }

        if (rule["object"] is null == (kind == RelationKind.Complement))
        {
            throw new LanguageFormatException(rule.File, rule.Line, "a rule for a complement, and no other, names the class of its object");
        }

        if (rule["object"] is { } noun && !lexicon.Has(noun))
        {
            throw new LanguageFormatException(rule.File, rule.Line, $"no lexicon has a class '{noun}'");
        }

        Assessment? assessment = rule["assessment"] is { } word ? Enum.Parse<Assessment>(word) : null;
        return new($"claim.{rule.Name}", kind, lexicon[trigger], rule["object"] is { } name ? lexicon[name] : null, counts, isKind ? null : lexicon[counts], type, inDisease, rule["context"] == "disease", assessment);
    }
}
