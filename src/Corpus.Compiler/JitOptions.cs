using System.Runtime.CompilerServices;

namespace Corpus.Compiler;

/// <summary>What methods that walk through every character of a corpus tell the just-in-time compiler.</summary>
internal static class JitOptions
{
    /// <summary>
    /// Compile it once, and well: a build's process has just begun, and would otherwise walk through most of the corpus in code that is not optimized but
    /// counted. (<c>AggressiveOptimization</c>, which .NET Standard 2.0 has no name for; .NET Framework does not know it and does as it always does.)
    /// </summary>
    public const MethodImplOptions AtOnce = (MethodImplOptions)512;
}
