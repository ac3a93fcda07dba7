using Corpus.Search;
using Corpus.Store;

namespace Corpus;

/// <summary>An article that a query found.</summary>
public sealed class SearchHit<TArticle>
    where TArticle : CorpusArticle
{
    private readonly PassageFinder passages;
    private readonly int row;
    private SearchPassage? passage;

    internal SearchHit(TArticle article, double score, PassageFinder passages, int row) =>
        (Article, Score, this.passages, this.row) = (article, score, passages, row);

    /// <summary>The article.</summary>
    public TArticle Article { get; }

    /// <summary>How well it answers (BM25); greater is better. To be compared with hits of the same query alone.</summary>
    public double Score { get; }

    /// <summary>The part of the article that answers best; looked for when it is first asked for.</summary>
    public SearchPassage Passage => passage ?? CorpusStore.Publish(ref passage, passages.Find(Article, row));

    /// <summary>The article's id and the score.</summary>
    public override string ToString() => $"{Article.Id} {Score:0.00}";
}
