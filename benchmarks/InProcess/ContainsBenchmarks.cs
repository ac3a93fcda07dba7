using BenchmarkDotNet.Attributes;

namespace Corpus.Benchmarks;

/// <summary>The ten best articles for two words, and a scan without an index, for queries on which both find the same articles.</summary>
[MemoryDiagnoser]
public class ContainsBenchmarks
{
    private const int Limit = 10;
    private readonly ContainsScan scan = new();
    private readonly Query[] queries;

    public ContainsBenchmarks()
    {
        using var sqlite = SqliteSearch.For(QueryKind.RareWords);
        queries = QueryChoice.Agreeing(QueryChoice.Choose(QueryKind.RareWords, sqlite, most: 100), scan);
    }

    public int QueryCount => queries.Length;

    [Benchmark(Baseline = true)]
    public int Corpus() => queries.Sum(query => Articles.Search(query.Text, Limit).Count);

    [Benchmark]
    public int Contains() => queries.Sum(query => scan.Search(query.Text, Limit).Count);
}
