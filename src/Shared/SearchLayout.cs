namespace Corpus.Shared;

// The search index is a list of tables. Part 0 is the root, which says where in the alphabet each page begins; then come the pages, which
// hold the words of a stretch of the alphabet and the articles of their terms; then, for each shard of texts, the words of its articles in
// the order of the text. A query touches the root, a page a word, and the word tables of the articles whose passages are looked at.
//
// A form is a word as it is written, folded; a term is what is counted: all forms of one stem (each form by itself where there is no
// stemmer). A form has a number, from 1; a term is kept with its first form, and is known by its page and its row there. A term
// without a form that is spelled like its stem has its stem in the pages too, followed by a mark, so that a form in no article is found by
// its stem.
//
// A phrase is looked for in the words of the articles that have all its words, and most of those do not have the phrase. So each two
// adjacent words have a class, and the posting of a frequent term says in which classes of pairs the term is in that article (a Bloom
// filter): an article in which a term of the phrase is in no pair of the right class is passed over, and its words are not read.
//
// An edited article changes few of the tables: numbers, and the words that begin pages, follow from the letters of words, and lengths are
// rounded.

/// <summary>What writer and reader of the search index agree on.</summary>
internal static class SearchLayout
{
    /// <summary>
    /// Follows a stem that is no form: it sorts before all characters of words, so that the stem is beside its forms.
    /// </summary>
    public const char StemMark = ' ';

    /// <summary>Sequences of words that stand before the body: headline, alternative headline, description, authors, keywords.</summary>
    public const int TitleFields = 5;

    /// <summary>The factor that turns a term's weight into a whole number.</summary>
    public const int WeightScale = 1024;

    /// <summary>The greatest weight of a term.</summary>
    public const int MaxWeight = StopWordFlag - 1;

    /// <summary>Set in the weight of a stop word.</summary>
    public const int StopWordFlag = 1 << 14;

    /// <summary>The steps of the part of a score that depends on the article; it is never 0.</summary>
    public const int ImpactLevels = 31;

    /// <summary>The part of BM25 that depends on the article is never greater: k1 + 1.</summary>
    public const double GreatestImpact = 2.2;

    /// <summary>The bits of a posting that hold its impact.</summary>
    public const int ImpactMask = ImpactLevels;

    /// <summary>Set in a posting whose article has the term in its headline.</summary>
    public const int HeadlineFlag = ImpactMask + 1;

    /// <summary>Bits of a posting below the rows since the last one.</summary>
    public const int PostingBits = 6;

    /// <summary>The number of rows that a posting, a unit of 15 bits, cannot move on by; more are skipped before it.</summary>
    public const int GapLimit = 1 << 9;

    /// <summary>Words of a run, the first of which is whole: the others begin with letters of the word before.</summary>
    public const int RunLength = 8;

    /// <summary>Bits of the number of a word's own letters; how many it shares with the word before is above them.</summary>
    public const int OwnLetterBits = 7;

    /// <summary>The number of units from which postings have pairs: below it, too few articles could be passed over.</summary>
    private const int LeastWithPairs = 128;

    // Words of articles: 0 ends a sequence, a frequent form is one unit, a rare one two that are found nowhere else, so that a run of
    // words is found as a run of units.
    private const int FirstLow = 0x7800;
    private const int LowBits = 11;

    /// <summary>The first number of a form that takes two units.</summary>
    public const int FirstWide = 0x7000;

    /// <summary>How many numbers of two units there are.</summary>
    public const int WideCount = (FirstLow - FirstWide) << LowBits;

    /// <summary>
    /// The class, as a bit, of a word and the next one in an article. It follows from their letters, so that an edit of one article changes
    /// no other.
    /// </summary>
    /// <param name="first">The <see cref="KeyHash"/> of the whole first word.</param>
    /// <param name="second">That of the second.</param>
    public static int PairBit(ulong first, ulong second) => 1 << (int)((unchecked((2 * first) + second) >> 40) % TableLayout.UnitBits);

    /// <summary>Whether postings of so many units are followed by as many units of pairs.</summary>
    public static bool HavePairs(int postings) => postings >= LeastWithPairs;

    /// <summary>How many of these units are postings: all, or half of them.</summary>
    public static int PostingsIn(int units) => HavePairs(units) ? units / 2 : units;

    /// <summary>Whether a form's number takes two units.</summary>
    public static bool IsWide(int form) => form >= FirstWide;

    /// <summary>Whether a unit is the second of a form's two.</summary>
    public static bool IsLow(char unit) => unit >= FirstLow;

    /// <summary>The first of two units.</summary>
    public static char High(int form) => (char)(FirstWide + ((form - FirstWide) >> LowBits));

    /// <summary>The second of two units.</summary>
    public static char Low(int form) => (char)(FirstLow + ((form - FirstWide) & ((1 << LowBits) - 1)));

    /// <summary>The number that two units encode.</summary>
    public static int Form(char high, char low) => FirstWide + ((high - FirstWide) << LowBits) + (low - FirstLow);
}

/// <summary>The sections of the root.</summary>
internal enum SearchRootSection
{
    /// <summary>The first word of each page (a list of characters).</summary>
    PageWordEnds,
    PageWords,

    /// <summary>One value: the <see cref="StemmerKind"/> that maps forms to terms.</summary>
    Stemming,

    /// <summary>The stop words that no article has, in ordinal order, a space before and after each (characters).</summary>
    StopWords,

    /// <summary>Only with <see cref="StemmerKind.Endings"/>: <see cref="Stemmer.Endings"/> (characters).</summary>
    StemEndings,
}

/// <summary>The sections of a page. Its words are rows, in ordinal order; so are, apart from them, its terms.</summary>
internal enum SearchPageSection
{
    /// <summary>Where the letters of each run of <see cref="SearchLayout.RunLength"/> words end.</summary>
    RunEnds,

    /// <summary>How many letters a word shares with the one before, none where a run begins, and how many of its own it has.</summary>
    WordLengths,

    /// <summary>The own letters of the words.</summary>
    WordLetters,

    /// <summary>A word's form; 0 for a stem.</summary>
    WordForm,

    /// <summary>The row of a word's term plus one; 0 for a term on another page.</summary>
    WordTerm,

    /// <summary>The words whose terms are on other pages, ascending; the page of the term of each, and its row there.</summary>
    StrayWord,
    StrayTermPage,
    StrayTermRow,

    /// <summary>A term's inverse document frequency, scaled, and whether it is a stop word.</summary>
    TermWeight,

    /// <summary>How many forms a term has, on its page and on the next ones.</summary>
    TermFormCount,

    /// <summary>
    /// A term's articles: the rows since the last one, whether the headline has the term, and the impact in the low bits. A unit without
    /// impact skips rows, as many times <see cref="SearchLayout.GapLimit"/>. Where <see cref="SearchLayout.HavePairs"/> says so, as many
    /// units follow: the classes of the pairs of each, those of a skip 0.
    /// </summary>
    PostingEnds,
    Postings,
}

/// <summary>The sections of a shard's words, one row per article.</summary>
internal enum SearchWordsSection
{
    /// <summary>
    /// The forms: headline, alternative headline, description, authors, keywords, then each block of the body, a 0 after each.
    /// </summary>
    FormEnds,
    Forms,
}
