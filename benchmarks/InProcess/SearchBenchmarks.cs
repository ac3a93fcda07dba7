using BenchmarkDotNet.Attributes;

namespace Corpus.Benchmarks;

/// <summary>Two words, ten best. Every query is asked of all rivals first, and timed only when they find the same articles.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Limit = 10;
    private readonly SqliteSearch sqlite = new();
    private readonly ContainsScan scan = new();
    private readonly string[] queries;

    public SearchBenchmarks()
    {
        queries = QueryChoice.Choose(scan, sqlite);
        Console.WriteLine($"// {queries.Length} queries on which all agree: {string.Join("; ", queries)}");
    }

    public int QueryCount => queries.Length;

    [Benchmark(Baseline = true)]
    public int Corpus() => queries.Sum(query => Articles.Search(query, Limit).Count);

    [Benchmark]
    public int CorpusWithPassages() => queries.Sum(query => Articles.Search(query, Limit).Sum(hit => hit.Passage.Highlights.Count));

    [Benchmark]
    public int SqliteFts5() => queries.Sum(query => sqlite.Search(query, Limit).Count);

    [Benchmark]
    public int Contains() => queries.Sum(query => scan.Search(query, Limit).Count);
}
