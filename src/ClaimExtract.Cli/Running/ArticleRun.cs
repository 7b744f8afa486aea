using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Output;

namespace ClaimExtract.Cli.Running;

/// <summary>One run: articles are read and extracted, several at once if asked for, and put out in their order.</summary>
/// <param name="extractor">What extracts.</param>
/// <param name="output">Where claims go.</param>
/// <param name="display">What the user sees of it.</param>
internal sealed class ArticleRun(ClaimExtractor extractor, RunOutput output, RunDisplay display)
{
    private readonly UniqueIds ids = new();

    /// <summary>Works through the items. What can't be read is named, and the rest goes on.</summary>
    /// <exception cref="ResumeException">The inputs are not those of the run before.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task WorkAsync(IEnumerable<InputItem> items, int parallel, CancellationToken cancellation)
    {
        await foreach (var outcome in Ordered.SelectAsync(Left(items, cancellation), Extract, parallel, cancellation))
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

    private Outcome Extract(InputItem item)
    {
        try
        {
            return new(item, extractor.Extract(item.Read()), null);
        }
        catch (UnreadableException error)
        {
            return new(item, null, error);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // One article that the program can't cope with may not end the run of a night.
            return new(item, null, new($"left out by a mistake of the program itself: {error.GetType().Name}: {error.Message}", "please report it with this article"));
        }
    }

    /// <summary>The items that a run before has not done.</summary>
    private IEnumerable<InputItem> Left(IEnumerable<InputItem> items, CancellationToken cancellation)
    {
        using var next = items.GetEnumerator();
        foreach (var done in output.Done())
        {
            cancellation.ThrowIfCancellationRequested();
            while (!IsSame(Next(next, done), done))
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
    private bool IsSame(InputItem item, DoneArticle done)
    {
        if (item.IdIsFixed && ids.Free(item.Id, item.Id) == done.Id)
        {
            ids.Of(item.Id, item.Id);
            return true;
        }

        Article article;
        try
        {
            article = item.Read();
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

        if (Extract(item) is { Error: { } mistake })
        {
            display.Failed(item, mistake);
            return false;
        }

        throw new ResumeException($"the run before has '{done.Id}' where the inputs now have {item.Where}, or its text has changed");
    }

    private sealed record Outcome(InputItem Item, ArticleClaims? Claims, UnreadableException? Error);
}
