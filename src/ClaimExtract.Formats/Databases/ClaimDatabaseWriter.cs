using ClaimExtract.Writing;
using ClaimExtract.Writing.Tables;
using Microsoft.Data.Sqlite;

namespace ClaimExtract.Formats.Databases;

/// <summary>
/// Writes an SQLite database: tables <c>articles</c>, <c>claims</c> and <c>spans</c>, and a view <c>claim_rows</c> that
/// reads like the CSV, with the same columns in the same order. Left out is only what the flat table has no column for:
/// the score of the type. Articles without claims are in it. The file is complete after <see cref="Finish"/>.
/// </summary>
public sealed class ClaimDatabaseWriter : IClaimWriter
{
    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand addArticle;
    private readonly SqliteCommand addClaim;
    private readonly SqliteCommand addSpan;
    private long articles;
    private long claims;

    /// <summary>Makes the database.</summary>
    /// <param name="path">Where; the file may not be there yet.</param>
    /// <param name="withText">Whether articles' texts are kept too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file is there already, or can't be made.</exception>
    public ClaimDatabaseWriter(string path, bool withText = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (File.Exists(path))
        {
            throw new IOException($"'{path}' is there already");
        }

        this.path = path;
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        transaction = Guarded(() =>
        {
            connection.Open();
            // A run that is killed starts anew: there is nothing that a journal on disk could save.
            Run("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
            Run(DatabaseSchema.Tables);
            return connection.BeginTransaction();
        });
        WithText = withText;
        addArticle = Insert("articles", DatabaseSchema.ArticleFields);
        addClaim = Insert("claims", DatabaseSchema.ClaimFields);
        addSpan = Insert("spans", DatabaseSchema.SpanFields);
    }

    private bool WithText { get; }

    /// <inheritdoc/>
    public void Write(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var article = claims.Article;
        Guarded(() =>
        {
            articles++;
            Execute(addArticle, [articles, article.Id, article.Title, article.Publisher, Day(article.Published), article.Url, TextHash.Of(article.Text), WithText ? article.Text : null]);
            foreach (var claim in claims.Claims)
            {
                WriteClaim(article, claim);
            }

            return true;
        });
    }

    /// <inheritdoc/>
    public void Finish() => Guarded(() =>
    {
        transaction.Commit();
        Run(DatabaseSchema.Indexes);
        connection.Close();
        return true;
    });

    /// <summary>Closes the database; what was not finished is rolled back, and the file stays without rows.</summary>
    public void Dispose()
    {
        addArticle.Dispose();
        addClaim.Dispose();
        addSpan.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }

    private void WriteClaim(Article article, Claim claim)
    {
        claims++;
        var values = new List<object?> { claims, articles };
        foreach (var column in DatabaseSchema.ClaimColumns)
        {
            values.Add(column.Of(article, claim) is DateOnly day ? Day(day) : column.Of(article, claim));
        }

        values.Add(claim.Rules.Count == 0 ? null : string.Join(' ', claim.Rules));
        Execute(addClaim, values);
        foreach (var part in ClaimSpan.Of(claim))
        {
            Execute(addSpan, [claims, part.Name, part.Span.Start, part.Span.End]);
        }

        if (!claim.Sentence.IsEmpty)
        {
            Execute(addSpan, [claims, "sentence", claim.Sentence.Start, claim.Sentence.End]);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private SqliteCommand Insert(string table, IReadOnlyList<string> fields)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", fields.Select((_, i) => $"$p{i}"))})";
        for (int i = 0; i < fields.Count; i++)
        {
            command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        }

        return command;
    }

    private static void Execute(SqliteCommand command, List<object?> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What the database refuses comes out as other writers' refusals do.</summary>
    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw new IOException($"{path}: {error.Message}", error);
        }
    }
}
