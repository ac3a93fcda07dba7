using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Corpus.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Corpus.Testing;

/// <summary>Runs the source generator of Corpus over a folder of articles, for tests of what it makes of them.</summary>
/// <remarks>
/// Nothing that is returned contains a path of the machine: files are named by their path below the corpus, with <c>/</c> between folders.
/// Severities that an <c>.editorconfig</c> sets are not applied.
/// </remarks>
public static class CorpusDriver
{
    /// <summary>Runs the generator and returns its driver, which Verify.SourceGenerators can verify as it is.</summary>
    /// <param name="directory">The folder of the corpus, relative to the folder of the test's source file; may be absolute.</param>
    /// <param name="properties">
    /// MSBuild properties by their names, such as <c>RootNamespace</c> or <c>CorpusMembers</c>; null for none. The namespace is
    /// <c>Corpora</c> unless one of them sets it.
    /// </param>
    /// <param name="testFile">The source file of the test; the compiler passes it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static GeneratorDriver Run(
        string directory, IEnumerable<KeyValuePair<string, string>>? properties = null, [CallerFilePath] string testFile = "")
    {
        var folder = CorpusFolder.Find(directory, testFile);
        return CSharpGeneratorDriver
            .Create(
                [new CorpusGenerator().AsSourceGenerator()],
                folder.Paths.Select(path => new CorpusFileText(folder, path)).ToImmutableArray<AdditionalText>(),
                optionsProvider: new BuildProperties(properties ?? []))
            .RunGenerators(CSharpCompilation.Create("Corpora"));
    }

    /// <summary>Runs the generator and returns the generated C# by file name, in ordinal order.</summary>
    /// <inheritdoc cref="Run(string, IEnumerable{KeyValuePair{string, string}}?, string)"/>
    public static IReadOnlyDictionary<string, string> Generated(
        string directory, IEnumerable<KeyValuePair<string, string>>? properties = null, [CallerFilePath] string testFile = "")
    {
        var files = Run(directory, properties, testFile).GetRunResult().Results.Single().GeneratedSources;
        return new SortedDictionary<string, string>(
            files.ToDictionary(file => file.HintName, file => file.SourceText.ToString()), StringComparer.Ordinal);
    }

    /// <summary>
    /// Runs the generator and returns the problems of the corpus as a build prints them: <c>file(line,column): severity id: message</c>.
    /// </summary>
    /// <inheritdoc cref="Run(string, IEnumerable{KeyValuePair{string, string}}?, string)"/>
    public static IReadOnlyList<string> Problems(
        string directory, IEnumerable<KeyValuePair<string, string>>? properties = null, [CallerFilePath] string testFile = "") =>
        [.. Run(directory, properties, testFile).GetRunResult().Diagnostics.Select(Line)];

    private static string Line(Diagnostic problem)
    {
        var place = problem.Location.GetLineSpan();
        var severity = problem.Severity.ToString().ToLowerInvariant();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
                + $"{severity} {problem.Id}: {problem.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
