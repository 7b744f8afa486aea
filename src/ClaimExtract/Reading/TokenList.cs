using System.Buffers;

namespace ClaimExtract.Reading;

/// <summary>
/// The tokens of a document, in order: the first <see cref="Length"/> of a buffer that may be longer and is lent again
/// once the document is released.
/// </summary>
internal readonly struct TokenList(Token[] buffer, int length)
{
    public int Length => length;

    public ref readonly Token this[int token] => ref buffer[token];

    public ReadOnlySpan<Token> AsSpan() => buffer.AsSpan(0, length);

    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <summary>Gives the buffer back; nobody may read the tokens any more.</summary>
    public void Return() => ArrayPool<Token>.Shared.Return(buffer);
}
