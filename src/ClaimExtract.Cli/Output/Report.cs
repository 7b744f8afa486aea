using ClaimExtract.Cli.Explaining;
using Spectre.Console;

namespace ClaimExtract.Cli.Output;

/// <summary>Lines for somebody to read: coloured on a terminal, with marks in brackets elsewhere.</summary>
internal abstract class Report
{
    /// <summary>A line that opens a part of the report.</summary>
    public abstract void Heading(string text);

    public abstract void Line(string text);

    public abstract void Line(int indent, MarkedText text);

    /// <summary>The report that suits standard output.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="output">Standard output as text.</param>
    public static Report Create(Streams streams, TextWriter output) => streams.OutIsTerminal
        ? new Coloured(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }))
        : new Plain(output);

    internal sealed class Plain(TextWriter output) : Report
    {
        public override void Heading(string text) => output.WriteLine(text);

        public override void Line(string text) => output.WriteLine(text);

        public override void Line(int indent, MarkedText text) => output.WriteLine(new string(' ', indent) + text.Plain());
    }

    internal sealed class Coloured(IAnsiConsole console) : Report
    {
        public override void Heading(string text) => console.Write(new Paragraph(text + "\n", new Style(decoration: Decoration.Bold)));

        public override void Line(string text) => console.Write(new Paragraph(text + "\n"));

        public override void Line(int indent, MarkedText text)
        {
            var line = new Paragraph();
            foreach (var (piece, mark) in text.Pieces)
            {
                line.Append(piece, StyleOf(mark));
            }

            console.Write(new Padder(line, new Padding(indent, 0, 0, 0)));
        }

        private static Style StyleOf(string? mark) => mark switch
        {
            null => Style.Plain,
            "figure" => new(Color.Black, Color.Yellow),
            "counted" => new(Color.Yellow),
            "actor" => new(Color.Red),
            "place" => new(Color.Green),
            "period" => new(Color.Fuchsia),
            _ => new(Color.Aqua),
        };
    }
}
