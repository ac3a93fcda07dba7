using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Tests.Problems;

/// <summary>Formats problems as a build log does.</summary>
internal static class BuildLog
{
    public static string Line(Problem problem) =>
        $"{problem.Path}({problem.Place.Line},{problem.Place.Column}): "
        + $"{Word(problem.Descriptor.Severity)} {problem.Descriptor.Id}: {problem.Message}";

    private static string Word(ProblemSeverity severity) =>
        severity == ProblemSeverity.Information ? "info" : severity.ToString().ToLowerInvariant();
}
