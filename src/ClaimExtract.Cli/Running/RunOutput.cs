using ClaimExtract.Cli.Output;
using ClaimExtract.Writing;

namespace ClaimExtract.Cli.Running;

/// <summary>Where a run puts its claims.</summary>
internal abstract class RunOutput : IDisposable
{
    /// <summary>Articles that a run before has done, in their order; to be gone through before the first is written.</summary>
    public virtual IEnumerable<DoneArticle> Done() => [];

    public abstract void Write(ArticleClaims claims);

    /// <summary>Ends the output: only now it is whole.</summary>
    public abstract void Finish(CancellationToken cancellation);

    /// <summary>Takes away at once, from any thread, what may not stay: a process told to stop may not come to disposing.</summary>
    public virtual void Abandon()
    {
    }

    public abstract void Dispose();

    /// <summary>Straight into a stream: standard output or a device.</summary>
    internal sealed class OfStream(Stream stream, bool isOurs, OutputFormat format, bool withText) : RunOutput
    {
        private readonly IClaimWriter writer = format.ToStream(stream, withText);

        public override void Write(ArticleClaims claims) => writer.Write(claims);

        public override void Finish(CancellationToken cancellation) => writer.Finish();

        public override void Dispose()
        {
            writer.Dispose();
            if (isOurs)
            {
                stream.Dispose();
            }
        }
    }
}
