using System.Diagnostics;

namespace Corpus.TestData;

/// <summary>Checks that an operation stops soon after it is canceled.</summary>
internal static class PromptStop
{
    /// <summary>The best attempt counts, since the machine may be busy; work that does not check for cancellation is always late.</summary>
    private const int Attempts = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    /// <summary>Asserts that an operation stops within 50 ms, at moments spread over a whole run.</summary>
    /// <param name="run">The operation.</param>
    /// <param name="moments">The number of moments at which it is canceled.</param>
    public static void Assert(Action<CancellationToken> run, int moments)
    {
        run(CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        run(CancellationToken.None);
        var whole = Stopwatch.GetElapsedTime(start);

        for (var moment = 1; moment <= moments; moment++)
        {
            var best = TimeSpan.MaxValue;
            for (var attempt = 0; attempt < Attempts && best > Limit; attempt++)
            {
                var lag = Lag(run, whole * moment / (moments + 1));
                best = lag < best ? lag : best;
            }

            Xunit.Assert.True(best < Limit, $"canceled at {moment} of {moments}: stopped after {best.TotalMilliseconds:0} ms");
        }
    }

    /// <summary>
    /// The time from the cancellation to the end of the run, or the processor time between the two if it is less, as on a busy machine.
    /// Pauses of the garbage collector do not count. Zero if the run ended first.
    /// </summary>
    private static TimeSpan Lag(Action<CancellationToken> run, TimeSpan delay)
    {
        using var source = new CancellationTokenSource();
        var (canceled, used, paused) = (0L, TimeSpan.Zero, TimeSpan.Zero);
        source.Token.Register(
            () => (canceled, used, paused) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration()));
        source.CancelAfter(delay);
        try
        {
            run(source.Token);
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException)
        {
            var (elapsed, processor) = (Stopwatch.GetElapsedTime(canceled), Environment.CpuUsage.TotalTime - used);
            return (elapsed < processor ? elapsed : processor) - (GC.GetTotalPauseDuration() - paused);
        }
    }
}
