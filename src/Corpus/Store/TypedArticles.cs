using System.ComponentModel;
using Corpus.Search;

namespace Corpus.Store;

/// <summary>
/// The articles of one type, with what <see cref="CorpusStore"/> has for those of all types. Not for use by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TypedArticles
{
    private readonly CorpusStore store;
    private readonly int type;

    internal TypedArticles(CorpusStore store, int type) => (this.store, this.type) = (store, type);

    /// <summary>All articles of the type, in ordinal order of their ids.</summary>
    public IReadOnlyList<TArticle> Articles<TArticle>()
        where TArticle : CorpusArticle => new ArticleList<TArticle>(store, store.RowsOf(type));

    /// <summary>The article of the type with this id; null when there is none.</summary>
    public CorpusArticle? ArticleOrNull(ReadOnlySpan<char> id) =>
        store.ArticleOrNull(id) is { } article && store.TypeOf(article.Row) == type ? article : null;

    /// <summary>The article with an id.</summary>
    /// <exception cref="KeyNotFoundException">No article of the type has it; the message names the nearest ids.</exception>
    public CorpusArticle FindArticle(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ArticleOrNull(id)
            ?? throw CorpusStore.NotFound("article of this type", "id", id, [.. Articles<CorpusArticle>().Select(article => article.Id)]);
    }

    /// <inheritdoc cref="CorpusStore.ArticlesByField{TArticle}(int, int)"/>
    public IReadOnlyList<TArticle> ArticlesByField<TArticle>(int field, int value)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesByField<CorpusArticle>(field, value));

    /// <inheritdoc cref="CorpusStore.ArticlesByField{TArticle}(int, VocabularyEntry)"/>
    public IReadOnlyList<TArticle> ArticlesByField<TArticle>(int field, VocabularyEntry entry)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesByField<CorpusArticle>(field, entry));

    /// <inheritdoc cref="CorpusStore.ArticlesMentioning{TArticle}(VocabularyEntry)"/>
    public IReadOnlyList<TArticle> ArticlesMentioning<TArticle>(VocabularyEntry entry)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesMentioning<CorpusArticle>(entry));

    /// <inheritdoc cref="CorpusStore.ArticlesQuoting{TArticle}(VocabularyEntry)"/>
    public IReadOnlyList<TArticle> ArticlesQuoting<TArticle>(VocabularyEntry entry)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesQuoting<CorpusArticle>(entry));

    /// <inheritdoc cref="CorpusStore.NewestArticles{TArticle}"/>
    public IReadOnlyList<TArticle> NewestArticles<TArticle>()
        where TArticle : CorpusArticle => Only<TArticle>(store.NewestArticles<CorpusArticle>());

    /// <summary>The authors of the articles, in ordinal order without regard to case.</summary>
    public IReadOnlyList<string> Authors() => Names(article => article.Authors);

    /// <summary>The keywords of the articles, in ordinal order without regard to case.</summary>
    public IReadOnlyList<string> Keywords() => Names(article => article.Keywords);

    /// <summary>The years in which the articles were published, ascending.</summary>
    public IReadOnlyList<int> Years() =>
        Array.AsReadOnly(
            Articles<CorpusArticle>().Select(article => article.DatePublished?.Date.Year).OfType<int>().Distinct().Order().ToArray());

    /// <inheritdoc cref="CorpusStore.ArticlesByAuthor{TArticle}(string)"/>
    public IReadOnlyList<TArticle> ArticlesByAuthor<TArticle>(string author)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesByAuthor<CorpusArticle>(author));

    /// <inheritdoc cref="CorpusStore.ArticlesByKeyword{TArticle}(string)"/>
    public IReadOnlyList<TArticle> ArticlesByKeyword<TArticle>(string keyword)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesByKeyword<CorpusArticle>(keyword));

    /// <inheritdoc cref="CorpusStore.ArticlesPublished{TArticle}(DateOnly, DateOnly)"/>
    public IReadOnlyList<TArticle> ArticlesPublished<TArticle>(DateOnly from, DateOnly to)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesPublished<CorpusArticle>(from, to));

    /// <inheritdoc cref="CorpusStore.ArticlesPublished{TArticle}(int)"/>
    public IReadOnlyList<TArticle> ArticlesPublished<TArticle>(int year)
        where TArticle : CorpusArticle => Only<TArticle>(store.ArticlesPublished<CorpusArticle>(year));

    /// <inheritdoc cref="CorpusStore.Search{TArticle}(string, int, SearchOptions)"/>
    public IReadOnlyList<SearchHit<TArticle>> Search<TArticle>(string query, int limit, SearchOptions? options = null)
        where TArticle : CorpusArticle
    {
        ArgumentNullException.ThrowIfNull(query);
        return Searcher.Search<TArticle>(store, query, limit, options ?? SearchOptions.Default, type);
    }

    /// <summary>The quotations that articles of the type have in common with others, of any type.</summary>
    public IReadOnlyList<SharedQuotation<TArticle>> SharedQuotations<TArticle>()
        where TArticle : CorpusArticle => Array.AsReadOnly(
            store.SharedQuotations<TArticle>()
                .Where(shared => shared.Quotations.Any(quotation => store.TypeOf(quotation.Article!.Row) == type))
                .ToArray());

    private System.Collections.ObjectModel.ReadOnlyCollection<TArticle> Only<TArticle>(IReadOnlyList<CorpusArticle> articles)
        where TArticle : CorpusArticle =>
            Array.AsReadOnly(articles.Where(article => store.TypeOf(article.Row) == type).Cast<TArticle>().ToArray());

    private System.Collections.ObjectModel.ReadOnlyCollection<string> Names(Func<CorpusArticle, IReadOnlyList<string>> of) =>
        Array.AsReadOnly(
        Articles<CorpusArticle>()
            .SelectMany(of)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase)
            .ToArray());
}
