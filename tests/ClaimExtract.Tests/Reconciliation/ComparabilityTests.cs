using ClaimExtract.Reconciliation;

namespace ClaimExtract.Tests.Reconciliation;

public class ComparabilityTests
{
    private static readonly Claim Toll = Say.Killed(12) with { Actor = Say.By("Coastal Guard") };

    public static TheoryData<string, Claim, Claim, Verdict, Aspect?, Relation> Pairs() => new()
    {
        { "the same", Toll, Toll, Verdict.Comparable, null, Relation.Same },
        { "figures, sources and stances play no part", Toll, Toll with { Figure = Say.Killed(90).Figure, Stance = Stance.Denied, Source = Say.From("Relief Watch") }, Verdict.Comparable, null, Relation.Same },
        { "another type", Toll, Toll with { Type = ClaimType.Injured }, Verdict.NotComparable, Aspect.Type, Relation.Different },
        { "killed among casualties", Toll, Toll with { Type = ClaimType.Casualties }, Verdict.PartOf, Aspect.Type, Relation.Within },
        { "another day", Toll, Toll with { Period = Say.On(2021, 3, 20) }, Verdict.NotComparable, Aspect.Period, Relation.Different },
        { "the next day: it was at night", Toll, Toll with { Period = Say.On(2021, 3, 13) }, Verdict.Cautious, Aspect.Period, Relation.Near },
        { "no time told", Toll, Toll with { Period = null }, Verdict.Cautious, Aspect.Period, Relation.NotTold },
        { "one incident of a year", Toll, Toll with { Period = Year(2021), Cumulative = true }, Verdict.PartOf, Aspect.Period, Relation.Within },
        { "one incident some time that year", Toll, Toll with { Period = Year(2021) }, Verdict.NotComparable, Aspect.Period, Relation.Unclear },
        { "children among civilians", Toll with { Groups = [VictimGroup.Child] }, Toll, Verdict.PartOf, Aspect.Counted, Relation.Within },
        { "fighters are no civilians", Toll with { Groups = [VictimGroup.Combatant] }, Toll, Verdict.NotComparable, Aspect.Counted, Relation.Different },
        { "civilians among people", Toll, Toll with { Groups = [], Counted = new("people", default) }, Verdict.PartOf, Aspect.Counted, Relation.Within },
        { "deaths leave open who", Toll, Toll with { Groups = [], Counted = new("deaths", default) }, Verdict.Cautious, Aspect.Counted, Relation.NotTold },
        { "another town", Toll, Toll with { Place = Say.Town("Zelta", 102) }, Verdict.NotComparable, Aspect.Place, Relation.Different },
        { "a town in two countries", Toll, Toll with { Place = Say.Country("Tunisia and Libya", "LY", "TN") }, Verdict.PartOf, Aspect.Place, Relation.Within },
        { "a town of another country", Toll, Toll with { Place = Say.Country("Libya", "LY") }, Verdict.NotComparable, Aspect.Place, Relation.Different },
        { "a town in its province", Toll, Toll with { Place = Say.Town("Mareth province", 900) with { Grain = PlaceGrain.Region } }, Verdict.PartOf, Aspect.Place, Relation.Within },
        { "a quarter that nobody knows", Toll, Toll with { Place = new("the old harbour", default, null, null, null, null, null, Stated.Sentence) }, Verdict.NotComparable, Aspect.Place, Relation.Unclear },
        { "whom one blames", Toll, Toll with { Actor = null }, Verdict.Cautious, Aspect.Actor, Relation.NotTold },
        { "who did one attack is in dispute", Toll, Toll with { Actor = Say.By("Hill Front") }, Verdict.Cautious, Aspect.Actor, Relation.Different },
        { "over a campaign two parties have two tolls", Campaign(Toll), Campaign(Toll) with { Actor = Say.By("Hill Front") }, Verdict.NotComparable, Aspect.Actor, Relation.Different },
        { "a shorter name of the party", Toll, Toll with { Actor = Say.By("guard") }, Verdict.Cautious, Aspect.Actor, Relation.Near },
        { "2021 told for March to October of it", Campaign(Toll), Campaign(Toll) with { Period = Year(2021) }, Verdict.Cautious, Aspect.Period, Relation.Near },
        { "a share and a number", Toll, Toll with { Figure = Toll.Figure with { Kind = FigureKind.Share } }, Verdict.NotComparable, Aspect.Unit, Relation.Different },
        { "time overlaps", Campaign(Toll), Campaign(Toll) with { Period = Say.Between(new(2021, 9, 1), new(2022, 12, 31)) }, Verdict.NotComparable, Aspect.Period, Relation.Overlaps },
        { "tolls as of two days", Toll with { Period = Say.Between(null, new(2021, 3, 14)), Cumulative = true }, Toll with { Period = Say.Between(null, new(2021, 3, 20)), Cumulative = true }, Verdict.Cautious, Aspect.Period, Relation.Near },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Verdict_and_reason(string why, Claim first, Claim second, Verdict verdict, Aspect? aspect, Relation relation)
    {
        var comparison = Comparability.Compare(first, second);

        Assert.Equal((why, verdict), (why, comparison.Verdict));
        Assert.Equal(aspect is null ? null : relation, comparison.Reasons.FirstOrDefault(r => r.Aspect == aspect)?.Relation);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_other_way_round_it_is_the_mirror(string why, Claim first, Claim second, Verdict verdict, Aspect? aspect, Relation relation)
    {
        _ = (why, aspect, relation);
        var mirrored = verdict switch { Verdict.PartOf => Verdict.Whole, Verdict.Whole => Verdict.PartOf, var same => same };
        Assert.Equal(mirrored, Comparability.Compare(second, first).Verdict);
    }

    [Fact]
    public void What_may_decrease_again_is_not_bounded_by_an_earlier_part()
    {
        var camp = Toll with { Type = ClaimType.Displaced, Groups = [], Counted = new("people", default), Cumulative = true };

        Assert.Equal(Verdict.NotComparable, Comparability.Compare(camp, camp with { Period = Year(2021) }).Verdict);
    }

    [Fact]
    public void The_explanation_says_what_each_covers()
    {
        var whole = Campaign(Toll) with { Place = Say.Country("Tunisia and Libya", "LY", "TN"), Period = Say.Between(new(2019, 8, 1), new(2023, 4, 30)) };

        Assert.Equal(
            "covers Tunisia and Libya, August 2019 to April 2023; the other covers Port Mareth, March to October 2021",
            Comparability.Compare(whole, Campaign(Toll)).Explanation);
    }

    private static Period Year(int year) => Say.Between(new(year, 1, 1), new(year, 12, 31));

    private static Claim Campaign(Claim claim) => claim with { Cumulative = true, Period = Say.Between(new(2021, 3, 1), new(2021, 10, 31)) };
}
