using System.ComponentModel;
using Corpus.Shared;

namespace Corpus.Store;

/// <summary>
/// Reads the schema fields of one article or entry for generated code. A field is given by its position in the schema. Not for use by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FieldReader
{
    private const int WholeUnits = 4;
    private const int MomentUnits = 5;

    private readonly CorpusStore store;
    private readonly Table table;
    private readonly int firstSection;
    private readonly int sectionsPerField;
    private readonly int row;
    private readonly Column record;

    internal FieldReader(CorpusStore store, Table table, int firstSection, int sectionsPerField, int row) =>
        (this.store, this.table, this.firstSection, this.sectionsPerField, this.row) = (store, table, firstSection, sectionsPerField, row);

    /// <summary>Reads the fields of a nested record.</summary>
    private FieldReader(CorpusStore store, Column record) => (this.store, this.record, firstSection) = (store, record, -1);

    internal int PlaceHash => record.Place;

    internal bool IsSame(FieldReader other) => ReferenceEquals(store, other.store) && record.IsSame(other.record);

    /// <summary>A string; null when it is not given.</summary>
    public string? Text(int field) => Cells(field) is { Count: > 0 } cells ? store.String(cells[0]) : null;

    /// <summary>A list of strings.</summary>
    public IReadOnlyList<string> Texts(int field) => new StringList(store, Cells(field));

    /// <summary>A URI; null when it is not given.</summary>
    public Uri? Uri(int field) => Text(field) is { } text ? new Uri(text, UriKind.RelativeOrAbsolute) : null;

    /// <summary>A list of URIs.</summary>
    public IReadOnlyList<Uri> Uris(int field)
    {
        var owner = store;
        return new CellList<Uri>(Cells(field), 1, (cells, at) => new Uri(owner.String(cells[at])!, UriKind.RelativeOrAbsolute));
    }

    /// <summary>A Boolean; null when it is not given.</summary>
    public bool? Boolean(int field) => First(field, 1, ReadBoolean);

    /// <summary>A list of Booleans.</summary>
    public IReadOnlyList<bool> Booleans(int field) => new CellList<bool>(Cells(field), 1, ReadBoolean);

    /// <summary>A whole number; null when it is not given.</summary>
    public long? Integer(int field) => First(field, WholeUnits, ReadInteger);

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<long> Integers(int field) => new CellList<long>(Cells(field), WholeUnits, ReadInteger);

    /// <summary>A number; null when it is not given.</summary>
    public double? Number(int field) => First(field, WholeUnits, ReadNumber);

    /// <summary>A list of numbers.</summary>
    public IReadOnlyList<double> Numbers(int field) => new CellList<double>(Cells(field), WholeUnits, ReadNumber);

    /// <summary>A date; null when it is not given.</summary>
    public DateOnly? Date(int field) => First(field, 1, ReadDate);

    /// <summary>A list of dates.</summary>
    public IReadOnlyList<DateOnly> Dates(int field) => new CellList<DateOnly>(Cells(field), 1, ReadDate);

    /// <summary>A date and time; null when it is not given.</summary>
    public DateTimeOffset? Moment(int field) => First(field, MomentUnits, ReadMoment);

    /// <summary>A list of dates and times.</summary>
    public IReadOnlyList<DateTimeOffset> Moments(int field) => new CellList<DateTimeOffset>(Cells(field), MomentUnits, ReadMoment);

    /// <summary>An enum's value; null when it is not given.</summary>
    public TEnum? Enumeration<TEnum>(int field)
        where TEnum : struct, Enum => First(field, 1, ReadEnumeration<TEnum>);

    /// <summary>A list of an enum's values.</summary>
    public IReadOnlyList<TEnum> Enumerations<TEnum>(int field)
        where TEnum : struct, Enum => new CellList<TEnum>(Cells(field), 1, ReadEnumeration<TEnum>);

    /// <summary>An entry of a vocabulary; null when it is not given.</summary>
    public TEntry? Entry<TEntry>(int field, int vocabulary)
        where TEntry : VocabularyEntry => Cells(field) is { Count: > 0 } cells ? (TEntry)store.Entry(vocabulary, cells[0]) : null;

    /// <summary>A list of entries of a vocabulary.</summary>
    public IReadOnlyList<TEntry> Entries<TEntry>(int field, int vocabulary)
        where TEntry : VocabularyEntry => new EntryList<TEntry>(store, vocabulary, Cells(field));

    /// <summary>Another article; null when it is not given.</summary>
    public TArticle? Article<TArticle>(int field)
        where TArticle : CorpusArticle => Cells(field) is { Count: > 0 } cells ? (TArticle)store.Article(cells[0]) : null;

    /// <summary>A list of other articles.</summary>
    public IReadOnlyList<TArticle> Articles<TArticle>(int field)
        where TArticle : CorpusArticle => new ArticleList<TArticle>(store, Cells(field));

    /// <summary>A nested record; null when it is not given.</summary>
    public TRecord? Record<TRecord>(int field, Func<FieldReader, TRecord> create)
        where TRecord : CorpusRecord
    {
        ArgumentNullException.ThrowIfNull(create);
        return Cells(field) is { Count: > 0 } cells ? create(new FieldReader(store, cells.Slice(1, cells[0]))) : null;
    }

    /// <summary>A list of nested records.</summary>
    public IReadOnlyList<TRecord> Records<TRecord>(int field, Func<FieldReader, TRecord> create)
        where TRecord : CorpusRecord
    {
        ArgumentNullException.ThrowIfNull(create);
        var owner = store;
        return Parts(Cells(field)).ConvertAll(cells => create(new FieldReader(owner, cells))).AsReadOnly();
    }

    /// <summary>Any value; its kind is null when it is not given.</summary>
    public Value Value(int field) => Cells(field) is { Count: > 0 } cells ? new Value(store, cells.Slice(1, cells[0])) : default;

    /// <summary>A list of any values.</summary>
    public IReadOnlyList<Value> Values(int field)
    {
        var owner = store;
        return Parts(Cells(field)).ConvertAll(cells => new Value(owner, cells)).AsReadOnly();
    }

    /// <summary>The quotations of the article.</summary>
    public ArticleParts<Quotation<TArticle>> Quotations<TArticle>()
        where TArticle : CorpusArticle => Parts<Quotation<TArticle>>(ShardSection.QuotationEnds);

    /// <summary>The mentions in the article.</summary>
    public ArticleParts<Mention<TArticle>> Mentions<TArticle>()
        where TArticle : CorpusArticle => Parts<Mention<TArticle>>(ShardSection.MentionEnds);

    /// <summary>The links of the article.</summary>
    public ArticleParts<Link<TArticle>> Links<TArticle>()
        where TArticle : CorpusArticle => Parts<Link<TArticle>>(ShardSection.LinkEnds);

    /// <summary>The articles that link to the article.</summary>
    public IReadOnlyList<TArticle> LinkedFrom<TArticle>()
        where TArticle : CorpusArticle => new ArticleList<TArticle>(store, table.Row((int)CatalogSection.LinkedFromEnds, row));

    /// <summary>The articles similar to the article.</summary>
    public IReadOnlyList<RelatedArticle<TArticle>> Related<TArticle>()
        where TArticle : CorpusArticle => new RelatedList<TArticle>(store, table.Row((int)CatalogSection.RelatedEnds, row));

    /// <summary>The quotations credited to the entry.</summary>
    public IReadOnlyList<Quotation<TArticle>> EntryQuotations<TArticle>()
        where TArticle : CorpusArticle => new PlaceList<Quotation<TArticle>>(store, table.Row((int)VocabularySection.QuotationEnds, row));

    /// <summary>The mentions of the entry.</summary>
    public IReadOnlyList<Mention<TArticle>> EntryMentions<TArticle>()
        where TArticle : CorpusArticle => new PlaceList<Mention<TArticle>>(store, table.Row((int)VocabularySection.MentionEnds, row));

    private ArticleParts<T> Parts<T>(ShardSection ends)
        where T : struct, IArticlePart<T>
    {
        var article = store.Article(row);
        return new ArticleParts<T>(article, article.Content.Items(ends).Count);
    }

    private static bool ReadBoolean(Column cells, int at) => cells[at] != 0;

    private static long ReadInteger(Column cells, int at)
    {
        var value = 0L;
        for (var i = 0; i < WholeUnits; i++)
            value = (value << 16) | (uint)cells[at + i];
        return value;
    }

    internal static double ReadNumber(Column cells, int at) => BitConverter.Int64BitsToDouble(ReadInteger(cells, at));

    private static DateOnly ReadDate(Column cells, int at) => DateOnly.FromDayNumber(cells[at]);

    private static DateTimeOffset ReadMoment(Column cells, int at) =>
        new(ReadInteger(cells, at), TimeSpan.FromMinutes(cells[at + WholeUnits] - TableLayout.OffsetBias));

    private static TEnum ReadEnumeration<TEnum>(Column cells, int at)
        where TEnum : struct, Enum
    {
        var value = cells[at];
        return System.Runtime.CompilerServices.Unsafe.As<int, TEnum>(ref value);
    }

    private T? First<T>(int field, int unitsPerCell, Func<Column, int, T> read)
        where T : struct => Cells(field) is var cells && cells.Count >= unitsPerCell ? read(cells, 0) : null;

    private Column Cells(int field)
    {
        if (firstSection >= 0)
            return table.Row(firstSection + (sectionsPerField * field), row);
        var at = 0;
        for (; field > 0; field--)
            at += 1 + record[at];
        return record.Slice(at + 1, record[at]);
    }

    /// <summary>The parts of a run, each of which has its length before it.</summary>
    private static List<Column> Parts(Column cells)
    {
        var parts = new List<Column>();
        for (var at = 0; at < cells.Count; at += 1 + cells[at])
            parts.Add(cells.Slice(at + 1, cells[at]));
        return parts;
    }
}
