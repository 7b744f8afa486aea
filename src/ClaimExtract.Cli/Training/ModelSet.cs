using System.Globalization;
using System.Text;
using ClaimExtract.Claims.Attachment;
using ClaimExtract.Cli.Input;
using ClaimExtract.Scoring;

namespace ClaimExtract.Cli.Training;

/// <summary>All that is trained: a model of the claim types and one for each slot of a claim.</summary>
/// <param name="Types">The model of the types.</param>
/// <param name="Slots">Those of the slots, by the slot's name; null stands for the embedded ones.</param>
internal sealed record ModelSet(ClaimTypeModel Types, IReadOnlyDictionary<string, RankModel>? Slots)
{
    private const string TypesName = "types";

    /// <summary>The models of a folder as <see cref="Save"/> makes it or, where the path is that of a file, its model of the types.</summary>
    /// <exception cref="UnreadableException">A model is missing or not well formed; the message names it.</exception>
    public static ModelSet Load(string path)
    {
        bool isFolder = Directory.Exists(path);
        return new(
            Read(isFolder ? Path.Combine(path, ClaimTypeModel.FileName) : path, ClaimTypeModel.Load),
            isFolder ? Blank(new()).Attacher.Slots.All.ToDictionary(s => s.Name, s => Read(Path.Combine(path, FileOf(s)), (reader, file) => RankModel.Load(reader, file, s.Templates))) : null);
    }

    /// <summary>An extractor with these models.</summary>
    public ClaimExtractor Extractor(ExtractorOptions options) => ClaimExtractor.With(options, Slots is null ? null : slot => Slots[slot.Name], Types);

    /// <summary>The names of all models.</summary>
    public static IReadOnlyList<string> Names => [TypesName, .. Blank(new()).Attacher.Slots.All.Select(s => s.Name)];

    /// <summary>Writes one file a model, or only that of the model named; none is ever half written.</summary>
    public void Save(string folder, IReadOnlyList<string> notes, string? only = null)
    {
        Directory.CreateDirectory(folder);
        if (only is null or TypesName)
        {
            Write(Path.Combine(folder, ClaimTypeModel.FileName), Types.Save);
        }

        foreach (var slot in Blank(new()).Attacher.Slots.All.Where(s => only is null || only == s.Name))
        {
            Write(Path.Combine(folder, FileOf(slot)), writer =>
            {
                foreach (string note in notes.Append(string.Create(CultureInfo.InvariantCulture, $"L2 penalty {slot.Penalty}")))
                {
                    writer.Write($"# {note}\n");
                }

                Slots![slot.Name].Save(writer);
            });
        }
    }

    /// <summary>An extractor that needs no model.</summary>
    internal static ClaimExtractor Blank(ExtractorOptions options) => ClaimExtractor.With(options, slot => RankModel.Empty(slot.Templates), types: null);

    private static string FileOf(ISlot slot) => $"{slot.Name}.model";

    private static void Write(string target, Action<TextWriter> save)
    {
        string part = $"{target}.part";
        using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(false)))
        {
            save(writer);
        }

        File.Move(part, target, overwrite: true);
    }

    private static T Read<T>(string file, Func<TextReader, string, T> load)
    {
        try
        {
            using var reader = new StreamReader(file);
            return load(reader, file);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException($"{file}: there is no such file; 'claimextract train' makes all models of a folder");
        }
        catch (LanguageFormatException error)
        {
            throw new UnreadableException(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{file}: {error.Message}");
        }
    }
}
