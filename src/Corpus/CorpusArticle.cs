using System.ComponentModel;
using System.Text;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>An article of a compiled corpus. Immutable, and safe to read from many threads; equal to another when it is the same article.</summary>
public abstract record CorpusArticle
{
    /// <summary>Words a minute of silent reading: the mean for English non-fiction (Brysbaert 2019).</summary>
    private const double WordsPerMinute = 238;

    private readonly int row;
    private ArticleContent? content;
    private string? rawText;
    private string? body;
    private string? html;
    private Block[]? paragraphs;

    /// <summary>For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CorpusArticle(CorpusStore store, int row) => (Store, this.row) = (store, row);

    /// <summary>The name of the article, unique in its corpus.</summary>
    public string Id => Text(CatalogSection.Id)!;

    /// <summary>The file below the corpus, with <c>/</c> between folders.</summary>
    public string Path => Text(CatalogSection.Path)!;

    /// <summary>The title (schema.org <c>headline</c>); the id where the article has none.</summary>
    public string Headline => Text(CatalogSection.Headline)!;

    /// <summary>A second title (schema.org <c>alternativeHeadline</c>); null when there is none.</summary>
    public string? AlternativeHeadline => Text(CatalogSection.AlternativeHeadline);

    /// <summary>A summary set apart from the text (schema.org <c>description</c>); null when there is none.</summary>
    public string? Description => Text(CatalogSection.Description);

    /// <summary>The line that names who wrote it, as it stands; null when there is none.</summary>
    public string? Byline => Text(CatalogSection.Byline);

    /// <summary>Who wrote it, in the order of the byline (schema.org <c>author</c>).</summary>
    public IReadOnlyList<string> Authors => new StringList(Store, Store.CatalogTable.Row((int)CatalogSection.AuthorEnds, row));

    /// <summary>The place it was written, as the first paragraph names it; null when it does not.</summary>
    public string? Dateline => Text(CatalogSection.Dateline);

    /// <summary>When it was published (schema.org <c>datePublished</c>); null when it is not known.</summary>
    public ArticleDate? DatePublished => Date(CatalogSection.DatePublishedEnds);

    /// <summary>When it was last changed (schema.org <c>dateModified</c>); null when it is not known.</summary>
    public ArticleDate? DateModified => Date(CatalogSection.DateModifiedEnds);

    /// <summary>Its address as it is given, which may be a host alone; null when none is.</summary>
    public string? Url => Text(CatalogSection.Url);

    /// <summary>The language it is written in, a BCP 47 tag (schema.org <c>inLanguage</c>).</summary>
    public string InLanguage => Text(CatalogSection.InLanguage)!;

    /// <summary>Its keywords, as the metadata has them.</summary>
    public IReadOnlyList<string> Keywords => new StringList(Store, Store.CatalogTable.Row((int)CatalogSection.KeywordEnds, row));

    /// <summary>Words of the body: runs between white space that hold a letter or a digit.</summary>
    public int WordCount => Store.CatalogTable.Section((int)CatalogSection.WordCount)[row];

    /// <summary>How long an adult reads it silently, at 238 words a minute, in whole seconds.</summary>
    public TimeSpan ReadingTime => TimeSpan.FromSeconds(Math.Round(WordCount * 60 / WordsPerMinute));

    /// <summary>The file's text, decoded, without byte-order mark and front matter, line ends as <c>\n</c>, otherwise untouched.</summary>
    public string RawText => rawText ?? CorpusStore.Publish(ref rawText, RawSpan.ToString());

    /// <summary><see cref="RawText"/> without allocating.</summary>
    public ReadOnlySpan<char> RawSpan => Content.Text;

    /// <summary>What a reader would call the article: paragraphs, subheadings, lists, block quotes, code and tables, a blank line between two.</summary>
    public string Body => body ?? CorpusStore.Publish(ref body, MakeBody());

    /// <summary>
    /// The article as HTML: Markdown as it was rendered when the corpus was compiled; plain text as headings, paragraphs, lists, quotes and
    /// figures, written when it is asked for. Text is escaped. Boilerplate is left out.
    /// </summary>
    public string Html => html ?? CorpusStore.Publish(ref html, Content.Html is { Length: > 0 } rendered ? rendered.ToString() : HtmlText.Write(this));

    /// <summary>Every block, in the order of the text; every line that is not blank belongs to exactly one.</summary>
    public ArticleParts<Block> Blocks => Parts<Block>(ShardSection.BlockEnds);

    /// <summary>The blocks that are paragraphs.</summary>
    public IReadOnlyList<Block> Paragraphs => paragraphs ?? CorpusStore.Publish(ref paragraphs, [.. Blocks.Where(block => block.Kind == BlockKind.Paragraph)]);

    /// <summary>The pictures, films and sounds.</summary>
    public ArticleParts<Figure> Figures => Parts<Figure>(ShardSection.FigureEnds);

    /// <summary>The links of a Markdown article; none in plain text.</summary>
    public ArticleParts<Link> Links => Parts<Link>(ShardSection.LinkEnds);

    /// <summary>The sentences.</summary>
    public ArticleParts<Sentence> Sentences => Parts<Sentence>(ShardSection.SentenceEnds);

    /// <summary>The quotations, in the order of their opening marks.</summary>
    public ArticleParts<Quotation> Quotations => Parts<Quotation>(ShardSection.QuotationEnds);

    /// <summary>The names of vocabularies in the text.</summary>
    public ArticleParts<Mention> Mentions => Parts<Mention>(ShardSection.MentionEnds);

    /// <summary>The nearest few articles by content, nearest first.</summary>
    public IReadOnlyList<RelatedArticle> Related => new RelatedList(Store, Store.CatalogTable.Row((int)CatalogSection.RelatedEnds, row));

    internal CorpusStore Store { get; }

    internal ArticleContent Content => content ?? CorpusStore.Publish(ref content, new ArticleContent(Store, row));

    /// <summary>The fields of the schema, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FieldReader Fields => new(Store, Store.CatalogTable, (int)CatalogSection.FirstField, 4, row);

    /// <summary>Whether both are the same article of the same corpus.</summary>
    public virtual bool Equals(CorpusArticle? other) => other is not null && ReferenceEquals(Store, other.Store) && row == other.row;

    /// <inheritdoc/>
    public override int GetHashCode() => row;

    /// <summary>The id.</summary>
    public sealed override string ToString() => Id;

    internal int LineOf(int offset) => Content.FirstLine + RawSpan[..offset].Count('\n');

    private string? Text(CatalogSection section) => Store.String(Store.CatalogTable.Section((int)section)[row]);

    private ArticleParts<T> Parts<T>(ShardSection ends)
        where T : struct, IArticlePart<T> => new(this, Content.Items(ends).Count);

    private ArticleDate? Date(CatalogSection section)
    {
        var cells = Store.CatalogTable.Row((int)section, row);
        if (cells.Count == 0)
            return null;
        return new ArticleDate(
            DateOnly.FromDayNumber(cells[0]),
            cells.Count > 1 ? new TimeOnly((cells[1] * TimeSpan.TicksPerSecond) + cells[2]) : null,
            cells.Count > 3 ? TimeSpan.FromMinutes(cells[3] - TableLayout.OffsetBias) : null);
    }

    private string MakeBody()
    {
        var text = new StringBuilder();
        foreach (var block in Blocks)
        {
            if (!block.Kind.IsBody())
                continue;
            if (text.Length > 0)
                text.Append("\n\n");
            text.Append(block.Span);
        }

        return text.ToString();
    }
}
