namespace Corpus.Benchmarks;

/// <summary>
/// The same measurements in a few minutes, in processor time: for a machine that has other things to do. What is compared takes turns, so
/// that the rest of the machine meets all of it; a ratio is the median of the rounds' own ratios.
/// </summary>
internal static class Quick
{
    private const int Rounds = 15;
    private const double WarmUp = 1000;
    private const double Turn = 60;

    public static void Run()
    {
        var lookup = new LookupBenchmarks();
        Compare(
            "an id", Articles.All.Count,
            ("FrozenDictionary", lookup.FrozenDictionary), ("TryGet(string)", lookup.TryGetString), ("TryGet(span)", lookup.TryGetSpan));
        Compare("an article", Articles.All.Count, ("all bodies as spans", new ScanBenchmarks().AllBodiesAsSpans));
        foreach (var kind in Enum.GetValues<QueryKind>())
        {
            var search = new SearchBenchmarks { Kind = kind };
            search.Choose();
            Compare(
                $"a query: {kind}",
                search.QueryCount,
                ("Corpus", search.Corpus),
                ("SQLite FTS5", search.SqliteFts5),
                ("Lucene.Net", search.LuceneNet));
            Compare(
                $"a query: {kind}, with the best passage of each hit", search.QueryCount,
                ("Corpus", search.CorpusWithPassages), ("SQLite FTS5 with snippet()", search.SqliteFts5WithSnippets));
            search.Close();
        }

        var contains = new ContainsBenchmarks();
        Compare("a query", contains.QueryCount, ("Corpus", contains.Corpus), ("Contains", contains.Contains));
    }

    /// <summary>Prints what each of several takes, and how many times the first.</summary>
    private static void Compare(string operation, int operations, params ReadOnlySpan<(string Name, Func<int> Run)> rivals)
    {
        Console.WriteLine($"\n{operation,-60} {"ns",12} {"times the first",16} {"bytes",10}");
        if (operations == 0)
        {
            Console.WriteLine("nothing to ask of these articles");
            return;
        }

        var (repeats, times, bytes) = (new int[rivals.Length], new double[rivals.Length][], new double[rivals.Length]);
        for (var i = 0; i < rivals.Length; i++)
        {
            // Long enough for the code to be compiled as well as it gets.
            var (runs, time) = (0, 0.0);
            while (time < WarmUp)
                (runs, time) = (runs + 1, time + Measure(rivals[i].Run, 1).Milliseconds);
            repeats[i] = Math.Max(1, (int)(runs * Turn / time));
            times[i] = new double[Rounds];
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < rivals.Length; i++)
            {
                var (time, allocated) = Measure(rivals[i].Run, repeats[i]);
                times[i][round] = time * 1e6 / repeats[i] / operations;
                bytes[i] = (double)allocated / repeats[i] / operations;
            }
        }

        for (var i = 0; i < rivals.Length; i++)
            Console.WriteLine(
                $"{rivals[i].Name,-60} {Median(times[i]),12:0.0} "
                    + $"{Median(times[i].Zip(times[0], (time, first) => time / first)),16:0.00} {bytes[i],10:0.0}");
    }

    private static (double Milliseconds, long Bytes) Measure(Func<int> run, int repeats)
    {
        var (start, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var repeat = 0; repeat < repeats; repeat++)
            run();
        return ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
