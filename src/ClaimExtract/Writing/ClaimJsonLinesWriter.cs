using System.Buffers;
using System.Text.Json;

namespace ClaimExtract.Writing;

/// <summary>
/// Writes JSON Lines: one object an article, in UTF-8 without a byte-order mark, each ended by a line feed. An article
/// is handed to the stream in one piece, whole or not at all. One buffer serves all articles. Not for several threads at
/// once; the stream stays the caller's to dispose.
/// </summary>
public sealed class ClaimJsonLinesWriter : IClaimWriter
{
    private readonly Stream output;
    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);
    private readonly Utf8JsonWriter json;
    private readonly bool withText;

    /// <summary>Writes into <paramref name="output"/>.</summary>
    /// <param name="output">The stream; it stays open.</param>
    /// <param name="withText">Whether each article's text is written beside its claims, as <c>text</c> of the article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public ClaimJsonLinesWriter(Stream output, bool withText = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        this.withText = withText;
        json = new(buffer, ClaimJsonWriter.Options);
    }

    /// <summary>Writes one line.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="IOException">The stream refuses it.</exception>
    public void Write(ArticleClaims claims)
    {
        Fill(claims);
        output.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes one line.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="IOException">The stream refuses it.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was called before the line was handed over.</exception>
    public async ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Fill(claims);
        // Not cancelled half-way: a line once begun is written to its end.
        await output.WriteAsync(buffer.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Finish() => output.Flush();

    /// <summary>Gives the buffer back. The stream stays open.</summary>
    public void Dispose() => json.Dispose();

    private void Fill(ArticleClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        ClaimJsonWriter.Write(json, claims, withText);
        json.Flush();
        "\n"u8.CopyTo(buffer.GetSpan(1));
        buffer.Advance(1);
    }
}
