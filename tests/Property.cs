using System.Globalization;
using CsCheck;

namespace Corpus.TestData;

/// <summary>
/// Checks a property on random values. A failure prints the smallest value found and its seed; set the environment variable
/// <c>CsCheck_Seed</c> to it to run that value first.
/// </summary>
internal static class Property
{
    /// <summary>The environment variable with the seconds each property is checked for; a build takes a few.</summary>
    private const string SecondsVariable = "CORPUS_PROPERTY_SECONDS";

    private const int SecondsInABuild = 4;

    /// <summary>Whether a test has more time than in a build.</summary>
    public static bool IsThorough => Seconds > SecondsInABuild;

    private static int Seconds =>
        int.TryParse(Environment.GetEnvironmentVariable(SecondsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : SecondsInABuild;

    public static void Holds<T>(Gen<T> values, Action<T> property, Func<T, string> print) =>
        values.Sample(property, time: Seconds, threads: 1, print: print);
}
