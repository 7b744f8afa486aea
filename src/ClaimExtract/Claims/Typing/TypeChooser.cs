using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Typing;

/// <summary>Decides between the types that the rules offer for each figure, by a classifier where there is one. Thread-safe.</summary>
internal sealed class TypeChooser(CandidateFeatures features, IClaimTypeClassifier? classifier)
{
    /// <summary>The drafts that stand, in the order of their figures; the others are added to <paramref name="rejected"/>.</summary>
    /// <exception cref="ArgumentException">The classifier gave what is no probability.</exception>
    public List<ClaimDraft> Choose(Document document, IReadOnlyList<TypeCandidate> candidates, List<Rejection> rejected)
    {
        var drafts = new List<ClaimDraft>();
        ClaimDraft? before = null;
        Span<double> probabilities = stackalloc double[ClaimCandidate.Classes];
        foreach (var candidate in candidates)
        {
            if (candidate.Offers.Length == 0)
            {
                rejected.Add(new(candidate.Phrase.Figure, candidate.Refusal!));
                continue;
            }

            if (classifier is null)
            {
                drafts.Add(candidate.Offers[0]);
                continue;
            }

            probabilities.Clear();
            classifier.Classify(Public(document, candidate, before), probabilities);
            before = candidate.Offers[0];
            Check(probabilities);
            if (Best(candidate, probabilities) is { } best)
            {
                drafts.Add(best);
            }
            else
            {
                rejected.Add(new(candidate.Phrase.Figure, $"rather no claim than one of type {candidate.Offers[0].Type} ({candidate.Offers[0].Rule})"));
            }
        }

        return drafts;
    }

    /// <summary>The candidates as a classifier gets them, each behind the rules' own choices.</summary>
    public List<ClaimCandidate> Describe(Document document, IReadOnlyList<TypeCandidate> candidates)
    {
        var described = new List<ClaimCandidate>();
        ClaimDraft? before = null;
        foreach (var candidate in candidates)
        {
            described.Add(Public(document, candidate, before));
            before = candidate.Offers is [var first, ..] ? first : before;
        }

        return described;
    }

    private ClaimCandidate Public(Document document, TypeCandidate candidate, ClaimDraft? before)
    {
        var names = new NameSink();
        features.Describe(document, candidate, before, ref names);
        return new()
        {
            Figure = document.SpanOf(candidate.Phrase.Figure.Tokens),
            Offers = [.. candidate.Offers.Select(o => o.Type)],
            Features = [.. names.Names.Select(n => new ClaimFeature(n))],
        };
    }

    private static ClaimDraft? Best(TypeCandidate candidate, ReadOnlySpan<double> probabilities)
    {
        ClaimDraft? best = null;
        double most = probabilities[ClaimCandidate.NoClaim];
        foreach (var offer in candidate.Offers)
        {
            double probability = probabilities[(int)offer.Type];
            if (probability > most || (best is null && probability == most))
            {
                most = probability;
                best = offer with { Probability = probability };
            }
        }

        return best;
    }

    private void Check(ReadOnlySpan<double> probabilities)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] is not (>= 0 and <= 1))
            {
                string name = i == ClaimCandidate.NoClaim ? nameof(ClaimCandidate.NoClaim) : ((ClaimType)i).ToString();
                throw new ArgumentException(string.Create(
                    System.Globalization.CultureInfo.InvariantCulture, $"{classifier!.GetType().Name} gave {probabilities[i]} for {name}, not a probability from 0 to 1"));
            }
        }
    }
}
