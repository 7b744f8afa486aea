namespace ClaimExtract;

/// <summary>A rule or lexicon file that can't be used; the message names file, line and reason.</summary>
public sealed class LanguageFormatException : FormatException
{
    /// <summary>Makes the exception for a place in a file.</summary>
    /// <param name="file">The file's name as its reader knows it.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="reason">What is wrong and what would be right.</param>
    public LanguageFormatException(string file, int line, string reason)
        : base($"{file}:{line}: {reason}")
    {
        File = file;
        Line = line;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Number of the line, from 1.</summary>
    public int Line { get; }
}
