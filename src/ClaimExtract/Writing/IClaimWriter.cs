namespace ClaimExtract.Writing;

/// <summary>
/// Writes the claims of one article after the other in some format. What was written is complete only after
/// <see cref="Finish"/>; disposing without it gives resources back and leaves the output as it is. Writers recompute
/// nothing and are not for several threads at once.
/// </summary>
public interface IClaimWriter : IDisposable
{
    /// <summary>Writes an article's claims; an article without claims may leave no trace, as the format has it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="IOException">The output refuses it.</exception>
    void Write(ArticleClaims claims);

    /// <summary>Writes what ends the output. To be called once, after the last article.</summary>
    /// <exception cref="IOException">The output refuses it.</exception>
    void Finish();
}
