using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ClaimExtract.Cli.Running;

/// <summary>Work on many items at once whose results come in the order of the items.</summary>
internal static class Ordered
{
    /// <summary>
    /// The results of <paramref name="work"/>, in order. Items are taken only as fast as results are. A result is given
    /// as soon as it and those before it are there, also while the next item lets itself be waited for.
    /// </summary>
    public static IAsyncEnumerable<TResult> SelectAsync<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, int parallel, CancellationToken cancellation) =>
        parallel == 1 ? InTurn(items, work, cancellation) : Together(items, work, parallel, cancellation);

#pragma warning disable CS1998 // In turn there is nothing to wait for.
    private static async IAsyncEnumerable<TResult> InTurn<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, [EnumeratorCancellation] CancellationToken cancellation)
#pragma warning restore CS1998
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return work(item);
        }
    }

    private static async IAsyncEnumerable<TResult> Together<T, TResult>(
        IEnumerable<T> items, Func<T, TResult> work, int parallel, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var room = new SemaphoreSlim(parallel);
        var results = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(2 * parallel) { SingleReader = true, SingleWriter = true });
        var feeding = Task.Run(() => FeedAsync(items, work, room, results.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation))
            {
                yield return await result;
            }
        }
        finally
        {
            // Left early, cancelled or failed: nothing may go on working behind the caller's back.
            await stop.CancelAsync();
            await feeding;
            while (results.Reader.TryRead(out var left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Starts the items in turn; ends the channel with what went wrong, and never throws itself.</summary>
    private static async Task FeedAsync<T, TResult>(
        IEnumerable<T> items, Func<T, TResult> work, SemaphoreSlim room, ChannelWriter<Task<TResult>> results, CancellationToken stop)
    {
        Exception? error = null;
        try
        {
            foreach (var item in items)
            {
                await room.WaitAsync(stop);
                await results.WriteAsync(Task.Run(() => Do(item), CancellationToken.None), stop);
            }
        }
        catch (Exception thrown)
        {
            error = thrown;
        }

        results.Complete(error);

        TResult Do(T item)
        {
            try
            {
                return work(item);
            }
            finally
            {
                room.Release();
            }
        }
    }
}
