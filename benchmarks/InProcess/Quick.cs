namespace Corpus.Benchmarks;

/// <summary>
/// The same measurements in a few minutes, in processor time, for a machine that is busy with other work. The rivals take turns, so that
/// the other work affects all of them; a ratio is the median of the ratios of the rounds.
/// </summary>
internal static class Quick
{
    private const int Rounds = 15;
    private const int Pauses = 3;
    private const int Pause = 300;
    private const double WarmUp = 400;
    private const double Turn = 60;

    /// <summary>
    /// Runs the named measurements: <c>lookups</c>, <c>filters</c>, <c>contains</c> and the kinds of queries; all of them without a name.
    /// </summary>
    public static void Run(IReadOnlyCollection<string> names)
    {
        if (IsWanted("lookups"))
            Lookups();
        foreach (var kind in Enum.GetValues<QueryKind>())
        {
            if (IsWanted(kind.ToString()))
                Queries(kind);
        }

        if (IsWanted("filters"))
            Filters();
        if (!IsWanted("contains"))
            return;
        var contains = new ContainsBenchmarks();
        Compare("a query", contains.QueryCount, ("Corpus", contains.Corpus), ("Contains", contains.Contains));

        bool IsWanted(string name) => names.Count == 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static void Lookups()
    {
        var lookup = new LookupBenchmarks();
        Compare(
            "an id", Articles.All.Count,
            ("FrozenDictionary", lookup.FrozenDictionary), ("TryGet(string)", lookup.TryGetString), ("TryGet(span)", lookup.TryGetSpan));
        Compare("an article", Articles.All.Count, ("all bodies as spans", new ScanBenchmarks().AllBodiesAsSpans));
    }

    private static void Queries(QueryKind kind)
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

    private static void Filters()
    {
        var filters = new FilterBenchmarks();
        Compare(
            "a query of two frequent words",
            filters.QueryCount,
            ("no filter", filters.NoFilter),
            ("between two dates", filters.Dates),
            ("of a type", filters.Type),
            ("with a keyword", filters.Keyword),
            ("of an author, with a keyword", filters.AuthorAndKeyword));
    }

    /// <summary>Prints the cost of each rival, and its ratio to the first.</summary>
    private static void Compare(string operation, int operations, params ReadOnlySpan<(string Name, Func<int> Run)> rivals)
    {
        Console.WriteLine($"\n{operation,-60} {"ns",12} {"times the first",16} {"bytes",10}");
        if (operations == 0)
        {
            Console.WriteLine("these articles allow no such operation");
            return;
        }

        var (repeats, times, bytes) = (new int[rivals.Length], new double[rivals.Length][], new double[rivals.Length]);
        for (var i = 0; i < rivals.Length; i++)
        {
            // Tiered compilation replaces hot code in the background, and is late on a busy machine.
            for (var pauses = 0; pauses < Pauses; pauses++)
            {
                _ = RunFor(rivals[i].Run, WarmUp);
                Thread.Sleep(Pause);
            }

            var (runs, time) = RunFor(rivals[i].Run, WarmUp);
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

    private static (int Runs, double Milliseconds) RunFor(Func<int> run, double milliseconds)
    {
        var (runs, time) = (0, 0.0);
        while (time < milliseconds)
            (runs, time) = (runs + 1, time + Measure(run, 1).Milliseconds);
        return (runs, time);
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
