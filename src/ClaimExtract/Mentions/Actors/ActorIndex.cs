using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Actors;

/// <summary>The possible actors of one sentence, for the slots of the role rules.</summary>
internal sealed class ActorIndex : IMentionIndex
{
    /// <summary>
    /// Names of the slots, in the order of their numbers: any actor; a group, which is one wherever it is named; the
    /// adjective of a nation; an actor that can be the subject of what follows, unlike the state of 'in Turkey';
    /// capitalised words that may name one; such words where they can be a subject.
    /// </summary>
    public static readonly string[] Slots = ["actor", "group", "nation", "subject", "name", "namedsubject"];

    private readonly Dictionary<int, (int End, ActorPhraseKind Kind, bool IsSubject)> byStart = [];

    // Where the last actor starts, and the last but one.
    private int last = -1;
    private int lastButOne = -1;

    public void Clear()
    {
        byStart.Clear();
        (last, lastButOne) = (-1, -1);
    }

    /// <summary>Notes an actor; they come in the order of the text.</summary>
    public void Add(int token, int end, ActorPhraseKind kind, bool isSubject)
    {
        byStart[token] = (end, kind, isSubject);
        (last, lastButOne) = (token, last);
    }

    public int LastStart(int rank) => rank == 1 ? last : lastButOne;

    public bool StartsAt(int token) => byStart.ContainsKey(token);

    /// <inheritdoc/>
    public int EndAt(int slot, int token) =>
        byStart.TryGetValue(token, out var found) && (slot switch
        {
            0 => found.Kind is not (ActorPhraseKind.Nation or ActorPhraseKind.Name),
            1 => found.Kind == ActorPhraseKind.Group,
            2 => found.Kind is ActorPhraseKind.Nation or ActorPhraseKind.StateAndNation,
            3 => found.Kind is not (ActorPhraseKind.Nation or ActorPhraseKind.Name) && found.IsSubject,
            4 => found.Kind == ActorPhraseKind.Name,
            _ => found.Kind == ActorPhraseKind.Name && found.IsSubject,
        })
            ? found.End
            : -1;
}
