namespace ClaimExtract.Soak;

/// <summary>Lets each worker do one thing at a time, and the sampler look while none is in hand. Thread-safe.</summary>
internal sealed class Gate(int workers) : IDisposable
{
    private readonly SemaphoreSlim passes = new(workers);

    public async Task<T> PassAsync<T>(Func<Task<T>> act)
    {
        await passes.WaitAsync().ConfigureAwait(false);
        try
        {
            return await act().ConfigureAwait(false);
        }
        finally
        {
            passes.Release();
        }
    }

    public void Pass(Action act)
    {
        passes.Wait();
        try
        {
            act();
        }
        finally
        {
            passes.Release();
        }
    }

    /// <summary>Waits until all workers are between two things, and looks.</summary>
    public async Task<T> QuietAsync<T>(Func<T> look)
    {
        for (int i = 0; i < workers; i++)
        {
            await passes.WaitAsync().ConfigureAwait(false);
        }

        try
        {
            return look();
        }
        finally
        {
            passes.Release(workers);
        }
    }

    public void Dispose() => passes.Dispose();
}
