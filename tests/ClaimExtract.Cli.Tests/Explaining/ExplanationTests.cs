using ClaimExtract.Cli.Explaining;
using ClaimExtract.Cli.Output;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Reading;
using ClaimExtract.Text;
using Spectre.Console;

namespace ClaimExtract.Cli.Tests.Explaining;

public sealed class ExplanationTests
{
    private const string Text = "Shelling hit Old Quarry.\n\nThe army killed at least 12 people aged 30\non Monday, medics said. Two of 900 left.\n";

    [Fact]
    public void Claims_show_their_words_values_and_rules_and_other_figures_their_reason()
    {
        var output = new StringWriter { NewLine = "\n" };
        new Explanation(Sample(), new Report.Plain(output)).Write();
        Assert.Equal(
            """
            quarry: 1 claim
                i1 Shelling  when 'Monday'  who 'army'  sentences 1-3

            c1 Killed, Verified, cumulative, part of c0  confidence 0.91
                [actor: The army] killed [at least 12] [counted: people] aged 30 on [period: Monday], [source: medics] [cue: said].
                figure   'at least 12' 42-53 = 12 or more, AtLeast
                counted  'people' 54-60 = Civilian
                actor    'The army' 26-34 = Army (sentence)
                place    'Old Quarry' 13-23 (article)
                         Shelling hit [place: Old Quarry].
                period   'Monday' 72-78 = 2020-02-03..2020-02-03 (sentence)
                source   'medics' 80-86 = medics, Medical, Indirect (sentence)
                cue      'said' 87-91
                incident i1, goes on with it
                rules    figure.at-least > claim.killed.object

            3 figures left out

                The army killed at least 12 people aged [30] on Monday, medics said.
                '30' 66-68: taken for Age [figure.age]

                [Two] of 900 left.
                'Two' 93-96: no rule makes a claim of it [figure.bare]

                Two of [900] left.
                '900' 100-103: those who left are told twice [figure.bare]

            """,
            output.ToString());
    }

    [Fact]
    public void On_a_terminal_marks_are_colours()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(output) });
        new Explanation(Sample(), new Report.Coloured(console)).Write();
        Assert.Contains("\e[30;103mat least 12\e[0m", output.ToString());
        Assert.Contains("\e[91mThe army\e[0m", output.ToString());
        Assert.DoesNotContain("[actor:", output.ToString());
    }

    [Fact]
    public async Task The_command_names_the_article_and_marks_no_figure_twice()
    {
        using var folder = new TemporaryFolder();
        var run = await Cli.RunAsync("explain", folder.Write("a.txt", Text), folder["b.txt"]);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("a: ", run.Out);
        Assert.Contains("b.txt: not found", run.Error);
    }

    [Theory]
    [InlineData("12", "killed [12] people")]
    [InlineData("killed 12 people", "[killed 12 people]")]
    public void Marks_cover_their_span(string marked, string shown)
    {
        const string text = "killed 12 people";
        int start = text.IndexOf(marked, StringComparison.Ordinal);
        TextSpan span = new(start, start + marked.Length);
        Assert.Equal(shown, MarkedText.Of(text, new(0, text.Length), [(span, "figure"), (span, "counted"), (new(7, 7), "empty")]).Plain());
    }

    private static Analysis Sample()
    {
        var analysis = ClaimExtractor.Create().Analyze(new(Text) { Id = "quarry", Published = new(2020, 2, 5) });
        FigureMention Figure(string words, FigureRole role, string rule) =>
            new(Tokens(analysis, words), Tokens(analysis, words), 1, 1, FigureQualifier.Exact, role, rule);
        var twice = Figure("900", FigureRole.Count, "figure.bare");
        return analysis with
        {
            Figures = [Figure("at least 12", FigureRole.Count, "figure.at-least"), Figure("30", FigureRole.Age, "figure.age"), Figure("Two", FigureRole.Count, "figure.bare"), twice],
            Refused = [new(twice, "those who left are told twice")],
            Claims =
            [
                new()
                {
                    Id = "c1",
                    Type = ClaimType.Killed,
                    Confidence = 0.914,
                    Figure = new() { Text = "at least 12", Span = Of("at least 12"), Min = 12, Max = null, Qualifier = FigureQualifier.AtLeast, Kind = FigureKind.Count },
                    Counted = new("people", Of("people")),
                    Groups = [VictimGroup.Civilian],
                    Actor = new("The army", Of("The army"), "Army", Stated.Sentence),
                    Place = new("Old Quarry", Of("Old Quarry"), null, null, null, null, null, Stated.Article),
                    Period = new("Monday", Of("Monday"), new(2020, 2, 3), new(2020, 2, 3), Stated.Sentence),
                    Source = new("medics", Of("medics"), null, SourceKind.Medical, new("said", Of("said")), QuoteKind.Indirect, Stated.Sentence),
                    Stance = Stance.Verified,
                    PartOf = "c0",
                    Cumulative = true,
                    Sentence = Of("The army killed at least 12 people aged 30\non Monday, medics said."),
                    Rules = ["figure.at-least", "claim.killed.object"],
                },
            ],
        };
    }

    private static TextSpan Of(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static TokenSpan Tokens(Analysis analysis, string words)
    {
        var span = Of(words);
        Token[] tokens = [.. analysis.Document.Tokens];
        return new(Array.FindIndex(tokens, t => t.Start == span.Start), Array.FindIndex(tokens, t => t.End == span.End) + 1);
    }
}
