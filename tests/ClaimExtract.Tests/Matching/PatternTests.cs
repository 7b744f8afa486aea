using ClaimExtract.Matching;
using ClaimExtract.Text;

namespace ClaimExtract.Tests.Matching;

public class PatternTests
{
    private const string Words = """
        [kill : verb]
        kill, gun* down
        shoot (shoots shot shot shooting)
        [month]
        March, May
        [body]
        WHO, army, air strike, Red Cross
        """;

    [Theory]
    // words
    [InlineData("killed", "They KILLED him", "KILLED")]
    [InlineData("March", "they march", null)]
    [InlineData("March", "on MARCH 3", "MARCH")]
    [InlineData("WHO", "the one who came", null)]
    [InlineData("air-strike", "an air strike hit", "air strike")]
    [InlineData("air-strike", "an air-strike hit", "air-strike")]
    [InlineData("don't", "they don\u2019t know", "don\u2019t")]
    [InlineData("Syria's", "in Syria\u2019s north", "Syria\u2019s")]
    [InlineData("U.S.", "the U.S. army", "U.S.")]
    // marks
    [InlineData("\",\" and", "one, and two", ", and")]
    [InlineData("%word \"'s\"", "the army's men", "army's")]
    [InlineData("\"--\"", "one -- two", "--")]
    [InlineData("\"\"\"\" %word", "he said \"no\" twice", "\"no")]
    [InlineData("\"No\"", "they said no", "no")]
    // classes
    [InlineData("@kill.past", "gunmen gunned down two", "gunned down")]
    [InlineData("@kill.gerund", "without shooting", "shooting")]
    [InlineData("@body", "the Red Cross said", "Red Cross")]
    [InlineData("@body", "a red cross", null)]
    [InlineData("@body", "two air-strike sites", "air-strike")]
    [InlineData("@body", "the WHO said", "WHO")]
    [InlineData("@body", "those who fled", null)]
    // predicates
    [InlineData("%num", "some 1,302 people", "1,302")]
    [InlineData("%upper", "the Un and UN", "UN")]
    [InlineData("%cap", "the Kurds", "Kurds")]
    [InlineData("%lower %lower", "Two men Fled at dawn", "at dawn")]
    [InlineData("%mark", "up 3 % (of all)", "(")]
    [InlineData("%any %any", "a b", "a b")]
    [InlineData("%1..31", "in 2017 on 12 May", "12")]
    // sequence and choice
    [InlineData("one | two three | four", "now four", "four")]
    [InlineData("one | two three | four", "now two three", "two three")]
    [InlineData("(one | two | three | four) men", "three men", "three men")]
    [InlineData("(one (two | three | four) | five six) men", "one four men", "one four men")]
    [InlineData("(one (two | three | four) | five six) men", "five six men", "five six men")]
    [InlineData("one two | three", "one three", "three")]
    // repetition
    [InlineData("very* good", "very very good", "very very good")]
    [InlineData("very+ good", "good", null)]
    [InlineData("very? good", "very very good", "very good")]
    [InlineData("very{2} good", "very very very good", "very very good")]
    [InlineData("^ very{1,2} good", "very very very good", null)]
    [InlineData("very{2,} good", "very very very good", "very very very good")]
    [InlineData("^ (a | b | c){2,3} d", "a c b d", "a c b d")]
    [InlineData("^ (a (b | c){1,2} | d){2} e", "a b c d e", "a b c d e")]
    [InlineData("^ ((a | b c) (d | e)?){2} f", "b c a e f", "b c a e f")]
    [InlineData("(a? b?)* c", "b a c", "b a c")]
    [InlineData("(a*)* b", "b", "b")]
    [InlineData("(!x %word)* x", "a b x", "a b x")]
    [InlineData("((a | b)* c?)+ d", "a c b d", "a c b d")]
    // looking ahead
    [InlineData("%word !two", "one two three", "two")]
    [InlineData("&(a | b) %word c", "x c b c", "b c")]
    [InlineData("a !(b | c d)", "a b a c d a c", "a")]
    [InlineData("!\"the\" %word men", "the men", null)]
    // places
    [InlineData("^ the", "see the man", null)]
    [InlineData("man $", "the man", "man")]
    [InlineData("man $", "the man fled", null)]
    [InlineData("%num ~ km", "45 km", null)]
    [InlineData("%num ~ km", "45km", "45km")]
    // captures
    [InlineData("who=%cap said what=%any+", "then Ali said it was", "Ali said it was; who Ali; what it was")]
    [InlineData("(a=one | b=two) men", "two men", "two men; a -; b two")]
    [InlineData("(x=one two | one x=three)", "one three", "one three; x three")]
    [InlineData("(x=%word){3}", "a b c", "a b c; x c")]
    [InlineData("!(x=a b) y=%word", "a c", "a; x -; y a")]
    [InlineData("&(x=a b) %word", "a b", "a; x a")]
    [InlineData("x=(a (b | c d)?)", "a c d", "a c d; x a c d")]
    public void A_pattern_matches(string pattern, string text, string? expected) =>
        Assert.Equal(expected, new TestLanguage(Words).Find(pattern, text));

    [Theory]
    [InlineData("")]
    [InlineData("( )")]
    [InlineData("a |")]
    [InlineData("| a")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("a**")]
    [InlineData("?")]
    [InlineData("a{3,1}")]
    [InlineData("a{0}")]
    [InlineData("a{99999999999}")]
    [InlineData("a{2,x}")]
    [InlineData("a{2")]
    [InlineData("(((a{100,}){100,}){100,})")]
    [InlineData("(((((((((((((((((((((((a)))))))))))))))))))))))")]
    [InlineData("@nothing")]
    [InlineData("@")]
    [InlineData("%nothing")]
    [InlineData("%3")]
    [InlineData("%1..x")]
    [InlineData("%31..1")]
    [InlineData("<nothing>")]
    [InlineData("{nothing}")]
    [InlineData("\"\"")]
    [InlineData("\".,\"")]
    [InlineData("\"5\"")]
    [InlineData("\"a")]
    [InlineData("5")]
    [InlineData("no.")]
    [InlineData("x=!a")]
    [InlineData("x=(a x=b)")]
    [InlineData("!")]
    [InlineData("a=")]
    public void A_pattern_that_is_not_well_formed_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => new TestLanguage(Words).Compile(pattern));

    [Fact]
    public void A_macro_is_one_item_whatever_it_holds()
    {
        var language = new TestLanguage();
        var compiler = new PatternCompiler(language.Lexicon, [], new Dictionary<string, string> { ["some"] = "a | b c", ["more"] = "{some} d" });
        var (outer, inner) = (compiler.Compile("x {some}{2} d"), compiler.Compile("{more}"));
        var document = language.Read("x b c b c d");

        int end = outer.MatchAt(document, new(0, 6), 0, NoMentions.Instance, []);
        int nested = inner.MatchAt(document, new(0, 6), 3, NoMentions.Instance, []);

        Assert.Equal((6, 6), (end, nested));
    }

    [Fact]
    public void A_macro_that_names_itself_is_refused()
    {
        var compiler = new PatternCompiler(new TestLanguage().Lexicon, [], new Dictionary<string, string> { ["a"] = "b {a}" });

        Assert.Throws<FormatException>(() => compiler.Compile("{a}"));
    }

    [Fact]
    public void A_slot_takes_the_mention_that_starts_there_and_ends_in_range()
    {
        var language = new TestLanguage();
        var pattern = language.Compile("in <first> <second>", "first", "second");
        var document = language.Read("in one two three");

        Assert.Equal(4, pattern.MatchAt(document, new(0, 4), 0, new Mentions((0, 1, 3), (1, 3, 4)), []));
        Assert.Equal(-1, pattern.MatchAt(document, new(0, 3), 0, new Mentions((0, 1, 3), (1, 3, 4)), []));
        Assert.Equal(-1, pattern.MatchAt(document, new(0, 4), 0, new Mentions((1, 1, 3), (0, 3, 4)), []));
    }

    [Fact]
    public void A_match_stays_in_its_range()
    {
        var language = new TestLanguage();
        var (many, all, one) = (language.Compile("a+"), language.Compile("^ a+ $"), language.Compile("a b?"));
        var document = language.Read("a a a a");

        Assert.Equal(3, many.MatchAt(document, new(0, 3), 1, NoMentions.Instance, []));
        Assert.Equal(3, all.MatchAt(document, new(1, 3), 1, NoMentions.Instance, []));
        Assert.Equal(-1, one.MatchAt(document, new(0, 3), 3, NoMentions.Instance, []));
    }

    [Fact]
    public void A_long_sentence_costs_neither_the_stack_nor_much_time()
    {
        var language = new TestLanguage();
        Pattern[] patterns = [.. new[] { "a* b", "(a | c)* b", "(a+)+ b", "(x=a)* (a a?)* c" }.Select(p => language.Compile(p))];
        var document = language.Read(string.Concat(Enumerable.Repeat("a ", 200_000)) + "b");
        var all = new TokenSpan(0, document.Tokens.Length);

        foreach (var compiled in patterns)
        {
            compiled.MatchAt(document, all, 0, NoMentions.Instance, new int[compiled.Captures.Length * 2]);
        }
    }

    private sealed class Mentions(params (int Slot, int First, int End)[] all) : IMentionIndex
    {
        public int EndAt(int slot, int token) =>
            all.Where(m => m.Slot == slot && m.First == token).Select(m => m.End).DefaultIfEmpty(-1).Max();
    }
}
