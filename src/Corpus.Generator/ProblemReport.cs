using Corpus.Compiler;
using Corpus.Compiler.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator;

/// <summary>Where a file of the corpus is on this machine.</summary>
internal sealed record FilePlace(string Path, string FullPath);

/// <summary>Hands the compiler's problems to the build and the editor.</summary>
internal static class ProblemReport
{
    public static void Write(SourceProductionContext output, EquatableArray<Problem> problems, EquatableArray<FilePlace> places)
    {
        var fullPaths = places.ToDictionary(place => place.Path, place => place.FullPath);
        foreach (var problem in problems)
        {
            var path = fullPaths.TryGetValue(problem.Path, out var full) ? full : problem.Path;
            var start = new LinePosition(problem.Line - 1, problem.Column - 1);
            var end = new LinePosition(start.Line, start.Character + problem.Length);
            var location = Location.Create(path, new TextSpan(0, problem.Length), new LinePositionSpan(start, end));
            output.ReportDiagnostic(Diagnostic.Create(DescriptorOf(problem.Descriptor), location, [.. problem.Arguments]));
        }
    }

    private static DiagnosticDescriptor DescriptorOf(ProblemDescriptor problem) => new(
        problem.Id, problem.Title, problem.MessageFormat, "Corpus", SeverityOf(problem.Severity), isEnabledByDefault: true, helpLinkUri: problem.HelpLink);

    private static DiagnosticSeverity SeverityOf(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => DiagnosticSeverity.Error,
        ProblemSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
