using ClaimExtract.Matching;

namespace ClaimExtract.Mentions.Sources;

/// <summary>What the words of a noun phrase were found to be, while it is read: the last body, party, office and piece of writing, and where they end.</summary>
internal struct SpeakerParts
{
    public LexiconEntry? Body;
    public int BodyStart;
    public int BodyEnd;
    public LexiconEntry? Party;
    public int PartyEnd;
    public LexiconEntry? Role;
    public int RoleEnd;
    public LexiconEntry? Writing;
    public int WritingEnd;
    public SourceKind Sector;
    public string? Learned;
    public SourceKind LearnedKind;
    public int NameStart;
    public int TitleEnd;
    public bool HasTitle;
    public bool HasProperName;
    public bool HasOwner;
    public int OwnerEnd;
}
