using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using ClaimExtract.Cli.Input;
using ClaimExtract.Cli.Running;
using ClaimExtract.Formats.Articles;
using ClaimExtract.Formats.Records;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Commands;

/// <summary>
/// <c>filter</c>: JSON Lines in, JSON Lines out, an answer for each line in its order, each flushed as soon as it is
/// there. A bad line is answered by an object with <c>error</c>, and the exit code stays 0: what drives filters takes
/// another code for the failure of the whole.
/// </summary>
internal sealed class FilterCommand(Streams streams, ClaimExtractor extractor, FieldNames fields, InputLimits limits, bool withText)
{
    public static Command Create(Streams streams)
    {
        var names = new FieldArguments();
        var withText = new Option<bool>("--with-text") { Description = "Give the text that offsets count in with each answer." };
        var parallel = ParallelOption.Create();
        var lexicons = LexiconOption.Create();
        var command = new Command("filter", "Answer each JSON line of standard input by a line with its claims: for Spark, Hadoop, Beam, GNU parallel and other programs that drive filters.") { withText, parallel, lexicons };
        names.AddTo(command);
        var limits = new LimitArguments();
        limits.AddForLines(command);
        command.SetAction(async (result, cancellation) =>
        {
            // Ctrl+C is listened for only once an action has given way the first time.
            await Task.Yield();
            if (LexiconOption.Extractor(streams, result.GetValue(lexicons)!, limits.Extraction(result)) is not { } extractor)
            {
                return ExitCode.Failed;
            }

            await new FilterCommand(streams, extractor, names.Read(result), limits.Read(result), result.GetValue(withText)).RunAsync(result.GetValue(parallel), cancellation);
            return ExitCode.Fine;
        });
        return command;
    }

    private async Task RunAsync(int parallel, CancellationToken cancellation)
    {
        await foreach (byte[] answer in Ordered.SelectAsync(Lines(), Answer, parallel, cancellation))
        {
            streams.Out.Write(answer);
            streams.Out.Flush();
        }
    }

    /// <summary>The lines; null stands for one that is too long.</summary>
    private IEnumerable<(int Number, byte[]? Line)> Lines()
    {
        var lines = new LineReader(streams.In, limits.RecordBytes);
        for (int number = 1; lines.Next() is { } line; number++)
        {
            yield return (number, lines.IsTooLong ? null : line.ToArray());
        }
    }

    private byte[] Answer((int Number, byte[]? Line) input)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, ClaimJsonWriter.Options);
        try
        {
            var claims = extractor.Extract(JsonArticle.Read(input.Line ?? throw limits.RecordTooLong(), fields, $"{input.Number}"));
            ClaimJsonWriter.Write(json, claims, withText);
        }
        catch (LimitException error)
        {
            Error(error.Message, error);
        }
        catch (ArticleFormatException error)
        {
            Error(error.Remedy is null ? error.Message : $"{error.Message}; {error.Remedy}");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // One article that the program can't cope with may not end the stream of the others.
            Error($"left out by a mistake of the program itself: {error.GetType().Name}: {error.Message}");
        }

        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();

        void Error(string reason, LimitException? beyond = null)
        {
            buffer.ResetWrittenCount();
            json.Reset(buffer);
            json.WriteStartObject();
            json.WriteString("error"u8, reason);
            json.WriteNumber("line"u8, input.Number);
            if (beyond is not null)
            {
                json.WriteString("limit"u8, LimitFlags.Of(beyond));
                json.WriteNumber("allowed"u8, beyond.Allowed);
            }

            json.WriteEndObject();
        }
    }
}
