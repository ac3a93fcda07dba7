namespace Corpus.Compiler;

/// <summary>
/// How long a regular expression may look at one text. The clock runs on while a loaded machine does something else, so the limit of our own
/// patterns, which are linear and asked of short texts only, is far beyond what any of them takes: what is found must not depend on the load.
/// </summary>
internal static class PatternLimit
{
    /// <summary>For the patterns of this library.</summary>
    public static TimeSpan Ours { get; } = TimeSpan.FromMinutes(2);
}
