using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ClaimExtract.Cli.Tests.Commands;

public sealed class FilterCommandTests
{
    private const string Article = "{\"id\":\"a\",\"text\":\"A bomb killed at least 12 people in Kabul on Tuesday, police said.\",\"date\":\"2020-02-05\"}";

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public async Task Every_line_is_answered_in_its_order(string parallel)
    {
        var input = new StringBuilder();
        for (int i = 0; i < 50; i++)
        {
            input.Append(i % 7 == 3 ? "{broken\n" : Article.Replace("\"a\"", $"\"n{i}\"", StringComparison.Ordinal).Replace("police said.", string.Concat(Enumerable.Repeat("police said. ", (50 - i) * 5)), StringComparison.Ordinal) + "\n");
        }

        var run = await Cli.RunAsync(Encoding.UTF8.GetBytes(input.ToString()), ["filter", "--parallel", parallel]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(50, run.Lines.Length);
        for (int i = 0; i < 50; i++)
        {
            var answer = JsonDocument.Parse(run.Lines[i]).RootElement;
            if (i % 7 == 3)
            {
                Assert.StartsWith("no JSON: ", answer.GetProperty("error").GetString());
                Assert.Equal(i + 1, answer.GetProperty("line").GetInt32());
            }
            else
            {
                Assert.Equal($"n{i}", answer.GetProperty("article").GetProperty("id").GetString());
                Assert.Equal(1, answer.GetProperty("claims").GetArrayLength());
            }
        }
    }

    [Theory]
    [InlineData("", "no JSON: ")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{\"text\":\"\"}", "no field that holds a text; name it with --text-field")]
    [InlineData("{\"text\":\"\\ud800\"}", "a text with half a surrogate pair")]
    [InlineData("\0\u0001", "no JSON: ")]
    public async Task A_bad_line_is_answered_by_an_error(string line, string error)
    {
        var run = await Cli.RunAsync(Encoding.UTF8.GetBytes($"{line}\n{Article}\n"), ["filter"]);
        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith(error, JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("error").GetString());
        Assert.Equal("a", JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("article").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task An_answer_comes_before_the_next_question(string parallel)
    {
        using var filter = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "filter", "--parallel", parallel])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        for (int i = 0; i < 5; i++)
        {
            await filter.StandardInput.WriteLineAsync(Article);
            await filter.StandardInput.FlushAsync();
            string? answer = await filter.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.StartsWith("{\"article\":{\"id\":\"a\"", answer);
        }

        filter.StandardInput.Close();
        await filter.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(0, filter.ExitCode);
    }
}
