using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Places;

/// <summary>Tells how likely a run of words names a place, by the gazetteer and by what its words are. Thread-safe.</summary>
internal sealed class NameJudge(PlaceWords words, Gazetteer gazetteer)
{
    /// <summary>Tokens of the longest name that is looked up.</summary>
    public const int LongestName = 7;

    public NameStanding StandingOf(Document document, TokenSpan span)
    {
        if (span.Length > LongestName)
        {
            return NameStanding.Unknown;
        }

        if (IsGeneric(document, span))
        {
            return NameStanding.Unknown;
        }

        Span<GazetteerEntry> found = stackalloc GazetteerEntry[8];
        int count = gazetteer.Find(document.CharsOf(span), found);
        if (count == 0)
        {
            return NameStanding.Unknown;
        }

        if (span.Length == 1 && (words.Weak.Has(document, span.First) || (document.Tokens[span.First].AllCaps && document.Tokens[span.First].Length < 4)))
        {
            return NameStanding.Ambiguous;
        }

        bool great = false, exact = false;
        foreach (var entry in found[..count])
        {
            exact |= !entry.Loose;
            bool own = !entry.Loose && !(entry.Alternate && document.SpanOf(span).Length < 6);
            great |= own && (entry.Feature is GazetteerFeature.Division or GazetteerFeature.Capital
                || entry.Population >= PopulationClass.Thousands100
                || (entry.Feature == GazetteerFeature.Seat && entry.Population >= PopulationClass.Thousands15)
                || (span.Length > 1 && entry.Population >= PopulationClass.Thousands5));
            great |= entry.Loose && span.Length > 1 && entry.Population >= PopulationClass.Thousands50 && words.Head.Has(document, span.First);
        }

        return great ? NameStanding.Known
            : exact || (found[0].Population >= PopulationClass.Thousands50 && document.SpanOf(span).Length > 4) ? NameStanding.Listed
            : NameStanding.Unknown;
    }

    public bool IsKnown(Document document, TokenSpan span) =>
        !span.IsEmpty && (StandingOf(document, span) == NameStanding.Known || words.Areas.Find(document, span.First, span.End, out int end) is not null && end == span.End);

    /// <summary>'Northern District': words of any country.</summary>
    private bool IsGeneric(Document document, TokenSpan span)
    {
        int token = span.First;
        while (token < span.End && (words.Compass.Has(document, token) || words.Land.Has(document, token)))
        {
            token++;
        }

        return token > span.First && (token == span.End ? span.Length == 1 : words.Nouns.EndsAt(document, token, span.End));
    }

    /// <summary>The run without the noun behind it: 'Hasakah Governorate', 'Henderson Executive Airport'. Empty where it is only such a noun.</summary>
    public TokenSpan WithoutNoun(Document document, TokenSpan run)
    {
        for (int noun = run.First; noun < run.End; noun++)
        {
            if (words.Nouns.EndsAt(document, noun, run.End))
            {
                return new(run.First, noun);
            }
        }

        return run;
    }

    public bool HasOrganisation(Document document, TokenSpan run)
    {
        for (int i = run.First; i < run.End; i++)
        {
            int end = words.Organisation.EndAt(document, i, run.End);
            if (end > 0 && StandingOf(document, run) != NameStanding.Known && (end > i + 1 || !EndsWithNoun(document, run)))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsWithNoun(Document document, TokenSpan run) =>
        WithoutNoun(document, run) is { IsEmpty: false } rest && rest.Length < run.Length && !words.Organisation.Has(document, run.Last);

    /// <summary>No acronym, no noun, no word that the language knows as something else, no brand (CentOS).</summary>
    public bool MayBePlace(Document document, TokenSpan run, NameStanding standing)
    {
        if (standing == NameStanding.Known || run.IsEmpty)
        {
            return !run.IsEmpty;
        }

        bool lone = run.Length == 1;
        if (lone && IsAcronym(document, run) && (standing == NameStanding.Unknown || document.Tokens[run.First].Length < 5))
        {
            return false;
        }

        return standing != NameStanding.Unknown
            || (!WithoutNoun(document, run).IsEmpty && !(lone && document.Tokens[run.First].Word != 0) && !IsBrand(document, run));
    }

    public bool IsPairOfWords(Document document, TokenSpan run) =>
        run.Length == 2 && document.Tokens[run.First].IsWord && document.Tokens[run.Last].IsWord
        && !words.Article.Has(document, run.First) && !words.Particle.Has(document, run.First);

    /// <summary>'CJTF', 'IDPs', 'ToI': capitals beyond the first letter of a lone word.</summary>
    private static bool IsAcronym(Document document, TokenSpan run)
    {
        var text = document.TextOf(run.First);
        return run.Length == 1 && text.Length > 1 && (char.IsUpper(text[1]) || char.IsUpper(text[^1])) && text.Length < 6;
    }

    /// <summary>A capital behind two small letters or more: 'CentOS', but not 'McAllen'.</summary>
    private static bool IsBrand(Document document, TokenSpan run)
    {
        var text = document.TextOf(run.First);
        for (int i = 3; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]) && !text.StartsWith("Mac", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static ulong KeyOf(Document document, TokenSpan span)
    {
        Span<char> folded = stackalloc char[NameFolding.MaxLength];
        Span<char> loose = stackalloc char[NameFolding.MaxLength];
        int length = NameFolding.Fold(document.CharsOf(span), folded);
        length = NameFolding.Loosen(folded[..length], loose);
        return NameFolding.Hash(loose[..length]);
    }
}
