using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Answers one query.</summary>
internal sealed class Searcher
{
    private const double ScorePerStep = SearchLayout.GreatestImpact / SearchLayout.ImpactLevels / SearchLayout.WeightScale;

    private readonly CorpusStore store;
    private readonly SearchIndex index;
    private readonly SearchFilter? filter;
    private readonly int limit;
    private readonly List<ResolvedClause> wanted = [];
    private readonly List<ResolvedClause> excluded = [];

    private Searcher(CorpusStore store, SearchIndex index, SearchFilter? filter, int limit) =>
        (this.store, this.index, this.filter, this.limit) = (store, index, filter, limit);

    /// <summary>The best few articles for a query.</summary>
    /// <param name="store">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="limit">How many articles at most.</param>
    /// <param name="options">Filters, and whether the last word may be unfinished.</param>
    /// <param name="type">The type of article, by its number, that is searched; null for all articles.</param>
    public static IReadOnlyList<SearchHit<TArticle>> Search<TArticle>(
        CorpusStore store, string query, int limit, SearchOptions options, int? type = null)
        where TArticle : CorpusArticle
    {
        if (limit <= 0 || store.SearchIndex is not { } index)
            return [];
        var searcher = new Searcher(store, index, SearchFilter.Of(store, options, type), limit);
        searcher.Resolve(QueryParser.Parse(query, options.AsYouType));
        return searcher.Find<TArticle>();
    }

    private void Resolve(List<QueryClause> clauses)
    {
        foreach (var clause in clauses)
            ResolvedClause.AddTo(clause.IsExcluded ? excluded : wanted, index, clause);
    }

    private IReadOnlyList<SearchHit<TArticle>> Find<TArticle>()
        where TArticle : CorpusArticle
    {
        if (wanted.Count == 0)
            return [];
        var corrections = CorrectUnknownWords();
        var best = WithAll();
        if (best.Length == 0)
            best = WithAny();
        var passages = new PassageFinder(index, wanted);
        var hits = new SearchHit<TArticle>[best.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var row = RankKey.RowOf(best[i]);
            hits[i] = new SearchHit<TArticle>(
                (TArticle)store.Article(row), RankKey.ScoreOf(best[i]) * ScorePerStep, passages, row, corrections);
        }

        return hits;
    }

    /// <summary>
    /// The best articles that have all words, except those that no article has, and those that say little, which count where they are
    /// found.
    /// </summary>
    private long[] WithAll()
    {
        var required = Required();
        if (required.Count == 0)
            return [];
        var isAll = required.Count == wanted.Count;
        if (isAll && required is [{ IsPrefix: true } prefix] && excluded.Count == 0 && limit <= TopKDisjunction.MostArticles)
            return new TopKDisjunction(prefix, filter, limit).Find();

        using var all = new Matches(index.ArticleCount);
        all.Start(required[0]);
        for (var i = 1; i < required.Count; i++)
            all.And(required[i]);
        if (!isAll && !required[0].IsStopWord)
        {
            foreach (var clause in wanted)
            {
                if (clause.IsStopWord)
                    all.AddScores(clause);
            }
        }

        Restrict(all);
        var words = 0;
        foreach (var clause in required)
            words += clause.WordCount;
        return all.Best(limit, words, required.Exists(clause => clause.NeedsCheck) ? required.FindAll(clause => clause.NeedsCheck) : []);
    }

    /// <summary>The clauses that an article must have, the rarest first, so that there is least to look up.</summary>
    private List<ResolvedClause> Required()
    {
        var required = new List<ResolvedClause>(wanted.Count);
        AddKnown(required, areStopWords: false);
        if (required.Count == 0)
            AddKnown(required, areStopWords: true);
        return required;
    }

    private void AddKnown(List<ResolvedClause> required, bool areStopWords)
    {
        foreach (var clause in wanted)
        {
            if (clause.UnknownWord is not null || clause.IsStopWord != areStopWords)
                continue;
            var at = required.Count;
            while (at > 0 && required[at - 1].PostingCount > clause.PostingCount)
                at--;
            required.Insert(at, clause);
        }
    }

    /// <summary>The best articles that have any of the words.</summary>
    private long[] WithAny()
    {
        using var any = new Matches(index.ArticleCount);
        foreach (var clause in wanted)
        {
            using var matches = new Matches(index.ArticleCount);
            matches.Start(clause);
            if (clause.NeedsCheck)
                matches.Check(clause);
            any.Or(matches);
        }

        Restrict(any);
        return any.Best(limit, words: 0, []);
    }

    private void Restrict(Matches matches)
    {
        foreach (var clause in excluded)
            matches.Except(clause);
        filter?.Restrict(matches);
    }

    /// <summary>Puts the nearest word of the corpus in the place of each that it does not have.</summary>
    private SearchCorrection[] CorrectUnknownWords()
    {
        List<SearchCorrection>? corrections = null;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (wanted[i].UnknownWord is not { } written || NearestWord.Find(index, written) is not { } nearest)
                continue;
            (corrections ??= []).Add(new SearchCorrection(written, nearest));
            wanted[i] = ResolvedClause.Word(index, nearest);
        }

        return corrections is null ? [] : [.. corrections];
    }
}
