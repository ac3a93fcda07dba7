using System.Diagnostics;

namespace Corpus.Benchmarks;

/// <summary>The same measurements in a minute, in processor time: for a machine that has other things to do.</summary>
internal static class Quick
{
    private const double Milliseconds = 1000;

    public static void Run()
    {
        var (lookup, scan, search) = (new LookupBenchmarks(), new ScanBenchmarks(), new SearchBenchmarks());
        var count = Articles.All.Count;
        Print("FrozenDictionary, a lookup", lookup.FrozenDictionary, count);
        Print("TryGet(string), a lookup", lookup.TryGetString, count);
        Print("TryGet(span), a lookup", lookup.TryGetSpan, count);
        Print("all bodies as spans, an article", scan.AllBodiesAsSpans, count);
        Print("Search, a query", search.Corpus, search.QueryCount);
        Print("Search with passages, a query", search.CorpusWithPassages, search.QueryCount);
        Print("SQLite FTS5, a query", search.SqliteFts5, search.QueryCount);
        Print("Contains, a query", search.Contains, search.QueryCount);
    }

    private static void Print(string what, Func<int> run, int operations)
    {
        // Long enough for the code to be compiled as well as it gets.
        Measure(run);
        var (runs, time, bytes) = Measure(run);
        Console.WriteLine($"{what,-32} {time * 1e6 / runs / operations,12:0.0} ns {(double)bytes / runs / operations,10:0.0} bytes");
    }

    private static (int Runs, double Milliseconds, long Bytes) Measure(Func<int> run)
    {
        var (runs, start, bytes) = (0, Processor(), GC.GetAllocatedBytesForCurrentThread());
        double time;
        do
        {
            run();
            runs++;
        }
        while ((time = Processor() - start) < Milliseconds);
        return (runs, time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
}
