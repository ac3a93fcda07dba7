using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Answers queries.</summary>
internal static class Searcher
{
    private const double ScorePerStep = SearchLayout.GreatestImpact / SearchLayout.ImpactLevels / SearchLayout.WeightScale;

    /// <summary>The best few articles for a query.</summary>
    /// <param name="store">The corpus.</param>
    /// <param name="query">The query.</param>
    /// <param name="limit">The most articles to return.</param>
    /// <param name="isIncluded">Which rows are searched; null for all.</param>
    public static IReadOnlyList<SearchHit<TArticle>> Search<TArticle>(CorpusStore store, string query, int limit, Func<int, bool>? isIncluded = null)
        where TArticle : CorpusArticle
    {
        if (limit <= 0 || SearchIndex.Of(store) is not { } index)
            return [];
        var clauses = QueryParser.Parse(query);
        var wanted = new List<ResolvedClause>();
        Matches? all = null;
        foreach (var clause in clauses)
        {
            if (clause.IsExcluded)
                continue;
            var resolved = ResolvedClause.Of(index, clause);
            wanted.Add(resolved);
            all = all?.And(resolved.Matches) ?? resolved.Matches;
        }

        if (all is null)
            return [];
        if (isIncluded is not null)
            all = all.Where(isIncluded);
        var matches = all.Count > 0 ? all : ResolvedClause.AnyOf(wanted.ConvertAll(clause => clause.Matches), (left, right) => left + right);
        if (isIncluded is not null)
            matches = matches.Where(isIncluded);
        foreach (var clause in clauses)
        {
            if (clause.IsExcluded)
                matches = matches.Except(ResolvedClause.Of(index, clause).Matches);
        }

        var passages = new PassageFinder(index, wanted);
        return Array.ConvertAll(
            matches.Best(limit),
            match => new SearchHit<TArticle>((TArticle)store.Article(match.Row), match.Score * ScorePerStep, passages, match.Row));
    }
}
