namespace ClaimExtract.Reconciliation;

/// <summary>Who did it, made comparable. Immutable, equal by its folded name.</summary>
internal sealed class ActorScope : IEquatable<ActorScope>
{
    private readonly string folded;
    private readonly string[] words;

    private ActorScope(string text)
    {
        Text = text;
        folded = Folding.Fold(text);
        words = Folding.Words(folded);
    }

    /// <summary>The canonical name, or the article's words.</summary>
    public string Text { get; }

    public static ActorScope? Of(Actor? actor) => actor is null || Folding.Fold(actor.Name ?? actor.Text).Length == 0 ? null : new(actor.Name ?? actor.Text);

    /// <summary>
    /// 'Coalition' and 'US-led coalition' are the same party as far as told; parties whose names share a word may be.
    /// </summary>
    public Relation RelationTo(ActorScope other) =>
        folded == other.folded ? Relation.Same
        : Folding.IsSubset(words, other.words) || Folding.IsSubset(other.words, words) ? Relation.Near
        : Array.Exists(words, word => word.Length > 2 && Array.Exists(other.words, theirs => Folding.SameStem(word, theirs))) ? Relation.Near
        : Relation.Different;

    public bool Equals(ActorScope? other) => other is not null && folded == other.folded;

    public override bool Equals(object? obj) => Equals(obj as ActorScope);

    public override int GetHashCode() => folded.GetHashCode(StringComparison.Ordinal);
}
