using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Sources;

/// <summary>
/// Finds who says what in a document: one attribution for each cue, in the order of the text, then those carried on
/// into later sentences. Thread-safe once made.
/// </summary>
internal sealed class AttributionFinder
{
    private readonly SpeakerWords words;
    private readonly SpeakerReader reader;
    private readonly SentenceAttributions sentences;
    private readonly Continuation continuation;
    private readonly PhraseIndex backReferences;
    private readonly WordClass persons;
    private readonly WordClass plurals;
    private readonly WordClass speakFor;
    private readonly WordClass openers;

    public AttributionFinder(Language language)
    {
        words = new(language.Lexicon);
        reader = new(words);
        sentences = new(language);
        continuation = new(language, new StanceFinder(language));
        backReferences = new(language.Lexicon.EntriesOf("back-reference"));
        persons = language.Lexicon["person-pronoun"];
        openers = language.Lexicon["clause-opener"];
        plurals = language.Lexicon["plural-pronoun"];
        speakFor = language.Lexicon["speaks-for"];
    }

    /// <summary>The rules that find them, for their examples.</summary>
    public RuleSet Rules => sentences.Rules;

    public Attribution[] Find(Document document)
    {
        var drafts = Drafts(document, out var speakers);
        using var room = speakers;
        if (drafts.Count == 0 || speakers is null)
        {
            return [];
        }

        QuotedSpeech.Extend(document, drafts);
        foreach (var draft in drafts)
        {
            Introduce(document, draft, speakers);
        }

        continuation.Carry(document, drafts, speakers);
        var found = new List<Attribution>(drafts.Count);
        var disclaimed = drafts.Where(d => d.Disclaimed).ToLookup(d => d.Sentence);
        foreach (var draft in drafts)
        {
            document.Check();
            var content = Trimmed(document, draft.Disclaimed ? [] : WithoutDisclaimed(draft, disclaimed));
            if (draft.Source is { } source && draft.Best is { } best && content.Length > 0 && best.Form is not (SpeakerForm.Anonymous or SpeakerForm.Pronoun))
            {
                found.Add(new(
                    source.Tokens, best.Named, best.Name, best.Kind, draft.Cue, content,
                    draft.IsDirect ? QuoteKind.Direct : QuoteKind.Indirect, draft.Stance, draft.Via, draft.Carried, draft.Rule.Name)
                {
                    Words = best.Body is { } body ? [source.Tokens, best.Tokens, body] : [source.Tokens, best.Tokens],
                });
            }
        }

        return [.. found];
    }

    /// <summary>
    /// Gives one whose name alone is told the office that the sentence before the quotation names: 'A coalition spokesman
    /// gave a lower toll. "We count 318," said Col. Omar Haddad.'
    /// </summary>
    private void Introduce(Document document, AttributionDraft draft, SpeakerIndex speakers)
    {
        if (draft.Best is not { Form: SpeakerForm.Person, Name: null, Body: null, Kind: SourceKind.Person or SourceKind.Official } person || !draft.IsDirect || draft.Content.Count == 0)
        {
            return;
        }

        int before = document.SentenceOf(draft.Content[0].First) - 1;
        if (before < 0 || document.Sentences[before].IsHeadline)
        {
            return;
        }

        var sentence = document.Sentences[before].Tokens;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (speakers.At(i) is { Form: SpeakerForm.Role, Name: not null } office && speakFor.Has(document, office.Head))
            {
                draft.StandsFor = person with { Name = office.Name, Kind = office.Kind, Body = office.Tokens };
                return;
            }
        }
    }

    /// <summary>Whether it is one who counts and collects: of it 'it found 12' tells a finding.</summary>
    private static bool Gathers(SpeakerPhrase? speaker) => speaker is { Kind: SourceKind.Monitor or SourceKind.InternationalBody or SourceKind.AidGroup or SourceKind.Expert or SourceKind.Medical or SourceKind.Document }
        or { Kind: SourceKind.Unknown, Form: SpeakerForm.Body or SpeakerForm.Role };

    /// <summary>The content without what a speaker inside it does not vouch for: 'the UN said it could not verify that 12 died'.</summary>
    private static List<TokenSpan> WithoutDisclaimed(AttributionDraft draft, ILookup<int, AttributionDraft> disclaimed)
    {
        var parts = draft.Content;
        foreach (var other in disclaimed[draft.Sentence])
        {
            foreach (var cut in other.Content)
            {
                var left = new List<TokenSpan>(parts.Count + 1);
                foreach (var part in parts)
                {
                    if (!part.Overlaps(cut) || cut.Contains(draft.Match.First))
                    {
                        left.Add(part);
                        continue;
                    }

                    left.Add(new(part.First, Math.Max(part.First, cut.First)));
                    left.Add(new(Math.Min(part.End, cut.End), part.End));
                }

                parts = left;
            }
        }

        return parts;
    }

    /// <summary>The parts without the marks at their ends; in order.</summary>
    private static TokenSpan[] Trimmed(Document document, List<TokenSpan> parts)
    {
        var trimmed = new List<TokenSpan>(parts.Count);
        foreach (var part in parts)
        {
            int first = part.First, end = part.End;
            while (first < end && IsOuterMark(document, first))
            {
                first++;
            }

            while (end > first && IsOuterMark(document, end - 1))
            {
                end--;
            }

            if (first < end)
            {
                trimmed.Add(new(first, end));
            }
        }

        trimmed.Sort((a, b) => a.First.CompareTo(b.First));
        return [.. trimmed];
    }

    private static bool IsOuterMark(Document document, int token) =>
        document.Tokens[token].Kind == TokenKind.Punctuation
        && document.Text[document.Tokens[token].Start] is '"' or '\u201C' or '\u201D' or ',' or ';' or ':' or '.' or '!' or '?' or '\u2013' or '\u2014';

    /// <summary>The last person named in a sentence without attributions: 'He introduced Rosemary Avila. She said'.</summary>
    private static SpeakerPhrase? LastPerson(TokenSpan sentence, SpeakerIndex speakers)
    {
        SpeakerPhrase? last = null;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (speakers.At(i) is { } phrase)
            {
                last = phrase.Form == SpeakerForm.Person ? phrase : last;
                i = phrase.Tokens.End - 1;
            }
        }

        return last;
    }

    /// <summary>The holder of an office with whom the sentence before, in the same paragraph, opens: 'The governor's deputy opens a file. He says'.</summary>
    private static SpeakerPhrase? OpeningOfficer(Document document, int sentence, SpeakerIndex speakers) =>
        document.Sentences[sentence - 1].Paragraph == document.Sentences[sentence].Paragraph
        && OpeningBody(document, document.Sentences[sentence - 1].Tokens, speakers) is { Form: SpeakerForm.Role, Kind: not (SourceKind.Monitor or SourceKind.Media) } officer ? officer : null;

    /// <summary>The body with which a sentence without attributions opens, if need be behind an adverbial: 'In May the ministry corrected itself. It said'.</summary>
    private static SpeakerPhrase? OpeningBody(Document document, TokenSpan sentence, SpeakerIndex speakers)
    {
        const int reach = 8; // tokens
        for (int i = sentence.First; i < Math.Min(sentence.End, sentence.First + reach); i++)
        {
            if (speakers.At(i) is { Form: SpeakerForm.Body or SpeakerForm.Role, Kind: not SourceKind.Witness } body)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The speaker with which the sentence opens, before a pronoun: 'While Israel rarely comments, it has said'.</summary>
    private SpeakerPhrase? Subject(Document document, int sentence, SpeakerPhrase pronoun, SpeakerIndex speakers)
    {
        if (pronoun.Form != SpeakerForm.Pronoun)
        {
            return null;
        }

        var range = document.Sentences[sentence].Tokens;
        int first = openers.Has(document, range.First) ? range.First + 1 : range.First;
        return first < pronoun.Tokens.First && speakers.At(first) is { IsKnown: true } subject && subject.Tokens.End <= pronoun.Tokens.First
            && (subject.IsDefinite || subject.Form is SpeakerForm.Body or SpeakerForm.Party or SpeakerForm.Person) ? subject : null;
    }

    private List<AttributionDraft> Drafts(Document document, out SpeakerIndex? speakers)
    {
        var drafts = new List<AttributionDraft>();
        speakers = null;
        Coreference? coreference = null;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            document.Check();
            if (!sentences.MayAttribute(document, document.Sentences[s].Tokens))
            {
                continue;
            }

            speakers ??= new(document, reader, words, LearnedNames.Of(document, words));
            int before = drafts.Count;
            coreference ??= new(document, backReferences, persons, plurals, speakFor);
            foreach (var draft in sentences.Find(document, s, speakers))
            {
                if (draft.ViaSpeaker is { Form: SpeakerForm.Pronoun } through)
                {
                    draft.ViaSpeaker = coreference.Resolve(through, null);
                    draft.Via = draft.ViaSpeaker?.Named;
                }

                if (draft.Source is { } source)
                {
                    if (source.Form == SpeakerForm.Pronoun && !persons.Has(document, source.Tokens.First) && s > 0 && (before == 0 || drafts[before - 1].Sentence < s - 1)
                        && document.Sentences[s - 1].Paragraph == document.Sentences[s].Paragraph && OpeningBody(document, document.Sentences[s - 1].Tokens, speakers) is { } body)
                    {
                        coreference.Note(body);
                    }

                    if (source.Form == SpeakerForm.Pronoun && persons.Has(document, source.Tokens.First) && s > 0
                        && (before == 0 || drafts[before - 1].Sentence < s - 1) && (LastPerson(document.Sentences[s - 1].Tokens, speakers) ?? OpeningOfficer(document, s, speakers)) is { } introduced)
                    {
                        coreference.Note(introduced);
                    }

                    draft.StandsFor = coreference.Resolve(source, Subject(document, s, source, speakers));
                }

                if (draft.Rule.Name == "attribution.it-gathers" && !Gathers(draft.StandsFor))
                {
                    continue;
                }

                if (draft.ViaSpeaker is { } via && draft.Best is { } best && (via == best || via.Named == best.Named || via.Name is not null && via.Name == best.Name))
                {
                    draft.Via = null;
                }

                drafts.Add(draft);
            }
        }

        return drafts;
    }
}
