using System.Buffers;
using System.Text.Json;

namespace ClaimExtract.Writing.Linked;

/// <summary>One JSON document that holds a long list, written piece by piece: a head, the objects one a line, an end.</summary>
internal sealed class JsonGraphWriter(Stream output, string head) : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);
    private Utf8JsonWriter? json;
    private bool any;

    /// <summary>Adds an object, which <paramref name="write"/> writes whole.</summary>
    public void Add(Action<Utf8JsonWriter> write)
    {
        Open();
        json ??= new(buffer, ClaimJsonWriter.Options);
        json.Reset(buffer);
        Append(any ? ",\n"u8 : "\n"u8);
        any = true;
        write(json);
        json.Flush();
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    public void Finish()
    {
        Open();
        output.Write("\n]}\n"u8);
        output.Flush();
    }

    public void Dispose() => json?.Dispose();

    private bool opened;

    private void Open()
    {
        if (!opened)
        {
            opened = true;
            output.Write(System.Text.Encoding.UTF8.GetBytes(head));
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}
