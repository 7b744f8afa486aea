using ClaimExtract.Reconciliation;
using ClaimExtract.Text;

namespace ClaimExtract.Tests.Reconciliation;

public class ReconcilerTests
{
    [Fact]
    public void A_source_that_raises_its_toll_does_not_contradict_itself()
    {
        var question = One(
            Say.Article("monday", "2021-03-12", Say.Killed(12) with { Source = Say.From("Relief Watch") }),
            Say.Article("friday", "2021-03-16", Say.Killed(20, null) with { Source = Say.From("Relief Watch") }));

        var position = Assert.Single(question.Positions);
        Assert.Equal((20, null, new DateOnly(2021, 3, 12), new DateOnly(2021, 3, 16)), (position.Min, position.Max, position.First, position.Latest));
        Assert.Equal((RevisionKind.Raised, "monday#c1", "friday#c1"), (position.Revisions[0].Kind, position.Revisions[0].Before, position.Revisions[0].After));
        Assert.Empty(question.Grading.Contradictions);
        Assert.Equal(1, question.Grading.IndependentSources);
    }

    [Fact]
    public void Two_sources_whose_bounds_exclude_each_other_contradict()
    {
        var question = One(
            Say.Article("a", "2021-03-12", Say.Killed(40, null) with { Source = Say.From("Relief Watch") }),
            Say.Article("b", "2021-03-12", Say.Killed(12) with { Source = Say.From("army", SourceKind.Military), Stance = Stance.Acknowledged, Actor = Say.By("army") }));

        Assert.Equal(("b#c1", "a#c1"), (question.Grading.Contradictions[0].Lower, question.Grading.Contradictions[0].Higher));
        Assert.Equal(["army"], question.Grading.AdmittedBy);
        Assert.Equal(2, question.Grading.IndependentSources);
    }

    [Fact]
    public void Bounds_that_meet_do_not_contradict()
    {
        var question = One(
            Say.Article("a", "2021-03-12", Say.Killed(12, null) with { Source = Say.From("Relief Watch") }),
            Say.Article("b", "2021-03-12", Say.Killed(15) with { Source = Say.From("Harbour Institute") }));

        Assert.Empty(question.Grading.Contradictions);
    }

    [Fact]
    public void What_is_passed_on_counts_once_under_its_source()
    {
        var told = Say.Killed(12) with { Source = Say.From("Relief Watch") };
        var question = One(
            Say.Article("a", "2021-03-12", told),
            Say.Article("b", "2021-03-13", told with { Via = new("state television", default) }));

        var position = Assert.Single(question.Positions);
        Assert.Equal(["state television"], position.Via);
        Assert.Equal((1, 2), (question.Grading.IndependentSources, question.Grading.Articles));
    }

    [Fact]
    public void One_text_in_two_papers_counts_once_even_without_a_source()
    {
        var told = Say.Killed(12) with { Figure = Say.Killed(12).Figure with { Span = new(30, 32) }, Sentence = new(0, 90) };
        var reconciled = Reconciler.Reconcile([Say.Article("late", "2021-03-14", Moved(told, 200)), Say.Article("early", "2021-03-13", told)]);

        var question = Assert.Single(reconciled.Questions);
        Assert.Equal("early", Assert.Single(reconciled.Copies).Original);
        Assert.Equal((ClaimRole.Copy, "early#c1"), (question.Claims[1].Role, question.Claims[1].SameAs));
        Assert.Equal((1, 1), (question.Grading.OwnVoice, question.Grading.Copies));
    }

    [Fact]
    public void In_a_known_copy_the_same_figure_is_no_second_voice()
    {
        ArticleClaims[] articles = [Say.Article("wire", "2021-03-13", Say.Killed(12), Say.Killed(40) with { Type = ClaimType.Injured }), Say.Article("paper", "2021-03-14", Say.Killed(12), Say.Killed(9))];

        var question = Reconciler.Reconcile(articles, new Dictionary<string, string> { ["paper"] = "wire" }).Questions.Single(q => q.Type == ClaimType.Killed);

        Assert.Equal(("paper#c1", "wire#c1"), (question.Claims.Single(c => c.Role == ClaimRole.Copy).Claim.Key, question.Claims.Single(c => c.Role == ClaimRole.Copy).SameAs));
        Assert.Equal(2, question.Grading.OwnVoice);
    }

    [Fact]
    public void A_headline_without_its_source_is_the_sources_figure()
    {
        var question = One(Say.Article("a", "2021-03-12", Say.Killed(12), Say.Killed(12, null) with { Source = Say.From("Relief Watch") }));

        Assert.Equal(ClaimRole.Restated, question.Claims[0].Role);
        Assert.Equal((1, 0), (question.Grading.IndependentSources, question.Grading.OwnVoice));
    }

    [Fact]
    public void Sources_that_speak_together_are_one_voice()
    {
        var both = Say.From("Relief Watch") with { Text = "Relief Watch and the group Harbour", Name = "Relief Watch" };
        var question = One(
            Say.Article("a", "2021-03-12", Say.Killed(12) with { Source = both }),
            Say.Article("b", "2021-03-12", Say.Killed(12) with { Source = Say.From("Harbour") }),
            Say.Article("c", "2021-03-12", Say.Killed(12) with { Source = Say.From("Border Police", SourceKind.Police) }));

        Assert.Equal(2, question.Grading.IndependentSources);
        Assert.Contains(question.Positions, p => p.Source == "Relief Watch and the group Harbour");
    }

    [Fact]
    public void A_rejected_figure_is_no_position()
    {
        var question = One(
            Say.Article("a", "2021-03-12", Say.Killed(12) with { Source = Say.From("Relief Watch") }),
            Say.Article("b", "2021-03-12", Say.Killed(12) with { Source = Say.From("army", SourceKind.Military), Stance = Stance.Denied }));

        Assert.Equal(["army"], question.Grading.DeniedBy);
        Assert.Equal("Relief Watch", Assert.Single(question.Positions).Source);
    }

    [Fact]
    public void A_part_bounds_its_whole_from_below()
    {
        var part = Say.Killed(1600, null) with { Source = Say.From("Relief Watch"), Cumulative = true };
        var whole = Say.Killed(1059) with { Source = Say.From("army", SourceKind.Military), Cumulative = true, Place = Say.Country("Tunisia", "TN"), Period = Say.Between(new(2020, 1, 1), new(2021, 12, 31)) };
        var questions = Reconciler.Reconcile([Say.Article("a", "2022-03-12", part), Say.Article("b", "2022-03-12", whole)]).Questions.ToList();

        var related = Assert.Single(questions.Single(q => q.Place?.Name == "Port Mareth").Related);
        Assert.Equal(Verdict.PartOf, related.Comparison.Verdict);
        Assert.Equal("If the figure of Relief Watch for the part holds, the whole is at least 1,600.", related.Bound);
        Assert.Equal(("b#c1", "a#c1"), (related.Contradictions[0].Lower, related.Contradictions[0].Higher));
        Assert.Equal(Verdict.Whole, Assert.Single(questions.Single(q => q.Place?.Name == "Tunisia").Related).Comparison.Verdict);
    }

    [Theory]
    [InlineData(5, 7, PartFinding.AddsUp)]
    [InlineData(5, 6, PartFinding.Fits)]
    [InlineData(8, 6, PartFinding.PartsExceedWhole)]
    [InlineData(13, 1, PartFinding.PartExceedsWhole)]
    public void Parts_are_checked_against_their_whole(double civilians, double fighters, PartFinding finding)
    {
        var reconciled = Reconciler.Reconcile([Say.Article("a", "2021-03-12",
            Say.Killed(12, 12, "people"), Say.Killed(civilians) with { PartOf = "c1" }, Say.Killed(fighters, fighters, "fighters") with { PartOf = "c1" })]);

        Assert.Equal(finding, Assert.Single(reconciled.Questions.SelectMany(q => q.Parts)).Finding);
    }

    [Fact]
    public void Allegations_make_a_funnel()
    {
        var allegation = Say.Killed(125) with { Type = ClaimType.Allegation, Counted = new("reports", default), Groups = [], Source = Say.From("army", SourceKind.Military) };
        Claim Found(double n, Assessment found) => allegation with { Figure = Say.Killed(n).Figure, Assessment = found };
        var question = One(Say.Article("a", "2021-03-12",
            Found(125, Assessment.Closed), Found(16, Assessment.Credible), Found(3, Assessment.Duplicate), Found(106, Assessment.NotCredible), Found(234, Assessment.Open)));

        var funnel = Assert.Single(question.Funnels);
        Assert.Equal((125d, 16d, 3d, 106d, 234d), (funnel.Assessed?.Min, funnel.Credible?.Min, funnel.Duplicate?.Min, funnel.NotCredible?.Min, funnel.Open?.Min));
        Assert.Null(funnel.Received);
        Assert.True(funnel.AddsUp);
    }

    [Fact]
    public void Order_of_articles_does_not_change_what_is_asked()
    {
        ArticleClaims[] articles =
        [
            Say.Article("a", "2021-03-12", Say.Killed(12) with { Source = Say.From("Relief Watch") }),
            Say.Article("b", "2021-03-13", Say.Killed(15) with { Source = Say.From("Harbour"), Period = Say.On(2021, 3, 13) }),
            Say.Article("c", "2021-03-14", Say.Killed(9) with { Place = Say.Town("Zelta", 102) }),
            Say.Article("d", "2021-03-14", Say.Killed(90) with { Cumulative = true, Period = Say.Between(new(2021, 1, 1), new(2021, 12, 31)) }),
        ];

        Assert.Equal(
            Reconciler.Reconcile(articles).Questions.Select(q => q.Claims.Count).Order(),
            Reconciler.Reconcile(articles.Reverse()).Questions.Select(q => q.Claims.Count).Order());
    }

    [Fact]
    public void Every_claim_stands_in_one_question()
    {
        var random = new Random(7);
        var articles = Enumerable.Range(0, 200).Select(n => Say.Article($"a{n}", "2021-03-12", [.. Enumerable.Range(0, 5).Select(_ => Say.Killed(random.Next(1, 50)) with
        {
            Place = random.Next(6) == 0 ? null : Say.Town("T", random.Next(5)),
            Period = random.Next(6) == 0 ? null : Say.On(2021, 3, random.Next(1, 28)),
            PartOf = random.Next(6) == 0 ? "c1" : null,
        })])).ToList();

        var keys = Reconciler.Reconcile(articles).Questions.SelectMany(q => q.Claims).Select(c => c.Claim.Key).ToList();

        Assert.Equal(1000, keys.Count);
        Assert.Equal(1000, keys.Distinct().Count());
    }

    [Fact]
    public void Two_claims_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => Reconciler.Reconcile([new(new Article(""), [Say.Killed(1), Say.Killed(2)])]));

    private static Claim Moved(Claim claim, int by) => claim with
    {
        Figure = claim.Figure with { Span = new(claim.Figure.Span.Start + by, claim.Figure.Span.End + by) },
        Sentence = new TextSpan(claim.Sentence.Start + by, claim.Sentence.End + by),
    };

    private static Question One(params ArticleClaims[] articles) => Assert.Single(Reconciler.Reconcile(articles).Questions);
}
