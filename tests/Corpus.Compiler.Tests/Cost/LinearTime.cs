namespace Corpus.Compiler.Tests.Cost;

/// <summary>Measures how the processor time of an operation grows with its input; a busy machine does not count.</summary>
internal static class LinearTime
{
    private const int Growth = 8;

    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(400);

    /// <summary>
    /// Eight times the input may take eight times the time, and three times that for noise; a quadratic operation takes 64 times. Short
    /// times are mostly noise and pass. The best of three runs counts.
    /// </summary>
    /// <param name="size">The smaller size; a quadratic operation must exceed the noise at eight times this size.</param>
    /// <param name="prepare">Makes the operation for a size.</param>
    public static void Assert(int size, Func<int, Action> prepare)
    {
        var (small, large) = (Best(prepare(size)), Best(prepare(size * Growth)));

        // Once more where the machine may have been disturbed; a quadratic operation fails both times.
        if (!IsLinear())
            (small, large) = (Best(prepare(size)), Best(prepare(size * Growth)));

        Xunit.Assert.True(
            IsLinear(),
            $"{size} take {small.TotalMilliseconds:0.0} ms, {size * Growth} take {large.TotalMilliseconds:0.0} ms");

        bool IsLinear() => large < small * Growth * 3 || large < Noise;
    }

    private static TimeSpan Best(Action run)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            run();
            var elapsed = Environment.CpuUsage.TotalTime - start;
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }
}
