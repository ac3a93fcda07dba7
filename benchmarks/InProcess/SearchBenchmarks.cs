using BenchmarkDotNet.Attributes;

namespace Corpus.Benchmarks;

/// <summary>
/// The ten best articles for queries of each kind, with SQLite and Lucene.Net as rivals. A query is timed only if Corpus and SQLite find
/// the same articles for it.
/// </summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Limit = 10;
    private SqliteSearch sqlite = null!;
    private LuceneSearch lucene = null!;
    private Lucene.Net.Search.Query[] prepared = [];
    private Query[] queries = [];

    [ParamsAllValues]
    public QueryKind Kind { get; set; }

    public int QueryCount => queries.Length;

    [GlobalSetup]
    public void Choose()
    {
        sqlite = SqliteSearch.For(Kind);
        queries = QueryChoice.Choose(Kind, sqlite);
        lucene = LuceneSearch.For(Kind);
        prepared = Array.ConvertAll(queries, query => lucene.Prepare(query.Match));
        QueryChoice.Compare(queries, query => lucene.Search(lucene.Prepare(query.Match), int.MaxValue));
    }

    [GlobalCleanup]
    public void Close()
    {
        sqlite.Dispose();
        lucene.Dispose();
    }

    [Benchmark(Baseline = true)]
    public int Corpus() => queries.Sum(query => Articles.Search(query.Text, Limit).Count);

    [Benchmark]
    public int SqliteFts5() => queries.Sum(query => sqlite.Search(query.Match, Limit).Count);

    [Benchmark]
    public int LuceneNet() => prepared.Sum(query => lucene.Search(query, Limit).Count);

    [Benchmark]
    public int CorpusWithPassages() =>
        queries.Sum(query => Articles.Search(query.Text, Limit).Sum(hit => hit.Passage.Highlighted("[", "]").Length));

    [Benchmark]
    public int SqliteFts5WithSnippets() =>
        queries.Sum(query => sqlite.SearchWithSnippets(query.Match, Limit).Sum(hit => hit.Snippet.Length));
}
