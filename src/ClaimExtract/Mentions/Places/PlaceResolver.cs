using ClaimExtract.Reading;

namespace ClaimExtract.Mentions.Places;

/// <summary>
/// Tells which place of the world a name means, by the countries that its article speaks of, its size and what its
/// phrase calls it. Leaves it open where nothing tells. Thread-safe.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    private const int MostCandidates = 24;

    /// <summary>The entry that the name means, or null. <paramref name="country"/> is what the phrase itself says, if it does.</summary>
    public GazetteerEntry? Resolve(Document document, FoundPlace place, string? country, CountryCounts countries)
    {
        if (place.Name is not { } name || name.Entry is not null)
        {
            return null;
        }

        Span<GazetteerEntry> found = stackalloc GazetteerEntry[MostCandidates];
        int count = gazetteer.Find(document.CharsOf(name.Tokens), found);
        bool isTown = place.Rule["grain"] == "Settlement";
        GazetteerEntry? best = null;
        double bestScore = double.NegativeInfinity;
        foreach (ref readonly var entry in found[..count])
        {
            string where = gazetteer.CountryOf(entry);
            if ((country is not null && where != country) || (isTown && entry.Feature == GazetteerFeature.Division))
            {
                continue;
            }

            bool sure = !entry.Loose || entry.Population >= PopulationClass.Thousands50;
            bool spokenOf = country is not null || (sure && entry.Population > PopulationClass.Unknown ? countries[where] > 0 : countries.IsMain(where));
            bool division = entry.Feature == GazetteerFeature.Division;
            bool evident = spokenOf || division || entry.Feature == GazetteerFeature.Capital
                || ((!entry.Loose || name.Tokens.Length > 1) && entry.Population >= PopulationClass.Thousands100);
            if (!evident)
            {
                continue;
            }

            double score = Score(entry, place.Grain, country is null ? countries.ShareOf(where) : 1, division && !HasSeatOfItsName(found[..count], entry.Area));
            if (score > bestScore)
            {
                (best, bestScore) = (entry, score);
            }
        }

        return best;
    }

    /// <summary>Whether the division has its name from its seat, so that the bare name means the town: Aleppo, but not Oklahoma (City).</summary>
    private bool HasSeatOfItsName(ReadOnlySpan<GazetteerEntry> found, int area)
    {
        foreach (ref readonly var entry in found)
        {
            if (entry.Area == area && entry.Feature is GazetteerFeature.Seat or GazetteerFeature.Capital
                && !(entry.Alternate && gazetteer.NameOf(entry).Contains(' ', StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Greater is likelier: size and rank, how much the article speaks of the country, whether it is what the phrase
    /// calls it. A division is meant before towns elsewhere (Ontario), but not before its own seat (Aleppo).
    /// </summary>
    private static double Score(GazetteerEntry entry, PlaceGrain grain, double share, bool soleOfName)
    {
        const int step = 3, great = 4, ownKind = 4, division = 16, sole = 14, soleElsewhere = 8, loose = -4, alternate = -2;
        double score = entry.Feature switch
        {
            GazetteerFeature.Division => division,
            GazetteerFeature.Capital => 6,
            GazetteerFeature.Seat => 4,
            GazetteerFeature.LowerSeat => 1,
            _ => 0,
        };
        bool called = (entry.Feature == GazetteerFeature.Division) == (grain == PlaceGrain.Region);
        return score + ((int)entry.Population * step)
            + (entry.Population >= PopulationClass.Thousands100 ? great : 0)
            + (share > 0 ? 4 + (8 * share) : 0)
            + (called ? grain == PlaceGrain.Region ? ownKind * 3 : ownKind : 0)
            + (!soleOfName ? 0 : share > 0 ? sole : soleElsewhere)
            + (entry.Alternate ? alternate : 0)
            + (entry.Loose ? loose : 0);
    }
}
