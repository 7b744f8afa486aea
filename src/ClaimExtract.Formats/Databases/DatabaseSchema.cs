using ClaimExtract.Writing.Tables;

namespace ClaimExtract.Formats.Databases;

/// <summary>The tables of the database, made from the columns of <see cref="ClaimTable"/>.</summary>
internal static class DatabaseSchema
{
    public static readonly ClaimColumn[] ClaimColumns = [.. ClaimTable.Columns.Where(column => !column.IsOfArticle)];

    public static readonly string[] ArticleFields = ["article_key", "article_id", "title", "publisher", "published", "url", "sha256", "text"];

    public static readonly string[] ClaimFields = ["claim_key", "article_key", .. ClaimColumns.Select(column => column.Name), "rules"];

    public static readonly string[] SpanFields = ["claim_key", "part", "start", "end"];

    public static readonly string Tables = $"""
        CREATE TABLE articles (
          article_key INTEGER PRIMARY KEY,
          article_id TEXT NOT NULL,
          title TEXT,
          publisher TEXT,
          published TEXT,
          url TEXT,
          sha256 TEXT NOT NULL,
          text TEXT
        );
        CREATE TABLE claims (
          claim_key INTEGER PRIMARY KEY,
          article_key INTEGER NOT NULL REFERENCES articles,
          {string.Join("\n  ", ClaimColumns.Select(column => $"{Quoted(column.Name)} {TypeOf(column.Kind)},"))}
          rules TEXT
        );
        CREATE TABLE spans (
          claim_key INTEGER NOT NULL REFERENCES claims,
          part TEXT NOT NULL,
          start INTEGER NOT NULL,
          "end" INTEGER NOT NULL,
          PRIMARY KEY (claim_key, part)
        ) WITHOUT ROWID;
        CREATE VIEW claim_rows AS
          SELECT {string.Join(", ", ClaimTable.Columns.Select(column => $"{(column.IsOfArticle ? "a" : "c")}.{Quoted(column.Name)}"))}
          FROM claims c JOIN articles a USING (article_key)
          ORDER BY claim_key;
        """;

    public const string Indexes = """
        CREATE INDEX articles_by_id ON articles (article_id);
        CREATE INDEX claims_by_article ON claims (article_key);
        CREATE INDEX claims_by_type ON claims (type, country, period_from);
        CREATE INDEX claims_by_place ON claims (geoname_id);
        CREATE INDEX claims_by_source ON claims (source_name);
        """;

    private static string Quoted(string name) => $"\"{name}\"";

    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "REAL",
        ColumnKind.Whole or ColumnKind.Flag => "INTEGER",
        _ => "TEXT",
    };
}
