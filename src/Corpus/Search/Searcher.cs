using Corpus.Runtime;

namespace Corpus.Search;

/// <summary>Answers queries.</summary>
internal static class Searcher
{
    private const double ScorePerStep = SearchLayout.GreatestImpact / SearchLayout.ImpactLevels / SearchLayout.WeightScale;

    /// <summary>The best few articles for a query.</summary>
    public static IReadOnlyList<SearchHit<TArticle>> Search<TArticle>(CorpusStore store, string query, int limit)
        where TArticle : CorpusArticle
    {
        if (limit <= 0 || SearchIndex.Of(store) is not { } index)
            return [];
        var clauses = QueryParser.Parse(query);
        ResolvedClause[] wanted = [.. clauses.Where(clause => !clause.IsExcluded).Select(clause => ResolvedClause.Of(index, clause))];
        if (wanted.Length == 0)
            return [];
        var matches = wanted.Select(clause => clause.Matches).OrderBy(clause => clause.Count).Aggregate((all, clause) => all.And(clause));
        if (matches.Count == 0)
            matches = ResolvedClause.AnyOf([.. wanted.Select(clause => clause.Matches)], (left, right) => left + right);
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
