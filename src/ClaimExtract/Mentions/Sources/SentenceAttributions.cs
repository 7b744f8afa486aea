using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>Applies the rules of attribution to one sentence: who speaks, by which cue, about which words. Thread-safe.</summary>
internal sealed class SentenceAttributions(Language language)
{
    /// <summary>What a rule of attribution.rules tells.</summary>
    public static readonly RuleSchema Schema = new(["scope"], ["stance"], SpeakerIndex.Slots);

    private readonly RuleSet rules = language.Rules("attribution.rules", Schema);
    private readonly CueWords cues = new(language.Lexicon);
    private readonly WordClass colonDocuments = language.Lexicon["colon-document"];
    private readonly WordClass settlements = language.Lexicon["settlement-noun"];
    private readonly WordClass regions = language.Lexicon["region-noun"];
    private readonly WordClass documents = language.Lexicon["document"];
    private readonly WordClass prepositions = language.Lexicon["speaker-preposition"];
    private readonly ContentScope scope = new(language.Lexicon);

    public RuleSet Rules => rules;

    public bool MayAttribute(Document document, TokenSpan sentence) => cues.Any(document, sentence);

    /// <summary>The attributions of the sentence in the order of their words, with their content inside it.</summary>
    public List<AttributionDraft> Find(Document document, int sentence, SpeakerIndex speakers)
    {
        var range = document.Sentences[sentence].Tokens;
        var drafts = new List<AttributionDraft>();
        var scan = rules.Over(document, range, speakers);
        for (int i = range.First; i < range.End;)
        {
            var match = document.Tokens[i].IsWord || document.Tokens[i].Kind == TokenKind.Punctuation ? scan.MatchAt(i) : null;
            var draft = match is null ? null : Make(document, sentence, range, match, speakers);
            if (draft is null)
            {
                i++;
                continue;
            }

            drafts.Add(draft);
            i = draft.Match.End;
        }

        for (int d = 0; d < drafts.Count; d++)
        {
            scope.Fill(document, range, drafts, d);
        }

        Share(drafts);
        Inherit(document, range, drafts, speakers);
        Nest(drafts);
        drafts.RemoveAll(d => d.Content.Count == 0 && d.Source is null);
        return drafts;
    }

    private AttributionDraft? Make(Document document, int sentence, TokenSpan range, RuleMatch match, SpeakerIndex speakers)
    {
        var kind = Enum.Parse<ScopeKind>(match.Rule["scope"]!, ignoreCase: true);
        var cue = match["cue"];
        var source = match["source"] is { } words ? speakers.At(words.First) : null;
        var via = match["via"] is { } through ? speakers.At(through.First) : null;
        if (source is not null && !Fits(document, range, match, kind, source, cue))
        {
            return null;
        }

        bool disclaimed = source is not null && cue is { } vouches && source.Tokens.First < vouches.First && cues.IsNegated(document, source.Tokens, vouches)
            && cues.StanceOf(document, cue) == Stance.Verified;
        bool name = cue is { } verb && verb.First > range.First && document.Tokens[verb.First].Capitalised && !SpeakerWords.IsTitleCase(document, range)
            && document.Tokens[verb.First - 1].IsWord && match.Rule["scope"] != "around";
        if (name || source is null && kind != ScopeKind.Inherit)
        {
            return null;
        }

        if (source is not null && source.Form is SpeakerForm.Unknown or SpeakerForm.Role or SpeakerForm.Body && Apposed(document, source, cue, speakers) is { } person)
        {
            source = person with { Name = person.Name ?? source.Name, Kind = source.Kind != SourceKind.Unknown ? source.Kind : person.Kind, Body = source.Tokens };
        }
        else if (kind == ScopeKind.Before && source is { Form: SpeakerForm.Role } && ApposedBehind(document, range, source, speakers) is { } named)
        {
            source = named with { Name = named.Name ?? source.Name, Kind = source.Kind != SourceKind.Unknown ? source.Kind : named.Kind, Body = source.Tokens };
        }

        if (source is { Form: SpeakerForm.Person, Name: null } && Affiliation(document, range, source, speakers) is { } body)
        {
            source = source with { Name = body.Name, Kind = body.Kind, Body = body.Tokens };
        }

        bool hears = match.Rule.Name == "attribution.told";
        return new AttributionDraft
        {
            Source = source,
            Match = match.Tokens,
            Cue = cue,
            Scope = kind,
            Stance = match.Rule["stance"] is { } own ? Enum.Parse<Stance>(own) : cues.StanceOf(document, cue),
            Rule = match.Rule,
            Sentence = sentence,
            Disclaimed = disclaimed,
            ViaSpeaker = via is null || hears && (via.Kind != SourceKind.Media || via.Form != SpeakerForm.Body) ? null : via,
            Via = via is null || hears && (via.Kind != SourceKind.Media || via.Form != SpeakerForm.Body) ? null : via.Named,
        };
    }

    /// <summary>The person named between commas behind an office: 'the commander, Mazloum Abdi, said'.</summary>
    private static SpeakerPhrase? Apposed(Document document, SpeakerPhrase office, TokenSpan? cue, SpeakerIndex speakers)
    {
        int comma = office.Tokens.End;
        if (cue is not { } word || comma + 2 >= word.First || document.Text[document.Tokens[comma].Start] != ',')
        {
            return null;
        }

        return speakers.At(comma + 1) is { Form: SpeakerForm.Person } person && document.Text[document.Tokens[person.Tokens.End].Start] == ',' ? person : null;
    }

    /// <summary>The body told behind a person's name: 'Neil Brown, Amnesty's researcher for Syria'.</summary>
    private static SpeakerPhrase? Affiliation(Document document, TokenSpan range, SpeakerPhrase person, SpeakerIndex speakers)
    {
        int comma = person.Tokens.End;
        return comma + 1 < range.End && document.Text[document.Tokens[comma].Start] == ','
            && speakers.At(comma + 1) is { Kind: not SourceKind.Unknown, Form: SpeakerForm.Role or SpeakerForm.Person or SpeakerForm.Body } office ? office : null;
    }

    /// <summary>The person named behind an office: 'said the health minister, Siti Supari.'</summary>
    private static SpeakerPhrase? ApposedBehind(Document document, TokenSpan range, SpeakerPhrase office, SpeakerIndex speakers)
    {
        int comma = office.Tokens.End;
        if (comma + 1 >= range.End || document.Text[document.Tokens[comma].Start] != ',')
        {
            return null;
        }

        return speakers.At(comma + 1) is { Form: SpeakerForm.Person } person
            && (person.Tokens.End >= range.End || document.Text[document.Tokens[person.Tokens.End].Start] is '.' or ',' or ';') ? person : null;
    }

    /// <summary>Whether the speaker can be one here.</summary>
    private bool Fits(Document document, TokenSpan range, RuleMatch match, ScopeKind kind, SpeakerPhrase source, TokenSpan? cue)
    {
        if (kind == ScopeKind.Colon)
        {
            // 'Hospitals: 322 patients' in running text is a label.
            bool opensQuote = match.Tokens.End < range.End && Marks.IsQuote(document, match.Tokens.End);
            bool label = source.Form == SpeakerForm.Role && !document.Sentences[document.SentenceOf(range.First)].IsHeadline && Marks.IsStop(document, range.Last) && !opensQuote;
            bool quoted = opensQuote && source.Form is SpeakerForm.Name or SpeakerForm.Person;

            // 'Grenfell Tower: 79 missing', 'Mexico City: 12 dead': where, unless a title or a quotation shows somebody to speak.
            bool place = !opensQuote && (source.Form == SpeakerForm.Person && source.Kind == SourceKind.Person || settlements.Has(document, source.Head) || regions.Has(document, source.Head));
            return !label && !place && (quoted || source.Form is SpeakerForm.Role or SpeakerForm.Body or SpeakerForm.Person
                || source.Form == SpeakerForm.Document && (source.Kind is not (SourceKind.Document or SourceKind.Media) || colonDocuments.Has(document, source.Head))
                || source.Form == SpeakerForm.Party && source.Kind is SourceKind.Military or SourceKind.Police);
        }

        if (match.Rule.Name == "attribution.bracket")
        {
            return source.Tokens.First > range.First + 3;
        }

        if (kind == ScopeKind.Headline)
        {
            // 'Bomb kills 20 - BBC News' ends in the name of the publisher.
            bool named = source.Form is SpeakerForm.Role or SpeakerForm.Body || source.Form == SpeakerForm.Party && source.Kind is SourceKind.Military or SourceKind.Police or SourceKind.ArmedGroup
                || source.Form == SpeakerForm.Document && source.Kind != SourceKind.Document;
            bool colon = Marks.IsMark(document, match.Tokens.First, ':');
            return named && match.Tokens.First > range.First + 2 && (colon || document.Tokens[match.Tokens.First].SpaceBefore && source.Kind != SourceKind.Media);
        }

        if (cue is not { } word)
        {
            return true;
        }

        bool subject = source.Tokens.First < word.First && kind is ScopeKind.Clause or ScopeKind.After or ScopeKind.Relative;
        if (subject && (cues.IsPassive(document, source, word, range.End) && match.Rule.Name != "attribution.was-quoted" || cues.IsNegated(document, source.Tokens, word) && cues.StanceOf(document, word) != Stance.Verified))
        {
            return false;
        }

        if (match.Rule.Name == "attribution.went-on" && source.Form is SpeakerForm.Name or SpeakerForm.Unknown or SpeakerForm.Party)
        {
            return false;
        }

        if (subject && (!cues.AgreesWith(document, source, word)
            || source.Tokens.First > range.First && source.Form is SpeakerForm.Name or SpeakerForm.Unknown or SpeakerForm.Party && prepositions.Has(document, source.Tokens.First - 1)))
        {
            return false;
        }

        // 'the Americas, WHO says': a name, no relative pronoun.
        if (kind == ScopeKind.Relative && document.Tokens[source.Tokens.End + 1].AllCaps)
        {
            return false;
        }

        // 'Credible reports:' is a heading.
        if (source.Form == SpeakerForm.Name && documents.Has(document, word.First) && word.End < range.End && document.Text[document.Tokens[word.End].Start] == ':')
        {
            return false;
        }

        if (subject && source.Kind == SourceKind.Medical && cues.StanceOf(document, word) == Stance.Acknowledged && match.Tokens.End == word.End)
        {
            // 'The hospital has admitted 9' patients.
            return false;
        }

        if (match.Rule.Name == "attribution.gather-behind" && source.Tokens.First > range.First && document.Tokens[source.Tokens.First - 1].IsWord)
        {
            return false;
        }

        if (subject && source.Form == SpeakerForm.Unknown && !cues.FitsAnyone(document, word) && match.Rule.Name != "attribution.put")
        {
            return false;
        }

        if (match.Rule.Name == "attribution.count" && source.Form != SpeakerForm.Party && source.Kind is SourceKind.Rescue or SourceKind.Medical or SourceKind.Government or SourceKind.Police)
        {
            return true;
        }

        if (match.Rule.Name is "attribution.count" or "attribution.gather" or "attribution.gathering" or "attribution.give" || match.Rule.Name == "attribution.which" && cues.IsGathering(document, word.First))
        {
            return source.Kind is SourceKind.Monitor or SourceKind.InternationalBody or SourceKind.AidGroup or SourceKind.Expert or SourceKind.Document
                || source.Form == SpeakerForm.Document || match.Rule.Name == "attribution.give"
                || source.Kind == SourceKind.Unknown && source.Form is SpeakerForm.Body or SpeakerForm.Role;
        }

        if (match.Rule.Name == "attribution.show")
        {
            // 'The official toll stands at 12' is the publisher's own count.
            bool nobodys = source.Form == SpeakerForm.Document && source.Name is null && source.Kind is SourceKind.Document or SourceKind.Official && cues.IsStanding(document, word.First);
            return !nobodys && (source.Form is SpeakerForm.Document or SpeakerForm.Anonymous) || match.Tokens.First < source.Tokens.First || source.Kind == SourceKind.Expert && source.Form == SpeakerForm.Role;
        }

        if (kind == ScopeKind.Before)
        {
            int before = match.Tokens.First - 1;
            return before < range.First || !document.Tokens[before].IsWord && !document.Tokens[before].IsNumber;
        }

        return true;
    }

    /// <summary>'X said A, citing Y': Y says A, through X.</summary>
    private static void Share(List<AttributionDraft> drafts)
    {
        for (int d = 0; d < drafts.Count; d++)
        {
            if (drafts[d].Scope != ScopeKind.Shared)
            {
                continue;
            }

            var other = d > 0 ? drafts[d - 1] : drafts.Count > d + 1 ? drafts[d + 1] : null;
            if (other is null)
            {
                continue;
            }

            drafts[d].Content.AddRange(other.Content);
            drafts[d].ViaSpeaker = other.Source;
            drafts[d].Via = other.Source?.Named;
        }
    }

    /// <summary>Gives 'adding that' its speaker: that of the attribution before, or the subject of the sentence.</summary>
    private static void Inherit(Document document, TokenSpan range, List<AttributionDraft> drafts, SpeakerIndex speakers)
    {
        for (int d = 0; d < drafts.Count; d++)
        {
            var draft = drafts[d];
            if (draft.Source is not null)
            {
                continue;
            }

            if (d > 0 && drafts[d - 1].Source is not null)
            {
                draft.Source = drafts[d - 1].Source;
                draft.ViaSpeaker = drafts[d - 1].ViaSpeaker;
                draft.Via = drafts[d - 1].Via;
                continue;
            }

            draft.Source = SubjectBefore(document, range, draft.Match.First, speakers);
            if (draft.Source is null)
            {
                draft.Content.Clear();
            }
        }
    }

    /// <summary>The speaker with which the sentence opens, else the one right before the participle.</summary>
    private static SpeakerPhrase? SubjectBefore(Document document, TokenSpan range, int before, SpeakerIndex speakers)
    {
        for (int i = Math.Max(range.First + 1, before - 6); i < before; i++)
        {
            // An apposition: 'the next country, the United Kingdom, reporting 40 deaths'.
            if (document.Tokens[i - 1].Kind == TokenKind.Punctuation && speakers.At(i) is { Form: SpeakerForm.Body or SpeakerForm.Party } apposed && apposed.Tokens.End == before)
            {
                return apposed;
            }
        }

        for (int i = range.First; i < before; i = NextStart(document, i, before))
        {
            // 'On Friday, researchers posted findings estimating ...'
            if (speakers.At(i) is { Form: not (SpeakerForm.Name or SpeakerForm.Anonymous or SpeakerForm.Unknown) } opening && opening.Tokens.End <= before)
            {
                return opening;
            }
        }

        for (int i = Math.Max(range.First, before - 8); i < before; i++)
        {
            if (speakers.At(i) is { IsKnown: true } phrase && phrase.Tokens.End == before)
            {
                return phrase.Form is SpeakerForm.Anonymous ? null : phrase;
            }
        }

        return null;
    }

    /// <summary>The start of the clause behind a short adverbial at the head of the sentence; <paramref name="before"/> where none is near.</summary>
    private static int NextStart(Document document, int first, int before)
    {
        const int longest = 8; // tokens of the adverbial
        for (int i = first + 1; i < before && i - first <= longest; i++)
        {
            if (Marks.IsMark(document, i, ',') && i + 1 < before)
            {
                return i + 1;
            }
        }

        return before;
    }

    /// <summary>Where one attribution stands inside another's content, the inner speaker is known through the outer one.</summary>
    private static void Nest(List<AttributionDraft> drafts)
    {
        foreach (var inner in drafts)
        {
            if (inner.Via is not null || inner.Source is null || inner.Scope == ScopeKind.Shared)
            {
                continue;
            }

            foreach (var outer in drafts)
            {
                if (outer != inner && outer.Source is { Form: not SpeakerForm.Anonymous } && outer.Source != inner.Source && outer.Scope != ScopeKind.Shared
                    && outer.Holds(inner.Source.Tokens.First) && !inner.Holds(outer.Source.Tokens.First))
                {
                    inner.ViaSpeaker = outer.Source;
                    inner.Via = outer.Source.Named;
                }
            }
        }
    }
}
