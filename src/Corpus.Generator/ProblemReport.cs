using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator;

/// <summary>Where a file of the corpus is on this machine, and what is said there of its problems.</summary>
internal sealed record FilePlace(string Path, string FullPath, EquatableArray<SeverityChoice> Severities);

/// <summary>Hands the compiler's problems to the build and the editor.</summary>
internal static class ProblemReport
{
    public static void Write(SourceProductionContext output, EquatableArray<Problem> problems, EquatableArray<FilePlace> places)
    {
        var byPath = new Dictionary<string, FilePlace>(StringComparer.Ordinal);
        foreach (var place in places)
            byPath[place.Path] = place;
        foreach (var problem in problems)
        {
            if (!byPath.TryGetValue(problem.Path, out var place))
                place = new FilePlace(problem.Path, problem.Path, []);
            var severity = SeverityOf(problem.Descriptor, place.Severities);
            if (severity is { } told)
                output.ReportDiagnostic(Diagnostic.Create(DescriptorOf(problem.Descriptor), LocationOf(problem, place.FullPath), told, null, null, [.. problem.Arguments]));
        }
    }

    private static Location LocationOf(Problem problem, string path)
    {
        var start = new LinePosition(problem.Line - 1, problem.Column - 1);
        var end = new LinePosition(start.Line, start.Character + problem.Length);
        return Location.Create(path, new TextSpan(0, problem.Length), new LinePositionSpan(start, end));
    }

    /// <summary>The severity chosen for the file, else the problem's own; null where it is not to be told.</summary>
    private static DiagnosticSeverity? SeverityOf(ProblemDescriptor problem, EquatableArray<SeverityChoice> choices)
    {
        foreach (var choice in choices)
        {
            if (choice.Id == problem.Id && choice.Severity != ReportDiagnostic.Default)
            {
                return choice.Severity switch
                {
                    ReportDiagnostic.Error => DiagnosticSeverity.Error,
                    ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
                    ReportDiagnostic.Info => DiagnosticSeverity.Info,
                    ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
                    _ => null,
                };
            }
        }

        return SeverityOf(problem.Severity);
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
