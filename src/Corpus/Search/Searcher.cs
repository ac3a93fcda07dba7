using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Answers one query.</summary>
internal sealed class Searcher
{
    private const double ScorePerStep = SearchLayout.GreatestImpact / SearchLayout.ImpactLevels / SearchLayout.WeightScale;

    private readonly CorpusStore store;
    private readonly SearchIndex index;
    private readonly Func<int, bool>? filter;
    private readonly int limit;
    private List<ResolvedClause> wanted = [];
    private Matches excluded = Matches.None;

    private Searcher(CorpusStore store, SearchIndex index, Func<int, bool>? filter, int limit) =>
        (this.store, this.index, this.filter, this.limit) = (store, index, filter, limit);

    /// <summary>The best few articles for a query.</summary>
    /// <param name="store">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="limit">How many articles at most.</param>
    /// <param name="options">Filters, and whether the last word may be unfinished.</param>
    /// <param name="isIncluded">Which rows are searched; null for all.</param>
    public static IReadOnlyList<SearchHit<TArticle>> Search<TArticle>(
        CorpusStore store, string query, int limit, SearchOptions options, Func<int, bool>? isIncluded = null)
        where TArticle : CorpusArticle
    {
        if (limit <= 0 || SearchIndex.Of(store) is not { } index)
            return [];
        var searcher = new Searcher(store, index, SearchFilter.Of(store, options, isIncluded), limit);
        searcher.Resolve(QueryParser.Parse(query, options.AsYouType));
        return searcher.Find<TArticle>();
    }

    private void Resolve(List<QueryClause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (!clause.IsExcluded)
                wanted.AddRange(ResolvedClause.Of(index, clause));
        }

        if (wanted.Count == 0)
            return;
        var unwanted = clauses.Where(clause => clause.IsExcluded).SelectMany(clause => ResolvedClause.Of(index, clause));
        excluded = Matches.AnyOf([.. unwanted.Select(clause => clause.Matches.Where(clause.Passes))], index.ArticleCount, sum: false);
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
        return Array.ConvertAll(
            best,
            match => new SearchHit<TArticle>(
                (TArticle)store.Article(match.Row), match.Score * ScorePerStep, passages, match.Row, corrections));
    }

    /// <summary>
    /// The best articles that have all words, except those that no article has, and those that say little, which count where they are
    /// found.
    /// </summary>
    private (int Row, int Score)[] WithAll()
    {
        var known = wanted.FindAll(clause => clause.UnknownWord is null);
        var required = known.FindAll(clause => !clause.IsStopWord);
        if (required.Count == 0)
            required = known;
        if (required.Count == 0)
            return [];
        var all = required[0].Matches;
        foreach (var clause in required.Skip(1))
            all = all.And(clause.Matches);
        if (required.Count < known.Count)
            all = known.Where(clause => clause.IsStopWord).Aggregate(all, (sum, clause) => sum.Plus(clause.Matches));

        var checks = required.Where(clause => clause.Passes is not null).Select(clause => clause.Passes!).ToArray();
        return Allowed(all).Best(limit, required.Sum(clause => clause.WordCount), checks.Length switch
        {
            0 => null,
            1 => checks[0],
            _ => row => Array.TrueForAll(checks, passes => passes(row)),
        });
    }

    /// <summary>The best articles that have any of the words.</summary>
    private (int Row, int Score)[] WithAny()
    {
        var lists = wanted.ConvertAll(clause => clause.Matches.Where(clause.Passes));
        return Allowed(Matches.AnyOf(lists, index.ArticleCount, sum: true)).Best(limit, words: 0, passes: null);
    }

    private Matches Allowed(Matches matches) => (excluded.Count == 0 ? matches : matches.Except(excluded)).Where(filter);

    /// <summary>Puts the nearest word of the corpus in the place of each that it does not have.</summary>
    private SearchCorrection[] CorrectUnknownWords()
    {
        var corrections = new List<SearchCorrection>();
        wanted = wanted.ConvertAll(clause =>
        {
            if (clause.UnknownWord is not { } written || NearestWord.Find(index, written) is not { } nearest)
                return clause;
            corrections.Add(new SearchCorrection(written, nearest));
            return ResolvedClause.Word(index, nearest);
        });
        return [.. corrections];
    }
}
