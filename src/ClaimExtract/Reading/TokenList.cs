using System.Buffers;
using System.Collections;

namespace ClaimExtract.Reading;

/// <summary>
/// The tokens of a document, in order: the first <see cref="Length"/> of a buffer that may be longer and is lent again
/// once the document is released.
/// </summary>
internal readonly struct TokenList(Token[] buffer, int length) : IReadOnlyList<Token>
{
    public int Length => length;

    int IReadOnlyCollection<Token>.Count => length;

#if COUNT_WORK
    // The growth tests compile the library once more with a count of what it visits, and refuse what lies behind the token
    // behind the last.
    public ref readonly Token this[int token] => ref buffer.AsSpan(0, length + 1)[Work.Visit(token)];
#else
    public ref readonly Token this[int token] => ref buffer[token];
#endif

    Token IReadOnlyList<Token>.this[int index] => buffer[index];

    public ReadOnlySpan<Token> AsSpan() => buffer.AsSpan(0, length);

    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <summary>Gives the buffer back; nobody may read the tokens any more.</summary>
    public void Return() => ArrayPool<Token>.Shared.Return(buffer);

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => buffer.Take(length).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => buffer.Take(length).GetEnumerator();
}
