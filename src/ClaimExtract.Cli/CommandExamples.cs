namespace ClaimExtract.Cli;

/// <summary>Examples that the help of each command shows.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<string, string> Of = new(StringComparer.Ordinal)
    {
        ["run"] = """
              claimextract run articles/ -o claims.jsonl
              claimextract run pages/ export.jsonl.gz -o claims.csv --parallel 4
              claimextract run big/ -o claims.sqlite --resume
              claimextract run exports/ --include '*.csv' --text-field body --date-field published_at -o claims.jsonl
            """,
        ["filter"] = """
              claimextract filter < articles.jsonl > claims.jsonl
              parallel --pipe --keep-order --block 10M claimextract filter < articles.jsonl > claims.jsonl
            """,
        ["annotate"] = """
              claimextract annotate articles/ -o to-check
            """,
        ["brat"] = """
              claimextract import brat checked -o gold
            """,
        ["explain"] = """
              claimextract explain article.txt
            """,
        ["mentions"] = """
              claimextract mentions article.txt --kind figures
              claimextract mentions articles/ --json
            """,
        ["sentences"] = """
              claimextract sentences article.txt
            """,
        ["eval"] = """
              claimextract eval corpus/test
              claimextract eval gold/ --errors 20
            """,
        ["train"] = """
              claimextract train corpus/train corpus/dev -o src/ClaimExtract/English
            """,
        ["reconcile"] = """
              claimextract reconcile claims.jsonl -o questions.jsonl
            """,
        ["compare"] = """
              claimextract compare old.jsonl new.jsonl
            """,
        ["completion"] = """
              source <(claimextract completion bash)
            """,
    };

    /// <summary>The examples of a command, a line each; null where it has none.</summary>
    public static string? For(string command) => Of.GetValueOrDefault(command);
}
