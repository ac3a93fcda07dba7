using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>Reads MSBuild properties as the package's props and targets hand them over.</summary>
internal static class BuildProperty
{
    /// <summary>The value without surrounding white space; null where it is not set.</summary>
    public static string? Read(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>
    /// The value of a property that holds a path, in Base64, since the compiler takes a <c>#</c> or <c>;</c> in a property for the
    /// beginning of a comment; null where it is not set.
    /// </summary>
    public static string? ReadPath(AnalyzerConfigOptions options, string property)
    {
        if (!options.TryGetValue($"build_property.{property}", out var encoded))
            return null;
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
