namespace ClaimExtract.Matching;

/// <summary>What one step of a compiled pattern does.</summary>
internal enum Operation : byte
{
    /// <summary>Consumes a phrase of literal words.</summary>
    Phrase,

    /// <summary>Consumes the longest member of a word class.</summary>
    Class,

    /// <summary>Consumes a mention that an earlier stage found; A is the slot.</summary>
    Mention,

    /// <summary>Consumes one token that fits a predicate; A is the <see cref="TokenPredicate"/>.</summary>
    Predicate,

    /// <summary>Consumes a token of digits alone whose value lies from A to B.</summary>
    Number,

    /// <summary>Tries A first, then B.</summary>
    Split,

    /// <summary>Goes on at A.</summary>
    Jump,

    /// <summary>Notes the place as boundary A of the captures.</summary>
    Save,

    /// <summary>Succeeds at the first token of the sentence.</summary>
    Start,

    /// <summary>Succeeds behind the last token of the sentence.</summary>
    End,

    /// <summary>Succeeds where no white space stands before the token.</summary>
    Glued,

    /// <summary>Succeeds where the steps from the next one on, up to A, do not match (B = 0) or do match (B = 1); goes on at A.</summary>
    Ahead,

    /// <summary>Notes the place as mark A: a loop's body begins.</summary>
    Mark,

    /// <summary>Succeeds where the place is another than mark A: a loop's body that consumed nothing is not repeated.</summary>
    Progress,

    /// <summary>Sets the counter in mark A to 0: the counted loop of the next step begins, with one round at least.</summary>
    Reset,

    /// <summary>Goes on with the next step for another round of a loop that counts in mark B, at least and at most as often as said, or at A behind it.</summary>
    Loop,

    /// <summary>The pattern has matched.</summary>
    Match,
}

internal static class Operations
{
    /// <summary>Whether the step consumes at least one token.</summary>
    public static bool Consumes(this Operation operation) => operation <= Operation.Number;
}

/// <summary>What a token must look like for <c>%name</c> in a pattern.</summary>
internal enum TokenPredicate : byte
{
    Any,
    Word,
    Num,
    Cap,
    Upper,
    Lower,
    Mark,
}

/// <summary>One step of a compiled pattern.</summary>
internal readonly record struct Instruction(
    Operation Operation, int A = 0, int B = 0, LexicalWord[]? Phrase = null, WordClass? Class = null, byte Least = 0, byte Most = 0);
