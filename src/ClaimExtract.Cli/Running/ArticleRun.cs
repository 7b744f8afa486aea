using System.Diagnostics;
using System.Globalization;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;

namespace ClaimExtract.Cli.Running;

/// <summary>One run: articles are read and extracted, several at once if asked for, and put out in their order.</summary>
/// <param name="extractor">What extracts.</param>
/// <param name="output">Where claims go.</param>
/// <param name="display">What the user sees of it.</param>
/// <param name="time">How long reading one article may take, as extracting it may by the extractor's options; null for as long as it takes.</param>
internal sealed class ArticleRun(ClaimExtractor extractor, RunOutput output, RunDisplay display, TimeSpan? time = null)
{
    private readonly UniqueIds ids = new();

    /// <summary>Works through the items. What can't be read is named, and the rest goes on.</summary>
    /// <exception cref="ResumeException">The inputs are not those of the run before.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task WorkAsync(IEnumerable<InputItem> items, int parallel, CancellationToken cancellation)
    {
        await foreach (var outcome in Ordered.SelectAsync(Left(items, cancellation), item => Extract(item, cancellation), parallel, cancellation))
        {
            if (outcome.Claims is { } claims)
            {
                string id = ids.Of(claims.Article.Id, outcome.Item.Id);
                output.Write(id == claims.Article.Id ? claims : claims with { Article = claims.Article with { Id = id } });
                display.Done(outcome.Item, claims.Claims.Count);
            }
            else
            {
                display.Failed(outcome.Item, outcome.Error!);
            }
        }
    }

    private Outcome Extract(InputItem item, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            if (time is { } allowed)
            {
                late.CancelAfter(allowed);
            }

            return new(item, extractor.Extract(item.Read(late.Token), cancellation), null);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return Late(item, time!.Value);
        }
        catch (LimitException beyond)
        {
            return Beyond(item, beyond);
        }
        catch (UnreadableException error)
        {
            return new(item, null, error);
        }
        catch (Exception error) when (error is not OutOfMemoryException && !(error is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            // One article that the program can't cope with may not end the run of a night.
            return new(item, null, new($"left out by a mistake of the program itself: {error.GetType().Name}: {error.Message}", "please report it with this article"));
        }
    }

    private static Outcome Late(InputItem item, TimeSpan allowed) =>
        Beyond(item, new(nameof(ExtractorOptions.MaxTime), (long)allowed.TotalMilliseconds, string.Create(CultureInfo.InvariantCulture, $"it takes longer than {allowed.TotalSeconds:0.###} s")));

    private static Outcome Beyond(InputItem item, LimitException beyond) => new(item, null, new(beyond, LimitFlags.Of(beyond)));

    /// <summary>The items that a run before has not done.</summary>
    private IEnumerable<InputItem> Left(IEnumerable<InputItem> items, CancellationToken cancellation)
    {
        using var next = items.GetEnumerator();
        foreach (var done in output.Done())
        {
            cancellation.ThrowIfCancellationRequested();
            while (!IsSame(Next(next, done), done, cancellation))
            {
            }

            display.Done(next.Current, done.Claims);
        }

        while (next.MoveNext())
        {
            yield return next.Current;
        }
    }

    private static InputItem Next(IEnumerator<InputItem> items, DoneArticle done) =>
        items.MoveNext() ? items.Current : throw new ResumeException($"article '{done.Id}' is done, but the inputs end before it");

    /// <summary>Whether the article that is done is that of the item; false where the item gave none.</summary>
    private bool IsSame(InputItem item, DoneArticle done, CancellationToken cancellation)
    {
        if (item.IdIsFixed && ids.Free(item.Id, item.Id) == done.Id)
        {
            ids.Of(item.Id, item.Id);
            return true;
        }

        Article article;
        try
        {
            article = item.Read(cancellation);
        }
        catch (UnreadableException error)
        {
            display.Failed(item, error);
            return false;
        }

        if (ids.Free(article.Id, item.Id) == done.Id && Writing.ArticleJson.Hash(article.Text) == done.Hash)
        {
            ids.Of(article.Id, item.Id);
            return true;
        }

        long start = Stopwatch.GetTimestamp();
        var again = Extract(item, cancellation);
        // What takes a good part of its time now may have taken all of it on a busier machine.
        if (again.Error is null && time is { } allowed && Stopwatch.GetElapsedTime(start) > allowed / 10)
        {
            again = Late(item, allowed);
        }

        if (again.Error is { } mistake)
        {
            display.Failed(item, mistake);
            return false;
        }

        throw new ResumeException($"the run before has '{done.Id}' where the inputs now have {item.Where}, or its text has changed");
    }

    private sealed record Outcome(InputItem Item, ArticleClaims? Claims, UnreadableException? Error);
}
