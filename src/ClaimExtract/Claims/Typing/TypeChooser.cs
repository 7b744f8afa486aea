using System.Globalization;
using ClaimExtract.Reading;

namespace ClaimExtract.Claims.Typing;

/// <summary>
/// Decides between the types that the rules offer for each figure, by a classifier or, without one, as the rules would. A
/// classifier may also find a type where no rule fits. Thread-safe.
/// </summary>
internal sealed class TypeChooser(CandidateFeatures features, Refusals refusals, IClaimTypeClassifier? classifier)
{
    /// <summary>Rule of the claims whose type the classifier alone told.</summary>
    public const string ClassifierRule = "claim.classifier";

    private readonly ClaimTypeModel? model = classifier as ClaimTypeModel;

    /// <summary>The drafts that stand, in the order of their figures; the others are added to <paramref name="rejected"/>.</summary>
    /// <exception cref="ArgumentException">The classifier gave what is no probability.</exception>
    public List<ClaimDraft> Choose(Document document, IReadOnlyList<TypeCandidate> candidates, List<Rejection> rejected)
    {
        var drafts = new List<ClaimDraft>();
        ClaimDraft? before = null;
        Span<double> probabilities = stackalloc double[ClaimCandidate.Classes];
        var sentence = new SentenceKeys(stackalloc ulong[KeySink.Room]);
        // Without one figure of which a rule tells harm, an article is about something else.
        bool isOfHarm = HasOffer(candidates);
        foreach (var candidate in candidates)
        {
            document.Check();
            var first = candidate.Offers is [var offer, ..] ? offer : null;
            if (classifier is not null)
            {
                probabilities.Clear();
                Classify(document, candidate, before, ref sentence, probabilities);
            }

            if ((classifier is null ? first : Best(candidate, probabilities)) is not { } best)
            {
                rejected.Add(first is null ? new(candidate.Phrase.Figure, "nothing in its sentence tells what it counts") : new(candidate.Phrase.Figure, first));
            }
            else if (first is null && model is not null && !isOfHarm)
            {
                rejected.Add(new(candidate.Phrase.Figure, "no rule tells harm anywhere in the article"));
            }
            else if (first is null && refusals.Of(document, best, drafts.Count > 0 && drafts[^1].Sentence == best.Sentence ? drafts[^1] : null) is { } reason)
            {
                rejected.Add(new(candidate.Phrase.Figure, reason));
            }
            else
            {
                best = best with
                {
                    Number = drafts.Count,
                    TypeScore = classifier is null ? best.TypeScore : probabilities[(int)best.Type],
                    Confidence = classifier is null ? best.Confidence : model?.Confidence(probabilities[(int)best.Type]) ?? probabilities[(int)best.Type],
                    Model = Chosen(drafts, best.Model),
                    Whole = Chosen(drafts, best.Whole),
                };
                drafts.Add(best);
            }

            before = first ?? before;
        }

        return drafts;
    }

    private static bool HasOffer(IReadOnlyList<TypeCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Offers.Length > 0)
            {
                return true;
            }
        }

        return false;
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

    /// <summary>What became of a draft that another was made after.</summary>
    private static ClaimDraft? Chosen(List<ClaimDraft> chosen, ClaimDraft? draft)
    {
        if (draft is null)
        {
            return null;
        }

        // They stand in the order of their figures.
        int low = 0, high = chosen.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = chosen[middle].Phrase.First < draft.Phrase.First ? (middle + 1, high) : (low, middle);
        }

        while (low < chosen.Count && chosen[low].Phrase.First == draft.Phrase.First && !ReferenceEquals(chosen[low].Phrase, draft.Phrase))
        {
            low++;
        }

        return low < chosen.Count && ReferenceEquals(chosen[low].Phrase, draft.Phrase) ? chosen[low] : draft;
    }

    private void Classify(Document document, TypeCandidate candidate, ClaimDraft? before, ref SentenceKeys sentence, Span<double> probabilities)
    {
        if (model is null)
        {
            classifier!.Classify(Public(document, candidate, before), probabilities);
            Check(probabilities);
            return;
        }

        var sink = new KeySink(stackalloc ulong[KeySink.Room]);
        features.DescribeNear(document, candidate, ref sink);
        sink.Add(sentence.Of(features, document, candidate.Phrase.Sentence));
        CandidateFeatures.DescribeRest(document, candidate, before, ref sink);
        int offers = 0;
        foreach (var offer in candidate.Offers)
        {
            offers |= 1 << (int)offer.Type;
        }

        model.Classify(sink.Keys, offers, probabilities);
    }

    private ClaimCandidate Public(Document document, TypeCandidate candidate, ClaimDraft? before)
    {
        var names = new NameSink();
        features.Describe(document, candidate, before, ref names);
        return new()
        {
            Figure = document.SpanOf(candidate.Phrase.Figure.Tokens),
            Min = candidate.Phrase.Figure.Min,
            Max = candidate.Phrase.Figure.Max,
            Offers = [.. candidate.Offers.Select(o => o.Type)],
            Features = [.. names.Names.Select(n => new ClaimFeature(n))],
        };
    }

    private static ClaimDraft? Best(TypeCandidate candidate, ReadOnlySpan<double> probabilities)
    {
        Span<int> offers = stackalloc int[candidate.Offers.Length];
        for (int i = 0; i < offers.Length; i++)
        {
            offers[i] = (int)candidate.Offers[i].Type;
        }

        int type = ClassChoice.Of(probabilities, offers);
        if (type == ClaimCandidate.NoClaim)
        {
            return null;
        }

        int chosen = offers.IndexOf(type);
        return chosen >= 0 ? candidate.Offers[chosen] : new(candidate.Phrase, (ClaimType)type, ClassifierRule, -1, null, null, null, null);
    }

    private void Check(ReadOnlySpan<double> probabilities)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] is not (>= 0 and <= 1))
            {
                string name = i == ClaimCandidate.NoClaim ? nameof(ClaimCandidate.NoClaim) : ((ClaimType)i).ToString();
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture, $"{classifier!.GetType().Name} gave {probabilities[i]} for {name}, not a probability from 0 to 1"));
            }
        }
    }

    /// <summary>The keys of the features that a sentence gives to all its candidates, taken once.</summary>
    private ref struct SentenceKeys(Span<ulong> room)
    {
        private readonly Span<ulong> room = room;
        private int count;
        private int sentence = -1;

        public ReadOnlySpan<ulong> Of(CandidateFeatures features, Document document, int number)
        {
            if (sentence != number)
            {
                var sink = new KeySink(room);
                features.DescribeSentence(document, number, ref sink);
                (sentence, count) = (number, sink.Keys.Length);
            }

            return room[..count];
        }
    }
}
