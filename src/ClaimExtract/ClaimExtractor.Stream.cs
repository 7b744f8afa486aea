using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ClaimExtract;

public sealed partial class ClaimExtractor
{
    /// <summary>
    /// The claims of each article, in the order of the articles. Articles are taken only as fast as results are: beside
    /// the one in hand at most <c>2 × parallel</c> are read ahead, so that memory does not grow with their number.
    /// </summary>
    /// <param name="articles">The articles, taken one after the other and disposed with the result.</param>
    /// <param name="parallel">How many articles are worked on at once, 1 or more.</param>
    /// <param name="cancellation">Stops taking, extracting and giving.</param>
    /// <returns>
    /// A stream to be run through once for each call. An article beyond a limit of the <see cref="ExtractorOptions"/> comes without claims and
    /// with an <see cref="ArticleClaims.Error"/>, and the next ones follow. What <paramref name="articles"/> or the extraction throws comes
    /// out unchanged, after the results of all articles before it. Leaving the stream early stops the work behind it.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parallel"/> is less than 1.</exception>
    public IAsyncEnumerable<ArticleClaims> ExtractAsync(
        IAsyncEnumerable<Article> articles, int parallel = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1);
        return parallel == 1 ? InTurn(articles, cancellation) : Together(articles, parallel, cancellation);
    }

    private async IAsyncEnumerable<ArticleClaims> InTurn(
        IAsyncEnumerable<Article> articles, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var article in articles.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return ExtractOrRefuse(article, cancellation);
        }
    }

    private async IAsyncEnumerable<ArticleClaims> Together(
        IAsyncEnumerable<Article> articles, int parallel, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var room = new SemaphoreSlim(parallel);
        var results = Channel.CreateBounded<Task<ArticleClaims>>(
            new BoundedChannelOptions(2 * parallel) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(articles, room, results.Writer, stop.Token);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return await result.ConfigureAwait(false);
            }
        }
        finally
        {
            // Left early, cancelled or failed: nothing may go on working behind the caller's back.
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(false);
            while (results.Reader.TryRead(out var left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Starts the articles in turn; ends the channel with what went wrong, and never throws itself.</summary>
    private async Task FeedAsync(
        IAsyncEnumerable<Article> articles, SemaphoreSlim room, ChannelWriter<Task<ArticleClaims>> results, CancellationToken stop)
    {
        Exception? error = null;
        try
        {
            await foreach (var article in articles.WithCancellation(stop).ConfigureAwait(false))
            {
                await results.WaitToWriteAsync(stop).ConfigureAwait(false);
                await room.WaitAsync(stop).ConfigureAwait(false);
                // The channel has a single writer: where there was room a moment ago, there is room now.
                results.TryWrite(Task.Run(() => ExtractIn(article, room, stop), CancellationToken.None));
            }
        }
        catch (Exception thrown)
        {
            error = thrown;
        }

        results.Complete(error);
    }

    private ArticleClaims ExtractIn(Article article, SemaphoreSlim room, CancellationToken stop)
    {
        try
        {
            return ExtractOrRefuse(article, stop);
        }
        finally
        {
            room.Release();
        }
    }

    private ArticleClaims ExtractOrRefuse(Article article, CancellationToken cancellation)
    {
        try
        {
            return Extract(article, cancellation);
        }
        catch (LimitException beyond)
        {
            return new(article, []) { Error = beyond };
        }
    }
}
