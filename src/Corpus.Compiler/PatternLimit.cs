using System.Text.RegularExpressions;

namespace Corpus.Compiler;

/// <summary>
/// How long a regular expression may look at one text. Our own patterns are linear and asked of texts of bounded length, so that none needs a
/// clock: what is found must not depend on the load of the machine, and asking the clock took a tenth of the time of reading. A pattern of the
/// user's has a limit (<see cref="Structure.Boilerplate"/>).
/// </summary>
internal static class PatternLimit
{
    /// <summary>For the patterns of this library.</summary>
    public static TimeSpan Ours { get; } = Regex.InfiniteMatchTimeout;
}
