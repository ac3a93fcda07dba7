namespace Corpus.Shared;

// A table is a run of 15-bit units, kept as the characters of a string literal: no unit is half of a surrogate pair, so a table can be
// stored as UTF-8 too. It begins with a directory: the number of sections, then for each section its width (1 or 2 units a value), where it
// starts and how many values it holds (two units each, high unit first).
// A section holds whole numbers from 0; a value of two units has its high unit first. A number that may be missing is stored plus
// one, so that 0 means there is none. "List" sections come in pairs: where each row's items end, and the items of all rows.
// Short strings are numbered; number 0 is the missing string.

/// <summary>The shape of a table's directory.</summary>
internal static class TableLayout
{
    /// <summary>
    /// The version of all the layouts of tables: this one, the sections below, and <see cref="SearchLayout"/>. Generated code passes the
    /// version it was written with to the store, which refuses any other. Increment it with every change of a layout.
    /// </summary>
    public const int Version = 2;

    /// <summary>Bits of a unit.</summary>
    public const int UnitBits = 15;

    /// <summary>The greatest value of one unit.</summary>
    public const int MaxUnit = (1 << UnitBits) - 1;

    /// <summary>The greatest value of two units.</summary>
    public const int MaxValue = (1 << (2 * UnitBits)) - 1;

    /// <summary>Units before the first directory entry.</summary>
    public const int DirectoryStart = 1;

    /// <summary>Units of a directory entry.</summary>
    public const int DirectoryEntry = 5;

    /// <summary>The factor that turns a score between 0 and 1 into a whole number.</summary>
    public const int ScoreScale = 1000;

    /// <summary>Added to an offset from UTC (minutes), so that it is never negative.</summary>
    public const int OffsetBias = 1440;
}

/// <summary>
/// A slot of a perfect hash: the row of its key, and the place of the key in the names, so that a lookup needs no string number.
/// </summary>
internal static class KeySlot
{
    /// <summary>Values of a slot; the row is the first.</summary>
    public const int Cells = 3;

    /// <summary>The cell with the start of the key in the names, in UTF-16 code units.</summary>
    public const int Start = 1;

    /// <summary>The cell with the length of the key, in UTF-16 code units.</summary>
    public const int Length = 2;
}

/// <summary>
/// The sections of the catalog: the short strings and what lists of articles need, one row per article. Each is a literal of its own, so
/// that a list of headlines does not load what only lookups need: its width (1 or 2 units a value), then its values.
/// </summary>
internal enum CatalogSection
{
    /// <summary>Where each short string ends in the names; string n + 1 begins where string n ends.</summary>
    StringEnds,
    Id,
    Path,
    Headline,
    AlternativeHeadline,
    Description,
    Byline,
    Dateline,
    Url,
    InLanguage,

    /// <summary>Words of the body.</summary>
    WordCount,

    /// <summary>The shard that holds the article's text.</summary>
    Shard,

    /// <summary>The article's row in its shard.</summary>
    Slot,
    AuthorEnds,
    Authors,
    KeywordEnds,
    Keywords,

    /// <summary>
    /// A date is a list: day number; with a time also its second of the day and the ticks beyond; with an offset also that, biased.
    /// </summary>
    DatePublishedEnds,
    DatePublished,
    DateModifiedEnds,
    DateModified,

    /// <summary>The seed of the ids' perfect hash, then the displacement of each of its buckets.</summary>
    IdSeeds,

    /// <summary>The slots of the ids' perfect hash; see <see cref="KeySlot"/>.</summary>
    IdSlots,

    /// <summary>The day numbers of the dated articles, ascending.</summary>
    PublishedDays,

    /// <summary>The rows of the dated articles, in the order of <see cref="PublishedDays"/>.</summary>
    PublishedRows,

    /// <summary>The rows of all articles by date of publication, newest first, undated last.</summary>
    NewestRows,

    /// <summary>The place of each article in <see cref="NewestRows"/>.</summary>
    NewestPlaces,

    /// <summary>Every author's name, in ordinal order without regard to case.</summary>
    AuthorNames,
    AuthorArticleEnds,
    AuthorArticles,

    /// <summary>Every keyword, in ordinal order without regard to case.</summary>
    KeywordNames,
    KeywordArticleEnds,
    KeywordArticles,

    /// <summary>Quotations with the same words: pairs of article row and quotation number.</summary>
    SharedQuotationEnds,
    SharedQuotations,

    /// <summary>1 where a shared quotation is credited to different speakers.</summary>
    SharedQuotationConflicts,

    /// <summary>The nearest articles of each, nearest first: article row, scaled score, and 1 for a near-duplicate.</summary>
    RelatedEnds,
    Related,

    /// <summary>The type of each article plus one, 0 for none; empty where the corpus has no types.</summary>
    ArticleType,

    /// <summary>The articles of each type (a list).</summary>
    TypeEnds,
    TypeRows,

    /// <summary>
    /// The article that each link of an article leads to: its row plus one, 0 for any other target. Empty for an article whose links lead
    /// to none.
    /// </summary>
    LinkTargetEnds,
    LinkTargets,

    /// <summary>The articles that link to each article, ascending.</summary>
    LinkedFromEnds,
    LinkedFrom,

    /// <summary>
    /// The first of four sections a schema field, of all articles and then of each type, whose articles alone have a row: its cells (a
    /// list), and the articles of each of its values (a list).
    /// </summary>
    FirstField,
}

/// <summary>The sections of a vocabulary, one row per entry.</summary>
internal enum VocabularySection
{
    Key,
    Name,
    AliasEnds,
    Aliases,

    /// <summary>The text of an entry's Markdown file.</summary>
    Body,
    KeySeeds,
    KeySlots,

    /// <summary>The articles that mention an entry or refer to it.</summary>
    ArticleEnds,
    Articles,

    /// <summary>The articles whose text mentions an entry.</summary>
    MentioningEnds,
    Mentioning,

    /// <summary>The articles that quote an entry.</summary>
    QuotingEnds,
    Quoting,

    /// <summary>Pairs of article row and mention number.</summary>
    MentionEnds,
    Mentions,

    /// <summary>Pairs of article row and quotation number.</summary>
    QuotationEnds,
    Quotations,

    /// <summary>
    /// The first of two sections a field (its cells, a list), followed by two sections for each field of a vocabulary that refers to this
    /// one (the rows that do).
    /// </summary>
    FirstField,
}

/// <summary>The sections of a shard, one row per article.</summary>
internal enum ShardSection
{
    /// <summary>Where each article's text ends in the shard.</summary>
    TextEnds,

    /// <summary>The line of its file on which each text begins.</summary>
    FirstLine,
    BlockEnds,
    BlockKind,
    BlockStart,
    BlockEnd,
    FigureEnds,

    /// <summary>A block's number plus one, like the two that follow.</summary>
    FigureLabel,
    FigureCaption,
    FigureCredit,
    SentenceEnds,
    SentenceStart,
    SentenceEnd,
    QuotationEnds,
    QuotationStart,
    QuotationEnd,

    /// <summary>Equal start and end: no name is given.</summary>
    SpeakerStart,
    SpeakerEnd,
    CueStart,
    CueEnd,
    Attribution,
    IsPartial,

    /// <summary>The vocabulary of the credited entry plus one.</summary>
    SpeakerVocabulary,
    SpeakerEntry,
    MentionEnds,
    MentionStart,
    MentionEnd,
    MentionVocabulary,
    MentionEntry,
    LinkEnds,
    LinkStart,
    LinkEnd,

    /// <summary>
    /// The place of the address in the article's text where it stands there as it is; else, counted on from the end of that text, in the
    /// shard's markup.
    /// </summary>
    LinkUrlStart,
    LinkUrlEnd,

    /// <summary>Where the inserted parts of the HTML begin in the shard's markup.</summary>
    HtmlStart,

    /// <summary>
    /// The HTML as differences to the text: triples of the length of an insertion from the markup, the length of text to skip and the
    /// length of text to copy. None: the article is plain text.
    /// </summary>
    HtmlPartEnds,
    HtmlDelta,

    /// <summary>
    /// What a reader of the text does not see as written; <see cref="MarkCode"/> says how it is packed. Empty for plain text.
    /// </summary>
    MarkEnds,
    Marks,
    HeadingEnds,

    /// <summary>A block's number.</summary>
    HeadingBlock,
    HeadingLevel,

    /// <summary>Where the anchor is in the shard's markup.</summary>
    HeadingAnchorStart,
    HeadingAnchorEnd,
    CodeLanguageEnds,

    /// <summary>A block's number.</summary>
    CodeLanguageBlock,

    /// <summary>Where the name is in the shard's markup.</summary>
    CodeLanguageStart,
    CodeLanguageEnd,

    /// <summary>Where the address of a figure is in the shard's markup; equal start and end: none is given.</summary>
    FigureSourceStart,
    FigureSourceEnd,

    /// <summary>Where the alternative text of a figure is in the text; equal start and end: there is none.</summary>
    FigureAlternativeStart,
    FigureAlternativeEnd,
}
