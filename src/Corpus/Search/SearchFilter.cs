using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Says which articles the filters of <see cref="SearchOptions"/> let pass.</summary>
internal sealed class SearchFilter
{
    private readonly List<RowSet> sets = [];
    private readonly List<Func<int, bool>> questions = [];

    private SearchFilter()
    {
    }

    /// <summary>The filters of some options; null when every article passes.</summary>
    /// <param name="store">The corpus.</param>
    /// <param name="options">The options.</param>
    /// <param name="type">The type of article, by its number, to which the search is confined; null for all.</param>
    public static SearchFilter? Of(CorpusStore store, SearchOptions options, int? type)
    {
        var filter = new SearchFilter();
        if (type is { } only)
            filter.sets.Add(new RowSet(store.RowsOf(only), isAscending: true, store.ArticleCount));
        foreach (var list in options.Within)
            filter.Add(store, list);
        if (options.PublishedFrom is not null || options.PublishedTo is not null)
            filter.questions.Add(
                Published(store, options.PublishedFrom ?? DateOnly.MinValue, options.PublishedTo ?? DateOnly.MaxValue));
        if (options.Type is { } ofType)
            filter.questions.Add(OfType(store, ofType));
        return filter.sets.Count + filter.questions.Count > 0 ? filter : null;
    }

    /// <summary>Keeps the matches that pass.</summary>
    public void Restrict(Matches matches)
    {
        foreach (var set in sets)
            set.Prepare(matches.Count);
        matches.Where(Passes);
    }

    /// <summary>Whether an article passes.</summary>
    public bool Passes(int row)
    {
        foreach (var set in sets)
        {
            if (!set.Contains(row))
                return false;
        }

        foreach (var passes in questions)
        {
            if (!passes(row))
                return false;
        }

        return true;
    }

    private void Add(CorpusStore store, IReadOnlyList<CorpusArticle> list)
    {
        if (list is IRowList rows && rows.RowsIn(store) is { } column)
        {
            sets.Add(new RowSet(column, rows.IsAscending, store.ArticleCount));
            return;
        }

        var members = new HashSet<int>();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].IsOf(store))
                members.Add(list[i].Row);
        }

        questions.Add(members.Contains);
    }

    private static Func<int, bool> OfType(CorpusStore store, Type type)
    {
        // All articles of a type of the schema have one .NET type: a look at the first of each decides. Number 0 is the corpus's own.
        var types = store.CatalogTable.Section((int)CatalogSection.ArticleType);
        var known = new bool?[store.CatalogTable.Section((int)CatalogSection.TypeEnds).Count + 1];
        return row => known[types.Count > 0 ? types[row] : 0] ??= type.IsInstanceOfType(store.Article(row));
    }

    private static Func<int, bool> Published(CorpusStore store, DateOnly from, DateOnly to)
    {
        var (ends, cells) = (
            store.CatalogTable.Section((int)CatalogSection.DatePublishedEnds),
            store.CatalogTable.Section((int)CatalogSection.DatePublished));
        var (first, last) = (from.DayNumber, to.DayNumber);
        return row =>
        {
            var start = row == 0 ? 0 : ends[row - 1];
            return ends[row] > start && cells[start] is var day && day >= first && day <= last;
        };
    }
}
