using Corpus.Shared;
using Corpus.Store;

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
        var matches = all.Count > 0 ? all : ResolvedClause.AnyOf(wanted.ConvertAll(clause => clause.Matches), (left, right) => left + right);
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
