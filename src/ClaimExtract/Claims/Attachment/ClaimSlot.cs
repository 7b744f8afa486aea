using ClaimExtract.Matching;
using ClaimExtract.Mentions.Figures;
using ClaimExtract.Scoring;

namespace ClaimExtract.Claims.Attachment;

/// <summary>Whether a draft is a claim of its type at all: one candidate, against none. Its probability is the claim's score. Thread-safe.</summary>
internal sealed class ClaimSlot(Lexicon lexicon) : ISlot
{
    private enum Template
    {
        Bias,
        Type,
        Relation,
        TypeRelation,
        Role,
        Singular,
        Qualifier,
        PersonHead,
        NoHead,
        Distance,
        Taken,
        Headline,
        Modal,
        Size,
        Natural,
        ZeroType,
        TypeRole,
        Quoted,
        ManyClaims,
    }

    private readonly WordClass persons = lexicon["person-noun"];
    private readonly WordClass modal = lexicon["modal"];

    public string Name => "claim";

    public IReadOnlyList<string> Templates { get; } = Enum.GetNames<Template>();

    public ICandidates Of(Scene scene) => new Single(this, scene);

    private sealed class Single(ClaimSlot slot, Scene scene) : ICandidates
    {
        public int Count => 1;

        public void Describe(ClaimDraft draft, int candidate, ref FeatureSet features) => slot.Describe(scene, draft, candidate, ref features);
    }

    private void Describe(Scene scene, ClaimDraft draft, int mention, ref FeatureSet features)
    {
        if (mention < 0)
        {
            return;
        }

        var document = scene.Document;
        var sentence = document.Sentences[draft.Sentence].Tokens;
        var figure = draft.Phrase.Figure;
        int relation = draft.Relation is { } kind ? 1 + (int)kind : 0;
        features.Add((int)Template.Bias);
        features.Add((int)Template.Type, (int)draft.Type);
        features.Add((int)Template.Relation, relation);
        features.Add((int)Template.TypeRelation, TypeGroup(draft.Type) * 8 + relation);
        features.Add((int)Template.Role, (int)figure.Role);
        features.Add((int)Template.TypeRole, (TypeGroup(draft.Type) * 3) + Math.Min(2, (int)figure.Role));
        if (figure.Role == FigureRole.Singular)
        {
            features.Add((int)Template.Singular, relation);
        }

        features.Add((int)Template.Qualifier, (int)figure.Qualifier);
        features.AddIf(draft.Phrase.Head >= 0 && persons.Has(document, draft.Phrase.Head), (int)Template.PersonHead);
        features.Add((int)Template.NoHead, draft.Phrase.Head < 0 ? 1 + relation : 0);
        if (draft.Trigger >= 0)
        {
            int gap = draft.Trigger >= draft.Phrase.End ? draft.Trigger - draft.Phrase.End : draft.Phrase.First - draft.Trigger;
            features.Add((int)Template.Distance, gap < 0 ? 0 : 1 + Standing.Step(Math.Max(1, gap)));
        }

        features.AddIf(draft.Model is not null, (int)Template.Taken);
        features.AddIf(document.Sentences[draft.Sentence].IsHeadline, (int)Template.Headline);
        features.AddIf(scene.IsNatural, (int)Template.Natural);
        features.AddIf(document.QuotationOf(draft.Phrase.First) >= 0, (int)Template.Quoted);
        features.Add((int)Template.Size, Size(figure.Min ?? figure.Max ?? 0));
        features.AddIf(figure.Max == 0, (int)Template.ZeroType);
        features.Add((int)Template.ManyClaims, Math.Min(6, scene.Drafts.Count));
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (modal.Has(document, i))
            {
                features.Add((int)Template.Modal);
                break;
            }
        }
    }

    private static int TypeGroup(ClaimType type) => type switch
    {
        ClaimType.Killed or ClaimType.Injured or ClaimType.Casualties or ClaimType.Missing => 0,
        ClaimType.Attack or ClaimType.Munition => 1,
        ClaimType.Destroyed => 2,
        _ => 3,
    };

    private static int Size(double n) => n switch { 0 => 0, <= 1 => 1, <= 3 => 2, <= 10 => 3, <= 30 => 4, <= 100 => 5, <= 1000 => 6, _ => 7 };
}
