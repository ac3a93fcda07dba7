using System.ComponentModel;
using System.Text;
using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Shared;
using Corpus.Store;

namespace Corpus;

/// <summary>
/// An article of a compiled corpus. It is immutable and safe to read from many threads; two are equal when they are the same article
/// of the same corpus. The names of properties follow schema.org where it has one.
/// </summary>
[JsonConverter(typeof(CorpusJsonConverter))]
public abstract record CorpusArticle : IJsonObject
{
    /// <summary>Words per minute of silent reading: the mean for English non-fiction (Brysbaert 2019).</summary>
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

    /// <summary>The id, unique in the corpus.</summary>
    public string Id => Text(CatalogSection.Id)!;

    /// <summary>The path of the file below the corpus, with <c>/</c> between folders.</summary>
    public string Path => Text(CatalogSection.Path)!;

    /// <summary>The headline (schema.org <c>headline</c>); the id when the article has none.</summary>
    public string Headline => Text(CatalogSection.Headline)!;

    /// <summary>The subtitle (schema.org <c>alternativeHeadline</c>); null when there is none.</summary>
    public string? AlternativeHeadline => Text(CatalogSection.AlternativeHeadline);

    /// <summary>A summary set apart from the text (schema.org <c>description</c>); null when there is none.</summary>
    public string? Description => Text(CatalogSection.Description);

    /// <summary>The line that names the authors, as written; null when there is none.</summary>
    public string? Byline => Text(CatalogSection.Byline);

    /// <summary>The authors, in the order of the byline (schema.org <c>author</c>).</summary>
    public IReadOnlyList<string> Authors => new StringList(Store, Store.CatalogTable.Row((int)CatalogSection.AuthorEnds, row));

    /// <summary>The place at the start of the first paragraph; null when there is none.</summary>
    public string? Dateline => Text(CatalogSection.Dateline);

    /// <summary>The date of publication (schema.org <c>datePublished</c>); null when it is not known.</summary>
    public ArticleDate? DatePublished => Store.Date(CatalogSection.DatePublishedEnds, row);

    /// <summary>The date of the last change (schema.org <c>dateModified</c>); null when it is not known.</summary>
    public ArticleDate? DateModified => Store.Date(CatalogSection.DateModifiedEnds, row);

    /// <summary>The address as given, which may be only a host (schema.org <c>url</c>); null when there is none.</summary>
    public string? Url => Text(CatalogSection.Url);

    /// <summary>The language, a BCP 47 tag (schema.org <c>inLanguage</c>).</summary>
    public string InLanguage => Text(CatalogSection.InLanguage)!;

    /// <summary>The keywords, as written in the metadata (schema.org <c>keywords</c>).</summary>
    public IReadOnlyList<string> Keywords => new StringList(Store, Store.CatalogTable.Row((int)CatalogSection.KeywordEnds, row));

    /// <summary>The number of words in the body: runs without white space that contain a letter or a digit.</summary>
    public int WordCount => Store.CatalogTable.Section((int)CatalogSection.WordCount)[row];

    /// <summary>The time an adult takes to read it silently, at 238 words per minute, in whole seconds.</summary>
    public TimeSpan ReadingTime => TimeSpan.FromSeconds(Math.Round(WordCount * 60 / WordsPerMinute));

    /// <summary>The file's text, decoded, without byte-order mark and front matter, with <c>\n</c> line ends.</summary>
    public string RawText => rawText ?? CorpusStore.Publish(ref rawText, RawSpan.ToString());

    /// <summary><see cref="RawText"/> without allocating.</summary>
    public ReadOnlySpan<char> RawSpan => Content.Text;

    /// <summary>
    /// The text without headline, metadata and boilerplate: paragraphs, subheadings, lists, block quotes, code and tables, separated by
    /// blank lines.
    /// </summary>
    public string Body => body ?? CorpusStore.Publish(ref body, MakeBody());

    /// <summary>
    /// The article as HTML. Markdown was rendered when the corpus was compiled. Plain text is written on first use, as headings,
    /// paragraphs, lists, quotes and figures; text is encoded, boilerplate left out.
    /// </summary>
    public string Html =>
        html ?? CorpusStore.Publish(ref html, Content.Html() ?? HtmlText.Write(this));

    /// <summary>All blocks, in the order of the text; every line that is not blank belongs to exactly one.</summary>
    public ArticleParts<Block> Blocks => Parts<Block>(ShardSection.BlockEnds);

    /// <summary>The headings, the headline among them.</summary>
    public ArticleParts<Heading> Headings => Parts<Heading>(ShardSection.HeadingEnds);

    /// <summary>
    /// The headings of the highest level in the article, without the headline; <see cref="Heading.Children"/> are those below each.
    /// </summary>
    public IReadOnlyList<Heading> TableOfContents =>
        Headings is var all && all.Count > 0 && IsHeadline(all[0]) ? Heading.Below(all, 1, 0) : Heading.Below(all, 0, 0);

    /// <summary>
    /// The beginning of the article for a list: the text above <c>&lt;!--more--&gt;</c> in Markdown, else <see cref="Description"/>, else
    /// as many whole sentences of the text as fit in 280 UTF-16 code units, at least one. Empty when there is no text.
    /// </summary>
    public string Excerpt => TextAboveMore() ?? Description ?? FirstSentences();

    /// <summary>The articles that link to this one, in ordinal order of their ids.</summary>
    public IReadOnlyList<CorpusArticle> LinkedFrom => Fields.LinkedFrom<CorpusArticle>();

    /// <summary>The blocks that are paragraphs.</summary>
    public IReadOnlyList<Block> Paragraphs =>
        paragraphs ?? CorpusStore.Publish(ref paragraphs, [.. Blocks.Where(block => block.Kind == BlockKind.Paragraph)]);

    /// <summary>The images, videos and audio files.</summary>
    public ArticleParts<Figure> Figures => Parts<Figure>(ShardSection.FigureEnds);

    /// <summary>The links of a Markdown article; none in plain text.</summary>
    public ArticleParts<Link> Links => Parts<Link>(ShardSection.LinkEnds);

    /// <summary>The sentences.</summary>
    public ArticleParts<Sentence> Sentences => Parts<Sentence>(ShardSection.SentenceEnds);

    /// <summary>The quotations, in the order of their opening marks.</summary>
    public ArticleParts<Quotation> Quotations => Parts<Quotation>(ShardSection.QuotationEnds);

    /// <summary>The names of vocabulary entries in the text.</summary>
    public ArticleParts<Mention> Mentions => Parts<Mention>(ShardSection.MentionEnds);

    /// <summary>The few articles with the most similar content, most similar first.</summary>
    public IReadOnlyList<RelatedArticle<CorpusArticle>> Related => Fields.Related<CorpusArticle>();

    /// <summary>The next newer article by <see cref="DatePublished"/>; null for the newest and for an undated one.</summary>
    public CorpusArticle? Next => Store.Neighbor(row, step: -1);

    /// <summary>The next older article by <see cref="DatePublished"/>; null for the oldest and for an undated one.</summary>
    public CorpusArticle? Previous => Store.Neighbor(row, step: 1);

    internal CorpusStore Store { get; }

    internal int Row => row;

    internal bool IsOf(CorpusStore other) => ReferenceEquals(Store, other);

    internal ArticleContent Content => content ?? CorpusStore.Publish(ref content, new ArticleContent(Store, row));

    /// <summary>The fields of the schema, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FieldReader Fields => new(Store, Store.CatalogTable, (int)CatalogSection.FirstField, 4, row);

    /// <summary>The fields of the article's type, for generated code.</summary>
    /// <param name="type">The number of the type.</param>
    /// <param name="firstField">The number of its first field among those of all articles and types.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected FieldReader FieldsOf(int type, int firstField) =>
        new(Store, Store.CatalogTable, (int)CatalogSection.FirstField + (4 * firstField), 4, Store.RowsOf(type).LowerBound(row));

    /// <summary>Returns whether both are the same article of the same corpus.</summary>
    public virtual bool Equals(CorpusArticle? other) => other is not null && ReferenceEquals(Store, other.Store) && row == other.row;

    /// <inheritdoc/>
    public override int GetHashCode() => row;

    /// <summary>Returns the id.</summary>
    public sealed override string ToString() => Id;

    /// <summary>The row of the article to which a link leads; null when it leads to none.</summary>
    internal int? LinkTarget(int link) =>
        Store.CatalogTable.Row((int)CatalogSection.LinkTargetEnds, row) is var led && link < led.Count
            && led[link] is > 0 and var target ? target - 1 : null;

    internal int LineOf(int offset) => Content.LineOf(offset);

    void IJsonObject.Write(JsonObjectWriter json)
    {
        WriteSummary(json);
        json.Write(nameof(Body), Body);
        json.Write(nameof(Html), Html);
        json.List(nameof(Quotations), Quotations);
        json.List(nameof(Mentions), Mentions);
        json.List(nameof(Figures), Figures);
        json.List(nameof(Links), Links);
        json.List(BuiltInRelated, Related);
    }

    /// <summary>Writes the metadata and the fields of the schema.</summary>
    internal void WriteSummary(JsonObjectWriter json)
    {
        json.Write(nameof(Id), Id);
        json.Write(nameof(Headline), Headline);
        json.Write(nameof(AlternativeHeadline), AlternativeHeadline);
        json.Write(nameof(Description), Description);
        json.Write(nameof(Byline), Byline);
        json.Write(nameof(Authors), Authors);
        json.Write(nameof(Dateline), Dateline);
        json.Write(nameof(DatePublished), DatePublished);
        json.Write(nameof(DateModified), DateModified);
        json.Write(nameof(Url), Url);
        json.Write(nameof(InLanguage), InLanguage);
        json.Write(nameof(Keywords), Keywords);
        json.Write(nameof(WordCount), WordCount);
        WriteFields(json);
    }

    /// <summary>The name of <see cref="Related"/>, for generated code: another one where the schema has a field of that name.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual string BuiltInRelated => nameof(Related);

    /// <summary>Writes the fields of the schema, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void WriteFields(JsonObjectWriter json)
    {
    }

    private string? Text(CatalogSection section) => Store.String(Store.CatalogTable.Section((int)section)[row]);

    private ArticleParts<T> Parts<T>(ShardSection ends)
        where T : struct, IArticlePart<T> => new(this, Content.Items(ends).Count);

    private static bool IsHeadline(Heading heading)
    {
        foreach (var block in heading.Article.Blocks)
        {
            if (block.Start == heading.Start)
                return block.Kind == BlockKind.Headline;
        }

        return false;
    }

    private string? TextAboveMore()
    {
        foreach (var block in Blocks)
        {
            if (block.Kind == BlockKind.Boilerplate && block.Span is "<!--more-->" or "<!-- more -->")
                return string.Join(
                    "\n\n", Blocks.Where(other => other.Kind.IsBody() && other.End <= block.Start).Select(other => other.PlainText));
        }

        return null;
    }

    private string FirstSentences()
    {
        const int longest = 280;
        var excerpt = new StringBuilder();
        var (all, next) = (Paragraphs, 0);
        foreach (var sentence in Sentences)
        {
            while (next < all.Count && all[next].End < sentence.End)
                next++;
            if (next == all.Count)
                break;
            if (sentence.Start < all[next].Start)
                continue;
            var text = sentence.PlainText;
            if (excerpt.Length > 0 && excerpt.Length + 1 + text.Length > longest)
                break;
            excerpt.Append(excerpt.Length > 0 ? " " : "").Append(text);
        }

        return excerpt.ToString();
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
            text.Append(block.PlainText);
        }

        return text.ToString();
    }
}
