using System.Globalization;
using System.Runtime.CompilerServices;

namespace Corpus.TestData;

/// <summary>
/// Measures how the processor time of an operation grows with its input. The exponent is 1 for linear and 2 for quadratic growth.
/// </summary>
internal static class LinearTime
{
    /// <summary>
    /// The environment variable with the path of a table, to which each measurement adds a line. With it, every operation is measured at
    /// sizes that take a second.
    /// </summary>
    private const string TableVariable = "CORPUS_GROWTH_TABLE";

    private const int Growth = 8;

    /// <summary>
    /// The greatest exponent that counts as linear when a table is written; it is more than 1 because caches and the garbage collector make
    /// large inputs slower.
    /// </summary>
    private const double GreatestExponent = 1.2;

    /// <summary>The same in a build, where the machine is shared: a failure must mean that an operation is not linear.</summary>
    private const double GreatestExponentInBuild = 1.5;

    private const int Attempts = 4;
    private const int LargestSize = 1 << 17;

    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Asserts that the time grows about linearly. A build measures coarsely first; a suspicious result, such as 15 ms and 400 ms, is
    /// measured again at sizes that take a second, and only that measurement can fail.
    /// </summary>
    /// <param name="size">The smaller size; at eight times this size, an operation that is not linear must exceed the noise.</param>
    /// <param name="prepare">Creates the operation for a size.</param>
    /// <param name="input">What the input is made of, for the table and the message.</param>
    /// <param name="operation">The name of the operation.</param>
    public static void Assert(int size, Func<int, Action> prepare, string input = "", [CallerMemberName] string operation = "")
    {
        var table = Environment.GetEnvironmentVariable(TableVariable);
        var limit = table is null ? GreatestExponentInBuild : GreatestExponent;
        if (table is null && Measure(size, prepare, rounds: 1, limit) is var coarse && (coarse.Larger < Noise || coarse.Exponent < limit))
            return;

        var most = SizeWorthMeasuring(size, prepare);
        var measured = Measure(most, prepare, rounds: 3, limit);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{operation} {Hostile.Literal(input)} | {most} | {measured.Smaller.TotalMilliseconds:0.0} ms | "
            + $"{measured.Larger.TotalMilliseconds:0.0} ms | {measured.Exponent:0.00}");
        if (table is not null)
            File.AppendAllText(table, line + "\n");
        Xunit.Assert.True(measured.Larger < Noise || measured.Exponent < limit, $"{line} for {Growth} times the size");
    }

    /// <summary>The least times at a size and at a multiple of it; measured again while their exponent is too great.</summary>
    private static Times Measure(int size, Func<int, Action> prepare, int rounds, double limit)
    {
        var (run, runMore) = (prepare(size), prepare(size * Growth));
        var best = new Times(Best(run, rounds), Best(runMore, rounds));
        for (var attempt = 1; attempt < Attempts && best.Larger >= Noise && best.Exponent >= limit; attempt++)
            best = new Times(Least(best.Smaller, Best(run, rounds)), Least(best.Larger, Best(runMore, rounds)));
        return best;
    }

    /// <summary>A size at which the larger of the two measurements takes about a second.</summary>
    private static int SizeWorthMeasuring(int size, Func<int, Action> prepare)
    {
        prepare(size)();
        while (size < LargestSize && Once(prepare(size)) * Growth < LongEnough)
            size *= 2;
        return size;
    }

    /// <summary>The least time of some rounds. One round is enough for an operation so slow that it cannot be linear.</summary>
    private static TimeSpan Best(Action run, int rounds)
    {
        var best = Once(run);
        for (var round = 1; round < rounds && best < 2 * LongEnough; round++)
            best = Least(best, Once(run));
        return best;
    }

    /// <summary>The processor time of the process, since some operations use several threads; tests that measure run alone.</summary>
    private static TimeSpan Once(Action run)
    {
        var start = Environment.CpuUsage.TotalTime;
        run();
        return Environment.CpuUsage.TotalTime - start;
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private readonly record struct Times(TimeSpan Smaller, TimeSpan Larger)
    {
        public double Exponent => Math.Log(Larger / Smaller) / Math.Log(Growth);
    }
}
