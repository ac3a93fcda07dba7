using System.Text.RegularExpressions;

namespace Corpus.Compiler.Model;

/// <summary>
/// A pattern that the settings give for lines. It is matched without backtracking, in time linear in the line, so that no pattern is slow
/// and none depends on the speed of the machine.
/// </summary>
internal static class LinePattern
{
    // RegexOptions.NonBacktracking, which .NET Standard does not declare and .NET Framework does not have.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    /// <summary>For .NET Framework, on which Visual Studio's command line compiles.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly bool HasNonBacktracking = Enum.IsDefined(typeof(RegexOptions), NonBacktracking);

    /// <summary>The text between the slashes of <c>/pattern/</c>; null if a line of the settings is not a pattern.</summary>
    public static string? In(string line) =>
        line.Length > 2 && line[0] == '/' && line[line.Length - 1] == '/' ? line.Substring(1, line.Length - 2) : null;

    /// <summary>Builds the expression of a pattern.</summary>
    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">Only backtracking can match the pattern.</exception>
    public static Regex Build(string pattern) => Build(pattern, HasNonBacktracking);

    /// <summary>Builds the expression of a pattern, for a framework that has the option or has not.</summary>
    /// <exception cref="ArgumentException">The pattern is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">Only backtracking can match the pattern.</exception>
    internal static Regex Build(string pattern, bool hasNonBacktracking) =>
        new(pattern, RegexOptions.CultureInvariant | (hasNonBacktracking ? NonBacktracking : RegexOptions.None), Limit);
}
