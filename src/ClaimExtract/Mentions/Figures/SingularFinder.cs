using ClaimExtract.Matching;
using ClaimExtract.Reading;
using ClaimExtract.Text;

namespace ClaimExtract.Mentions.Figures;

/// <summary>Tells articles that count one person: 'a soldier', 'an 80-year-old woman'. Thread-safe once made.</summary>
internal sealed class SingularFinder(Lexicon lexicon)
{
    // 'a former senior Syrian air force intelligence officer' has seven words.
    private const int Reach = 10;

    private readonly WordClass articles = lexicon["np.article"];
    private readonly WordClass persons = lexicon["person-noun.singular"];
    private readonly WordClass old = lexicon["np.old"];
    private readonly WordClass copulas = lexicon["np.copula"];
    private readonly WordClass doubtful = lexicon["np.doubtful"];
    private readonly NounPhraseReader phrases = new(lexicon);

    // What the phrase must begin with and what it must hold.
    private readonly WordGate openings = new(lexicon["np.article"].FirstWords());
    private readonly WordGate heads = new(lexicon["person-noun.singular"].FirstWords().Concat(lexicon["np.old"].FirstWords()));

    public bool IsSingular(Document document, TokenSpan sentence, int token)
    {
        if (!openings.Has(document.Tokens[token].Word) || !articles.Has(document, token) || !HasHead(document, token + 1, Math.Min(sentence.End, token + 1 + Reach)) || token + 1 >= sentence.End || (token > sentence.First && copulas.Has(document, token - 1)))
        {
            return false;
        }

        var phrase = phrases.Read(document, token + 1, Math.Min(sentence.End, token + 1 + Reach));
        if (phrase.Head == token + 1 && doubtful.Has(document, phrase.Head) && (phrase.End >= sentence.End || !document.Tokens[phrase.End].IsWord))
        {
            return false;
        }

        return phrase.Head >= 0 && (persons.Has(document, phrase.Head) || old.Has(document, phrase.Head));
    }

    private bool HasHead(Document document, int first, int limit)
    {
        var tokens = document.Tokens;
        for (int i = first; i < limit; i++)
        {
            if (heads.Has(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
