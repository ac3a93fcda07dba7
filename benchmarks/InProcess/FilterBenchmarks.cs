using BenchmarkDotNet.Attributes;

namespace Corpus.Benchmarks;

/// <summary>
/// The cost that filters add to a query for two frequent words. Articles without dates, authors and keywords pass no filter;
/// <c>Prepare</c> writes pages that have them.
/// </summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    private const int Limit = 10;
    private readonly Query[] queries;
    private readonly SearchOptions dates;
    private readonly SearchOptions type = new() { Type = typeof(Article) };
    private readonly SearchOptions keyword;
    private readonly SearchOptions authorAndKeyword;

    public FilterBenchmarks()
    {
        using var sqlite = SqliteSearch.For(QueryKind.FrequentWords);
        queries = QueryChoice.Choose(QueryKind.FrequentWords, sqlite);
        DateOnly[] days = [.. Articles.All.Select(article => article.DatePublished?.Date).OfType<DateOnly>().Order()];
        if (days.Length > 0)
            dates = new SearchOptions { PublishedFrom = days[days.Length / 4], PublishedTo = days[days.Length * 3 / 4] };
        dates ??= new SearchOptions { PublishedFrom = DateOnly.MinValue };
        var (ofAuthor, withKeyword) = (Longest(Articles.Authors, Articles.ByAuthor), Longest(Articles.Keywords, Articles.ByKeyword));
        keyword = new SearchOptions { Within = [withKeyword] };
        authorAndKeyword = new SearchOptions { Within = [ofAuthor, withKeyword] };
        Console.WriteLine(
            $"// Filters: {Count(new SearchOptions())} articles found by all queries, {Count(dates)} between the dates, "
            + $"{Count(type)} of the type, {Count(keyword)} with the keyword, {Count(authorAndKeyword)} of the author with the keyword");
    }

    public int QueryCount => queries.Length;

    [Benchmark(Baseline = true)]
    public int NoFilter() => queries.Sum(query => Articles.Search(query.Text, Limit).Count);

    [Benchmark]
    public int Dates() => Found(dates, Limit);

    [Benchmark]
    public int Type() => Found(type, Limit);

    [Benchmark]
    public int Keyword() => Found(keyword, Limit);

    [Benchmark]
    public int AuthorAndKeyword() => Found(authorAndKeyword, Limit);

    private int Count(SearchOptions options) => Found(options, int.MaxValue);

    private int Found(SearchOptions options, int limit) => queries.Sum(query => Articles.Search(query.Text, limit, options).Count);

    private static IReadOnlyList<Article> Longest(IReadOnlyList<string> names, Func<string, IReadOnlyList<Article>> of) =>
        names.Select(of).MaxBy(articles => articles.Count) ?? [];
}
