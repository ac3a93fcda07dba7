using BenchmarkDotNet.Attributes;

namespace Corpus.Benchmarks;

/// <summary>The ten best articles for queries of each kind, against SQLite. Every query is asked of both first, and timed only when they find the same articles.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Limit = 10;
    private SqliteSearch sqlite = null!;
    private Query[] queries = [];

    [ParamsAllValues]
    public QueryKind Kind { get; set; }

    public int QueryCount => queries.Length;

    [GlobalSetup]
    public void Choose()
    {
        sqlite = SqliteSearch.For(Kind);
        queries = QueryChoice.Choose(Kind, sqlite);
    }

    [GlobalCleanup]
    public void Close() => sqlite.Dispose();

    [Benchmark(Baseline = true)]
    public int Corpus() => queries.Sum(query => Articles.Search(query.Text, Limit).Count);

    [Benchmark]
    public int SqliteFts5() => queries.Sum(query => sqlite.Search(query.Match, Limit).Count);

    [Benchmark]
    public int CorpusWithPassages() => queries.Sum(query => Articles.Search(query.Text, Limit).Sum(hit => hit.Passage.Highlighted("[", "]").Length));

    [Benchmark]
    public int SqliteFts5WithSnippets() => queries.Sum(query => sqlite.SearchWithSnippets(query.Match, Limit).Sum(hit => hit.Snippet.Length));
}
