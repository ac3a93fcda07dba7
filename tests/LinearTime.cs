using System.Globalization;
using System.Runtime.CompilerServices;

namespace Corpus.TestData;

/// <summary>Measures how the processor time of an operation grows with its input; a busy machine does not count.</summary>
internal static class LinearTime
{
    /// <summary>
    /// The environment variable with the path of a table, to which each measurement adds a line. With it, sizes double until an operation
    /// takes a second, so that its exponent is more than noise; a build only has time for a coarse look.
    /// </summary>
    private const string TableVariable = "CORPUS_GROWTH_TABLE";

    private const int Growth = 8;

    /// <summary>
    /// The greatest exponent of what counts as linear where operations take a second. Caches and the garbage collector take their share of
    /// large inputs.
    /// </summary>
    private const double GreatestExponent = 1.2;

    /// <summary>The same in a build, whose short times are noisier; what grows with the square has 2.</summary>
    private const double GreatestExponentInBuild = 1.5;

    private const int Attempts = 4;
    private const int LargestSize = 1 << 17;

    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Asserts that the time grows about as the size does. Times that are mostly noise pass. The best of several runs counts.
    /// </summary>
    /// <param name="size">The smaller size; at eight times this size, an operation that is not linear must exceed the noise.</param>
    /// <param name="prepare">Makes the operation for a size.</param>
    /// <param name="input">What the input is made of, for the table and the message.</param>
    /// <param name="operation">What is measured.</param>
    public static void Assert(int size, Func<int, Action> prepare, string input = "", [CallerMemberName] string operation = "")
    {
        var table = Environment.GetEnvironmentVariable(TableVariable);
        var most = table is null ? size : SizeWorthMeasuring(size, prepare);
        var (run, runMore) = (prepare(most), prepare(most * Growth));
        var (time, timeOfMore) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var attempt = 0; attempt < Attempts && (attempt == 0 || !IsLinear()); attempt++)
        {
            var rounds = attempt == 0 && table is null ? 1 : 3;
            time = Least(time, Best(run, rounds));
            timeOfMore = Least(timeOfMore, Best(runMore, rounds));
        }

        var measured = string.Create(
            CultureInfo.InvariantCulture,
            $"{operation} {Hostile.Literal(input)} | {most} | {time.TotalMilliseconds:0.0} ms | {timeOfMore.TotalMilliseconds:0.0} ms | {Exponent():0.00}");
        if (table is not null)
            File.AppendAllText(table, measured + "\n");
        Xunit.Assert.True(IsLinear(), $"{measured} for {Growth} times the size");

        bool IsLinear() => timeOfMore < Noise || Exponent() < (table is null ? GreatestExponentInBuild : GreatestExponent);

        double Exponent() => Math.Log(timeOfMore / time) / Math.Log(Growth);
    }

    /// <summary>A size at which the larger of the two measurements takes about a second.</summary>
    private static int SizeWorthMeasuring(int size, Func<int, Action> prepare)
    {
        prepare(size)();
        while (size < LargestSize && Once(prepare(size)) * Growth < LongEnough)
            size *= 2;
        return size;
    }

    private static TimeSpan Best(Action run, int rounds)
    {
        var best = Once(run);
        for (var round = 1; round < rounds; round++)
            best = Least(best, Once(run));
        return best;
    }

    private static TimeSpan Once(Action run)
    {
        var start = Environment.CpuUsage.TotalTime;
        run();
        return Environment.CpuUsage.TotalTime - start;
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
