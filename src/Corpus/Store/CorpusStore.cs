using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Corpus.Search;
using Corpus.Shared;

namespace Corpus.Store;

/// <summary>
/// A compiled corpus as generated code hands it to the library: texts and tables in string literals. Nothing is read before it is asked
/// for. Not for use by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CorpusStore
{
    /// <summary>The number of nearest keys that a message names.</summary>
    private const int NearestKeys = 3;

    /// <summary>
    /// Strings of a piece of the list of those that were made. In one array, Native AOT programs take three times as long to the first
    /// headline (<c>benchmarks/StartUp</c>), since all of it has to be cleared.
    /// </summary>
    private const int PieceLength = 1 << 10;

    private static CorpusStore? lastOpened;

    private KeyIndex? ids;
    private KeyIndex?[]? keys;
    private string?[]?[]? strings;
    private CorpusArticle?[]? articles;
    private TypedArticles?[]? types;
    private VocabularyEntry?[]?[]? entries;
    private SearchIndex? searchIndex;

    /// <summary>Checks, once per corpus, that this library can read its tables.</summary>
    /// <param name="layoutVersion">The version of the table layout that the generator wrote.</param>
    /// <exception cref="NotSupportedException">The library reads another version; the message names both.</exception>
    protected CorpusStore(int layoutVersion)
    {
        if (layoutVersion != TableLayout.Version)
        {
            throw new NotSupportedException(
                $"The corpus was compiled with table layout {layoutVersion}, but this version of the Corpus library reads table "
                    + $"layout {TableLayout.Version}: "
                + "rebuild the project that contains the corpus with the same version of the Corpus package.");
        }

        OpenedBefore = Interlocked.Exchange(ref lastOpened, this);
    }

    /// <summary>The short strings, concatenated.</summary>
    protected abstract string Names { get; }

    /// <summary>A section of the catalog, which has what lists of articles need.</summary>
    protected internal abstract string Catalog(int section);

    /// <summary>How many vocabularies there are.</summary>
    protected abstract int VocabularyCount { get; }

    /// <summary>The corpus that was opened last; null when none was.</summary>
    internal static CorpusStore? LastOpened => lastOpened;

    /// <summary>The corpus that was opened before this one; null for the first.</summary>
    internal CorpusStore? OpenedBefore { get; }

    /// <summary>How many articles there are.</summary>
    internal int ArticleCount => CatalogTable.Section((int)CatalogSection.Headline).Count;

    internal Table CatalogTable => new(this);

    /// <summary>The search index; null when the corpus has none.</summary>
    internal SearchIndex? SearchIndex => searchIndex ?? (SearchIndex.Open(this) is { } opened ? Publish(ref searchIndex, opened) : null);

    /// <summary>The table of a vocabulary.</summary>
    protected abstract string Vocabulary(int vocabulary);

    /// <summary>The texts of a shard.</summary>
    protected internal abstract string ShardText(int shard);

    /// <summary>What is in the texts of a shard.</summary>
    protected internal abstract string ShardTable(int shard);

    /// <summary>A part of the search index; part 0 is empty where there is no index.</summary>
    protected internal virtual string SearchTable(int part) => "";

    /// <summary>Where the links of a shard's texts lead, and the HTML of those that are Markdown.</summary>
    protected internal abstract string ShardMarkup(int shard);

    /// <summary>Makes the record of an article.</summary>
    protected abstract CorpusArticle CreateArticle(int row);

    /// <summary>Makes the record of an entry.</summary>
    protected abstract VocabularyEntry CreateEntry(int vocabulary, int row);

    /// <summary>The article in a row; the same object every time.</summary>
    public CorpusArticle Article(int row) => articles?[row] ?? MakeArticle(row);

    /// <summary>All articles, in ordinal order of their ids.</summary>
    public IReadOnlyList<TArticle> Articles<TArticle>()
        where TArticle : CorpusArticle => new ArticleRange<TArticle>(this);

    /// <summary>The articles of a type, given by its number.</summary>
    public TypedArticles OfType(int type)
    {
        var all = types ?? Publish(ref types, new TypedArticles?[CatalogTable.Section((int)CatalogSection.TypeEnds).Count]);
        return all[type] ?? Publish(ref all[type], new TypedArticles(this, type));
    }

    /// <summary>The number of an article's type; -1 when it has none.</summary>
    protected internal int TypeOf(int row) =>
        CatalogTable.Section((int)CatalogSection.ArticleType) is { Count: > 0 } all ? all[row] - 1 : -1;

    /// <summary>The rows of the articles of a type, ascending.</summary>
    internal Column RowsOf(int type) => CatalogTable.Row((int)CatalogSection.TypeEnds, type);

    /// <summary>The article with an id; null when there is none.</summary>
    public CorpusArticle? ArticleOrNull(ReadOnlySpan<char> id) =>
        (ids ?? Publish(ref ids, MakeIndex(CatalogTable, (int)CatalogSection.IdSeeds))).TryFind(id, out var row) ? Article(row) : null;

    /// <summary>The article with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest ids.</exception>
    public CorpusArticle FindArticle(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ArticleOrNull(id) ?? throw NotFound("article", "id", id, CatalogTable.Section((int)CatalogSection.Id));
    }

    /// <summary>The articles whose schema field holds a value, given by its number.</summary>
    public IReadOnlyList<TArticle> ArticlesByField<TArticle>(int field, int value)
        where TArticle : CorpusArticle
    {
        var section = (int)CatalogSection.FirstField + (4 * field) + 2;
        return value >= 0
            && value < CatalogTable.Section(section).Count ? new ArticleList<TArticle>(this, CatalogTable.Row(section, value)) : [];
    }

    /// <summary>The articles whose schema field refers to an entry; none for an entry of another corpus.</summary>
    public IReadOnlyList<TArticle> ArticlesByField<TArticle>(int field, VocabularyEntry entry)
        where TArticle : CorpusArticle
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.IsOf(this) ? ArticlesByField<TArticle>(field, entry.Row) : [];
    }

    /// <summary>The articles whose text mentions an entry; none for an entry of another corpus.</summary>
    public IReadOnlyList<TArticle> ArticlesMentioning<TArticle>(VocabularyEntry entry)
        where TArticle : CorpusArticle => ArticlesOf<TArticle>(entry, VocabularySection.MentioningEnds);

    /// <summary>The articles that quote an entry; none for an entry of another corpus.</summary>
    public IReadOnlyList<TArticle> ArticlesQuoting<TArticle>(VocabularyEntry entry)
        where TArticle : CorpusArticle => ArticlesOf<TArticle>(entry, VocabularySection.QuotingEnds);

    /// <summary>All articles, newest first, undated last; those of the same date in ordinal order of their ids.</summary>
    public IReadOnlyList<TArticle> NewestArticles<TArticle>()
        where TArticle : CorpusArticle =>
        new ArticleList<TArticle>(this, CatalogTable.Section((int)CatalogSection.NewestRows), isAscending: false);

    /// <summary>The names of all authors, in ordinal order without regard to case.</summary>
    public IReadOnlyList<string> Authors() => new StringList(this, CatalogTable.Section((int)CatalogSection.AuthorNames));

    /// <summary>The keywords of all articles, in ordinal order without regard to case.</summary>
    public IReadOnlyList<string> Keywords() => new StringList(this, CatalogTable.Section((int)CatalogSection.KeywordNames));

    /// <summary>The years in which articles were published, ascending.</summary>
    public IReadOnlyList<int> Years()
    {
        var days = CatalogTable.Section((int)CatalogSection.PublishedDays);
        var years = new List<int>();
        for (var at = 0; at < days.Count;)
        {
            var year = DateOnly.FromDayNumber(days[at]).Year;
            years.Add(year);
            at = days.LowerBound(new DateOnly(year, 12, 31).DayNumber + 1);
        }

        return years.AsReadOnly();
    }

    /// <summary>The articles of an author, without regard to case.</summary>
    public IReadOnlyList<TArticle> ArticlesByAuthor<TArticle>(string author)
        where TArticle : CorpusArticle
    {
        ArgumentNullException.ThrowIfNull(author);
        return ArticlesByName<TArticle>(CatalogSection.AuthorNames, CatalogSection.AuthorArticleEnds, author);
    }

    /// <summary>The articles with a keyword, without regard to case.</summary>
    public IReadOnlyList<TArticle> ArticlesByKeyword<TArticle>(string keyword)
        where TArticle : CorpusArticle
    {
        ArgumentNullException.ThrowIfNull(keyword);
        return ArticlesByName<TArticle>(CatalogSection.KeywordNames, CatalogSection.KeywordArticleEnds, keyword);
    }

    /// <summary>The articles published from one day to another, both included, in the order of their dates.</summary>
    public IReadOnlyList<TArticle> ArticlesPublished<TArticle>(DateOnly from, DateOnly to)
        where TArticle : CorpusArticle
    {
        var days = CatalogTable.Section((int)CatalogSection.PublishedDays);
        var first = days.LowerBound(from.DayNumber);
        var last = days.LowerBound(to.DayNumber + 1);
        var rows = CatalogTable.Section((int)CatalogSection.PublishedRows);
        return new ArticleList<TArticle>(this, rows.Slice(first, Math.Max(0, last - first)), isAscending: false);
    }

    /// <summary>The articles published in a year, in the order of their dates; none for a year the calendar does not have.</summary>
    public IReadOnlyList<TArticle> ArticlesPublished<TArticle>(int year)
        where TArticle : CorpusArticle =>
        year >= DateOnly.MinValue.Year && year <= DateOnly.MaxValue.Year
            ? ArticlesPublished<TArticle>(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : [];

    /// <summary>
    /// The best articles for a query: those with the whole query in the headline first, then by score, highest first, then in the order of
    /// their ids. Any text is a valid query.
    /// </summary>
    /// <param name="query">
    /// Words, <c>"exact phrase"</c>, <c>-word</c>, <c>prefix*</c>. All must match; where no article has all, any. Repeated words count
    /// once, words after the first 32 are ignored, and a prefix stands for at most 4,096 words of the corpus.
    /// </param>
    /// <param name="limit">How many at most.</param>
    /// <param name="options">Filters, and whether the last word may be unfinished; null for none.</param>
    public IReadOnlyList<SearchHit<TArticle>> Search<TArticle>(string query, int limit, SearchOptions? options = null)
        where TArticle : CorpusArticle
    {
        ArgumentNullException.ThrowIfNull(query);
        return Searcher.Search<TArticle>(this, query, limit, options ?? SearchOptions.Default);
    }

    /// <summary>The quotations that several articles carry.</summary>
    public IReadOnlyList<SharedQuotation<TArticle>> SharedQuotations<TArticle>()
        where TArticle : CorpusArticle
    {
        var shared = new SharedQuotation<TArticle>[CatalogTable.Section((int)CatalogSection.SharedQuotationConflicts).Count];
        for (var i = 0; i < shared.Length; i++)
            shared[i] = new SharedQuotation<TArticle>(this, i);
        return shared;
    }

    /// <summary>The entry of a vocabulary in a row; the same object every time.</summary>
    public VocabularyEntry Entry(int vocabulary, int row)
    {
        var all = entries ?? Publish(ref entries, new VocabularyEntry?[]?[VocabularyCount]);
        var rows = all[vocabulary] ?? Publish(ref all[vocabulary], new VocabularyEntry?[EntryCount(vocabulary)]);
        return rows[row] ?? Publish(ref rows[row], CreateEntry(vocabulary, row));
    }

    /// <summary>All entries of a vocabulary, in ordinal order of their keys.</summary>
    public IReadOnlyList<TEntry> Entries<TEntry>(int vocabulary)
        where TEntry : VocabularyEntry => new EntryRange<TEntry>(this, vocabulary);

    /// <summary>The entry with a key; null when there is none.</summary>
    public VocabularyEntry? EntryOrNull(int vocabulary, ReadOnlySpan<char> key) =>
        KeysOf(vocabulary).TryFind(key, out var row) ? Entry(vocabulary, row) : null;

    /// <summary>The entry with a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names the nearest keys.</exception>
    public VocabularyEntry FindEntry(int vocabulary, string name, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return EntryOrNull(vocabulary, key)
            ?? throw NotFound($"entry of '{name}'", "key", key, VocabularyTable(vocabulary).Section((int)VocabularySection.Key));
    }

    /// <summary>The article one place newer or older by its date; null where there is none, and for an article without a date.</summary>
    /// <param name="row">The row of the article.</param>
    /// <param name="step">-1 for the next newer article, 1 for the next older.</param>
    internal CorpusArticle? Neighbor(int row, int step)
    {
        var dated = CatalogTable.Section((int)CatalogSection.PublishedRows).Count;
        var place = CatalogTable.Section((int)CatalogSection.NewestPlaces)[row];
        var other = place + step;
        return place < dated && other >= 0 && other < dated
            ? Article(CatalogTable.Section((int)CatalogSection.NewestRows)[other])
            : null;
    }

    /// <summary>A date of the article in a row; null when it is not known.</summary>
    internal ArticleDate? Date(CatalogSection section, int row)
    {
        var cells = CatalogTable.Row((int)section, row);
        if (cells.Count == 0)
            return null;
        return new ArticleDate(
            DateOnly.FromDayNumber(cells[0]),
            cells.Count > 1 ? new TimeOnly((cells[1] * TimeSpan.TicksPerSecond) + cells[2]) : null,
            cells.Count > 3 ? TimeSpan.FromMinutes(cells[3] - TableLayout.OffsetBias) : null);
    }

    internal IReadOnlyList<TArticle> ArticlesOf<TArticle>(VocabularyEntry entry, VocabularySection ends)
        where TArticle : CorpusArticle
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.IsOf(this) ? new ArticleList<TArticle>(this, entry.Table.Row((int)ends, entry.Row)) : [];
    }

    internal int EntryCount(int vocabulary) => VocabularyTable(vocabulary).Section((int)VocabularySection.Key).Count;

    internal Table VocabularyTable(int vocabulary) => new(Vocabulary(vocabulary));

    /// <summary>A short string by its number; null for number 0.</summary>
    internal string? String(int number) =>
        number == 0 ? null : strings?[number / PieceLength]?[number % PieceLength] ?? MakeString(number);

    internal ReadOnlySpan<char> StringSpan(int number)
    {
        if (number == 0)
            return default;
        var ends = CatalogTable.Section((int)CatalogSection.StringEnds);
        return Names.AsSpan(ends[number - 1], ends[number] - ends[number - 1]);
    }

    /// <summary>Drops everything that was read, so that the next use reads the current tables.</summary>
    internal void Reset() => (ids, keys, strings, articles, types, entries, searchIndex) =
        (null, null, null, null, null, null, null);

    /// <summary>Stores a value unless another thread was first; returns the one that is stored.</summary>
    protected internal static T Publish<T>([NotNull] ref T? place, T made)
        where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;

    private CorpusArticle MakeArticle(int row)
    {
        var all = articles ?? Publish(ref articles, new CorpusArticle?[ArticleCount]);
        return Publish(ref all[row], CreateArticle(row));
    }

    private string MakeString(int number)
    {
        var count = CatalogTable.Section((int)CatalogSection.StringEnds).Count;
        var pieces = strings ?? Publish(ref strings, new string?[]?[(count / PieceLength) + 1]);
        ref var piece = ref pieces[number / PieceLength];
        var made = piece ?? Publish(ref piece, new string?[PieceLength]);
        return Publish(ref made[number % PieceLength], StringSpan(number).ToString());
    }

    /// <summary>The index of the keys of a vocabulary, made on first use.</summary>
    private KeyIndex KeysOf(int vocabulary)
    {
        var all = keys ?? Publish(ref keys, new KeyIndex?[VocabularyCount]);
        return all[vocabulary] ?? Publish(ref all[vocabulary], MakeIndex(VocabularyTable(vocabulary), (int)VocabularySection.KeySeeds));
    }

    private IReadOnlyList<TArticle> ArticlesByName<TArticle>(CatalogSection namesSection, CatalogSection ends, string name)
        where TArticle : CorpusArticle
    {
        var names = CatalogTable.Section((int)namesSection);
        var (low, high) = (0, names.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = StringSpan(names[middle]).CompareTo(name, StringComparison.OrdinalIgnoreCase);
            if (order == 0)
                return new ArticleList<TArticle>(this, CatalogTable.Row((int)ends, middle));
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return [];
    }

    private KeyIndex MakeIndex(Table table, int seedSection) => new(Names, table.Section(seedSection), table.Section(seedSection + 1));

    private KeyNotFoundException NotFound(string what, string kind, string given, Column names)
    {
        var known = new string[names.Count];
        for (var i = 0; i < known.Length; i++)
            known[i] = String(names[i])!;
        return NotFound(what, kind, given, known);
    }

    internal static KeyNotFoundException NotFound(string what, string kind, string given, IReadOnlyList<string> known)
    {
        var nearest = NearestName.FindFew(given, known, NearestKeys);
        var suggestion = nearest.Count == 0 ? "" : $"; did you mean {NearestName.List(nearest, "or")}?";
        return new KeyNotFoundException($"There is no {what} with the {kind} '{given}'{suggestion}");
    }
}
