using System.Runtime.CompilerServices;

namespace Corpus.Compiler.Model;

/// <summary>Options for methods that walk through every character of a corpus.</summary>
internal static class JitOptions
{
    /// <summary>
    /// Skips tier-0: a build is too short to reach optimized code. Without it the first run in a process takes a fifth longer
    /// (<c>benchmarks/Generator</c>, "cold, first in the process"). It is <c>AggressiveOptimization</c>, for which .NET Standard 2.0 has no
    /// name.
    /// </summary>
    public const MethodImplOptions SkipTier0 = (MethodImplOptions)512;
}
