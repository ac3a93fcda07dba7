using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace Corpus.Benchmarks;

/// <summary>Finds every article by its id, in a random order, which defeats the processor's prefetching.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private readonly string[] ids;
    private readonly FrozenDictionary<string, Article> frozen;

    public LookupBenchmarks()
    {
        // Copies, so that no lookup succeeds by comparing references alone.
        ids = [.. Articles.All.Select(article => new string(article.Id.AsSpan()))];
        new Random(1).Shuffle(ids);
        frozen = Articles.All.ToFrozenDictionary(article => article.Id);
        if (ids.Any(id => !Articles.TryGet(id, out var article) || !ReferenceEquals(article, frozen[id])))
            throw new InvalidOperationException("The two do not find the same articles.");
    }

    [Benchmark(Baseline = true)]
    public int FrozenDictionary()
    {
        var found = 0;
        foreach (var id in ids)
            found += frozen.TryGetValue(id, out _) ? 1 : 0;
        return found;
    }

    [Benchmark]
    public int TryGetString()
    {
        var found = 0;
        foreach (var id in ids)
            found += Articles.TryGet(id, out _) ? 1 : 0;
        return found;
    }

    [Benchmark]
    public int TryGetSpan()
    {
        var found = 0;
        foreach (var id in ids)
            found += Articles.TryGet(id.AsSpan(), out _) ? 1 : 0;
        return found;
    }
}
