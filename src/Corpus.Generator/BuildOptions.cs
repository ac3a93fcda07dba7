using Microsoft.CodeAnalysis.Diagnostics;

namespace Corpus.Generator;

/// <summary>What the project file decides about the generated code.</summary>
/// <param name="Namespace">The namespace of the generated code.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Members">Whether each article has a property of its own.</param>
/// <param name="LargeText">Whether texts go into the assembly's data section.</param>
/// <param name="Drafts">Whether drafts are compiled too.</param>
/// <param name="AllPlaces">Whether a problem that many files share is reported in each of them.</param>
/// <param name="IsMissing">Whether the project has no folder of articles, and names none.</param>
internal sealed record BuildOptions(string Namespace, string Visibility, bool Members, bool LargeText, bool Drafts, bool AllPlaces, bool IsMissing)
{
    /// <summary>Reads the options as the package's props and targets hand them over.</summary>
    public static BuildOptions Read(AnalyzerConfigOptions options) => new(
        Value(options, "CorpusNamespace") is { Length: > 0 } name ? name : Value(options, "RootNamespace") is { Length: > 0 } root ? root : "Corpora",
        string.Equals(Value(options, "CorpusVisibility"), "internal", StringComparison.OrdinalIgnoreCase) ? "internal" : "public",
        !IsFalse(Value(options, "CorpusMembers")),
        IsTrue(Value(options, "CorpusLargeText")),
        IsTrue(Value(options, "CorpusDrafts")),
        IsTrue(Value(options, "CorpusAllPlaces")),
        IsTrue(Value(options, "CorpusIsMissing")));

    private static string? Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var value) ? value.Trim() : null;

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsFalse(string? value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
