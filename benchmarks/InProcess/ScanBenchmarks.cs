using BenchmarkDotNet.Attributes;

namespace Corpus.Benchmarks;

/// <summary>Scans every text once, after the first use.</summary>
[MemoryDiagnoser]
public class ScanBenchmarks
{
    [Benchmark]
    public int AllBodiesAsSpans()
    {
        var count = 0;
        var all = Articles.All;
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var block in all[i].Blocks)
                count += block.Kind == BlockKind.Paragraph ? block.Span.Count('e') : 0;
        }

        return count;
    }
}
