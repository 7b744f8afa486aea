namespace ClaimExtract.Tests;

public class ExtractAsyncTests
{
    private static readonly ClaimExtractor Extractor = ClaimExtractor.Create();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Results_come_in_the_order_of_the_articles(int parallel)
    {
        // Articles of very different lengths, so that late ones are done before early ones.
        var lengths = Enumerable.Range(0, 100).Select(i => i % 7 == 0 ? 2000 : 1).ToArray();
        var source = new Source(lengths);
        var ids = new List<string>();
        await foreach (var result in Extractor.ExtractAsync(source, parallel))
        {
            ids.Add(result.Article.Id);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), ids);
        Assert.Equal(1, source.Disposed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Reading_ahead_is_bounded(int parallel)
    {
        var source = new Source(Enumerable.Repeat(1, 1000));
        int seen = 0;
        await foreach (var _ in Extractor.ExtractAsync(source, parallel))
        {
            seen++;
            if (seen % 100 == 0)
            {
                await Task.Delay(5);
            }

            // Beside the window: the one in hand, and the one that waits for room.
            Assert.InRange(source.Taken - seen, 0, (2 * parallel) + 2);
        }

        Assert.Equal(1000, seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task What_the_source_throws_comes_out_after_all_before_it(int parallel)
    {
        var source = new Source(Enumerable.Repeat(1, 50)) { FailAfter = 20 };
        int seen = 0;
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var _ in Extractor.ExtractAsync(source, parallel))
            {
                seen++;
            }
        });
        Assert.Equal("source broke", error.Message);
        Assert.Equal(20, seen);
        Assert.Equal(1, source.Disposed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task What_extraction_throws_comes_out_unchanged(int parallel)
    {
        var source = new Source(Enumerable.Repeat(1, 50)) { NullAfter = 10 };
        int seen = 0;
        await Assert.ThrowsAsync<ArgumentNullException>(async () =>
        {
            await foreach (var _ in Extractor.ExtractAsync(source, parallel))
            {
                seen++;
            }
        });
        Assert.Equal(10, seen);
        Assert.Equal(1, source.Disposed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Leaving_early_stops_the_source(int parallel)
    {
        var source = new Source(Enumerable.Repeat(1, 1000));
        await foreach (var result in Extractor.ExtractAsync(source, parallel))
        {
            if (result.Article.Id == "5")
            {
                break;
            }
        }

        Assert.Equal(1, source.Disposed);
        int taken = source.Taken;
        Assert.InRange(taken, 6, 50);
        await Task.Delay(20);
        Assert.Equal(taken, source.Taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Cancelling_stops_it(int parallel)
    {
        using var stop = new CancellationTokenSource();
        var source = new Source(Enumerable.Repeat(1, 1000));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in Extractor.ExtractAsync(source, parallel).WithCancellation(stop.Token))
            {
                if (result.Article.Id == "5")
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.Equal(1, source.Disposed);
        Assert.InRange(source.Taken, 6, 50);
    }

    [Fact]
    public void Wrong_arguments_are_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => { _ = Extractor.ExtractAsync(null!); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = Extractor.ExtractAsync(new Source([1]), 0); });
    }

    /// <summary>Articles of so many sentences each, named by their number.</summary>
    private sealed class Source(IEnumerable<int> lengths) : IAsyncEnumerable<Article>
    {
        private int taken;
        private int disposed;

        public int Taken => Volatile.Read(ref taken);

        public int Disposed => Volatile.Read(ref disposed);

        public int FailAfter { get; init; } = -1;

        public int NullAfter { get; init; } = -1;

        public IAsyncEnumerator<Article> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Run(cancellationToken);

        private async IAsyncEnumerator<Article> Run(CancellationToken cancellation)
        {
            try
            {
                foreach (int length in lengths)
                {
                    await Task.Yield();
                    cancellation.ThrowIfCancellationRequested();
                    if (taken == FailAfter)
                    {
                        throw new InvalidDataException("source broke");
                    }

                    int number = taken++;
                    yield return number == NullAfter ? null! : new(string.Concat(Enumerable.Repeat("Two people died. ", length))) { Id = $"{number}" };
                }
            }
            finally
            {
                disposed++;
            }
        }
    }
}
