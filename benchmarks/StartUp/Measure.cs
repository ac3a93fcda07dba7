using System.Diagnostics;

namespace StartUp;

/// <summary>
/// What every program prints: the headline on standard output, the microseconds since the start of <c>Main</c> on standard error.
/// </summary>
internal static class Measure
{
    public static void Finish(long start, string headline)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.Error.WriteLine($"{elapsed.TotalMicroseconds:0.0}");
        Console.WriteLine(headline);
    }
}
