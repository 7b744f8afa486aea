using ClaimExtract.Tests.Shared;
using ClaimExtract.Writing;
using ClaimExtract.Writing.Annotations;
using ClaimExtract.Writing.Linked;
using ClaimExtract.Writing.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimExtract.Soak;

/// <summary>
/// One thread's work with the library: articles as they are and made-up ones of many lengths through an extractor that all
/// share, now and then a new one with names of its own, a stream that is left in its middle, and every writer into nothing.
/// </summary>
internal sealed class LibraryRounds(string[] articles, int seed, Totals totals, Gate gate)
{
    private const int Batch = 500; // made-up texts
    private const int LongestRepeated = 40; // articles in one
    private static readonly char[] Letters = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

    private static readonly ClaimExtractor Shared = ClaimExtractor.Create();
    private static readonly Func<Stream, IClaimWriter>[] Writers =
    [
        stream => new ClaimJsonLinesWriter(stream, withText: true), stream => new ClaimCsvWriter(stream), stream => new ClaimHxlWriter(stream),
        stream => new ClaimGkgWriter(stream), stream => new ClaimSchemaOrgWriter(stream), stream => new ClaimWebAnnotationWriter(stream),
    ];

    private readonly Random random = new(seed);

    public void Run(CancellationToken end)
    {
        for (ulong round = 0; !end.IsCancellationRequested; round++)
        {
            foreach (string text in Texts(round))
            {
                if (end.IsCancellationRequested)
                {
                    return;
                }

                Try(text, Extract);
            }

            Try("", _ => LeaveAStreamAsync().GetAwaiter().GetResult());
            Try("", _ => WithOwnNames());
        }
    }

    private IEnumerable<string> Texts(ulong round) =>
    [
        .. articles,
        .. HardTexts.All(articles).Sample(Batch, new Rnd((ulong)seed, (round * 2) + 1), size: 80),
        string.Join("\n\n", random.GetItems(articles, random.Next(1, LongestRepeated))),
    ];

    private void Extract(string text)
    {
        var claims = Shared.Extract(new Article(text) { Published = random.Next(2) == 0 ? new DateOnly(2020, 6, 15) : null });
        totals.AddText(claims.Claims.Count);
        if (ClaimInvariants.Fault(text, claims.Claims) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        foreach (var writer in Writers)
        {
            using var to = writer(Stream.Null);
            to.Write(claims);
        }

        ClaimJsonReader.Read(ClaimJsonWriter.ToJson(claims));
    }

    /// <summary>Takes a few results of a stream that several threads feed, then leaves it or has it cancelled.</summary>
    private async Task LeaveAStreamAsync()
    {
        using var cancellation = new CancellationTokenSource();
        int most = random.Next(1, articles.Length);
        bool leave = random.Next(2) == 0;
        try
        {
            await foreach (var claims in Shared.ExtractAsync(All(), parallel: 3, cancellation.Token).ConfigureAwait(false))
            {
                totals.AddText(claims.Claims.Count);
                if (--most <= 0 && leave)
                {
                    break;
                }

                if (most <= 0)
                {
                    await cancellation.CancelAsync().ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (!leave)
        {
            // As asked.
        }

        async IAsyncEnumerable<Article> All()
        {
            foreach (string text in articles)
            {
                await Task.Yield();
                yield return new(text);
            }
        }
    }

    /// <summary>An extractor of its own: what it holds must go with it.</summary>
    private void WithOwnNames()
    {
        var names = new NameLexicon("soak.lexicon", $"[source]\nRivermark {new string(random.GetItems(Letters, 8))} Watch ; kind=Monitor\n");
        var extractor = ClaimExtractor.Create(new() { Names = [names] });
        totals.AddText(extractor.Extract(new Article(articles[random.Next(articles.Length)])).Claims.Count);
    }

    private void Try(string text, Action<string> act)
    {
        try
        {
            gate.Pass(() => act(text));
        }
        catch (Exception fault)
        {
            totals.AddFault($"{fault}\n  {System.Text.Json.JsonSerializer.Serialize(text.Length > 500 ? text[..500] : text)}");
        }
    }
}
