using System.Globalization;
using System.Text.Json.Serialization;
using Corpus.Json;
using Corpus.Search;
using Corpus.Store;

namespace Corpus;

/// <summary>An article that matches a query.</summary>
/// <typeparam name="TArticle">The record of an article in the project that compiles the corpus.</typeparam>
[JsonConverter(typeof(CorpusJsonConverter))]
public sealed class SearchHit<TArticle> : IJsonObject
    where TArticle : CorpusArticle
{
    private readonly PassageFinder passages;
    private readonly int row;
    private SearchPassage? passage;

    internal SearchHit(TArticle article, double score, PassageFinder passages, int row, IReadOnlyList<SearchCorrection> corrections) =>
        (Article, Score, this.passages, this.row, Corrections) = (article, score, passages, row, corrections);

    /// <summary>The article.</summary>
    public TArticle Article { get; }

    /// <summary>The BM25 score; greater is better. Scores of different queries cannot be compared.</summary>
    public double Score { get; }

    /// <summary>
    /// The words of the query that no article has, each with the nearest word that was searched for in its place; the same for all hits of
    /// a query. Empty when the query was answered as it was written.
    /// </summary>
    public IReadOnlyList<SearchCorrection> Corrections { get; }

    /// <summary>The part of the article that matches best; found when it is first read.</summary>
    public SearchPassage Passage => passage ?? CorpusStore.Publish(ref passage, passages.Find(Article, row));

    /// <summary>Returns the article's id and the score.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article.Id} {Score:0.00}");

    void IJsonObject.Write(JsonObjectWriter json)
    {
        json.Write(nameof(Score), Score);
        json.Summary(nameof(Article), Article);
        json.Write(nameof(Passage), Passage);
    }
}
