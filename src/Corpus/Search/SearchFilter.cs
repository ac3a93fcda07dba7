using Corpus.Shared;
using Corpus.Store;

namespace Corpus.Search;

/// <summary>Turns the filters of <see cref="SearchOptions"/> into one question about an article's row.</summary>
internal static class SearchFilter
{
    /// <summary>Whether an article may be found; null when every one may.</summary>
    /// <param name="store">The corpus.</param>
    /// <param name="options">The filters.</param>
    /// <param name="isIncluded">A further filter; null for none.</param>
    public static Func<int, bool>? Of(CorpusStore store, SearchOptions options, Func<int, bool>? isIncluded)
    {
        var filters = new List<Func<int, bool>>();
        if (isIncluded is not null)
            filters.Add(isIncluded);
        if (options.PublishedFrom is not null || options.PublishedTo is not null)
            filters.Add(Published(store, options.PublishedFrom ?? DateOnly.MinValue, options.PublishedTo ?? DateOnly.MaxValue));
        if (options.Type is { } type)
            filters.Add(OfType(store, type));
        filters.AddRange(options.Within.Select(list => Within(store, list)));
        return filters.Count switch
        {
            0 => null,
            1 => filters[0],
            _ => row => filters.TrueForAll(passes => passes(row)),
        };
    }

    private static Func<int, bool> OfType(CorpusStore store, Type type)
    {
        // All articles of a type of the schema have one .NET type: a look at the first of each decides.
        var known = new Dictionary<int, bool>();
        return row =>
        {
            var number = store.TypeOf(row);
            if (!known.TryGetValue(number, out var isOfType))
                known.Add(number, isOfType = type.IsInstanceOfType(store.Article(row)));
            return isOfType;
        };
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
            return ends[row] > start && cells[start] >= first && cells[start] <= last;
        };
    }

    private static Func<int, bool> Within(CorpusStore store, IReadOnlyList<CorpusArticle> list)
    {
        // The lists that the corpus itself gives are ascending rows of a table: nothing is copied.
        if (list is IRowLookup lookup && lookup.CanLookUp(store))
            return lookup.HasRow;
        var members = new HashSet<int>();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].IsOf(store))
                members.Add(list[i].Row);
        }

        return members.Contains;
    }
}
