using System.Diagnostics;

namespace StartUp;

/// <summary>What every program prints: the headline on standard output, the microseconds since the start of <c>Main</c> on standard error.</summary>
internal static class Measure
{
    public static void Finish(long start, string headline)
    {
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.Error.WriteLine((long)elapsed.TotalMicroseconds);
        Console.WriteLine(headline);
    }
}
