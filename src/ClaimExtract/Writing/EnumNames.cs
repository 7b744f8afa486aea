using System.Text.Json;

namespace ClaimExtract.Writing;

/// <summary>The names of enumeration members as they stand in JSON, kept once so that writing allocates none.</summary>
internal static class EnumNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Text[Array.IndexOf(Names<T>.Values, value)];

    /// <summary>The member of that name, letter case included.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum
    {
        int index = Array.IndexOf(Names<T>.Text, name);
        return index >= 0 ? Names<T>.Values[index] : throw new JsonException($"'{name}' is no {typeof(T).Name}");
    }

    public static string Of(Stated stated) => stated == Stated.Sentence ? "sentence" : "article";

    public static Stated ParseStated(string name) => name switch
    {
        "sentence" => Stated.Sentence,
        "article" => Stated.Article,
        _ => throw new JsonException($"'{name}' is neither 'sentence' nor 'article'"),
    };

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly string[] Text = Enum.GetNames<T>();
        public static readonly T[] Values = Enum.GetValues<T>();
    }
}
