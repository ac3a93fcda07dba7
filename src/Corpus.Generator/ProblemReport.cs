using Corpus.Compiler.Model;
using Corpus.Compiler.Problems;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Corpus.Generator;

/// <summary>A file of the corpus on this machine.</summary>
/// <param name="Path">Its path relative to the corpus.</param>
/// <param name="FullPath">Its path as the compiler knows it.</param>
/// <param name="Severities">The severities that <c>.editorconfig</c> sets for problems in it.</param>
internal sealed record FilePlace(string Path, string FullPath, EquatableArray<SeverityChoice> Severities);

/// <summary>The files of the corpus on this machine.</summary>
/// <param name="Files">The files that are read.</param>
/// <param name="Directory">The folder in which all others are.</param>
internal sealed record FilePlaces(EquatableArray<FilePlace> Files, CorpusDirectory Directory);

/// <summary>Reports problems as diagnostics.</summary>
internal static class ProblemReport
{
    public static void Write(SourceProductionContext output, EquatableArray<Problem> problems, FilePlaces places)
    {
        var byPath = new Dictionary<string, FilePlace>(StringComparer.Ordinal);
        foreach (var place in places.Files)
            byPath[place.Path] = place;
        foreach (var problem in problems)
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            if (!byPath.TryGetValue(problem.Path, out var place))
                place = new FilePlace(problem.Path, places.Directory.FullPathOf(problem.Path), []);
            if (SeverityOf(problem.Descriptor, place.Severities) is not { } severity)
                continue;
            object[] arguments = [.. problem.Arguments, problem.Elsewhere];
            output.ReportDiagnostic(Diagnostic.Create(
                DescriptorOf(problem), LocationOf(problem, place.FullPath), severity, additionalLocations: null, properties: null,
                arguments));
        }
    }

    private static Location LocationOf(Problem problem, string path)
    {
        // Whatever a problem says, its report must not fail the generator.
        var start = new LinePosition(Math.Max(0, problem.Place.Line - 1), Math.Max(0, problem.Place.Column - 1));
        var end = new LinePosition(start.Line, start.Character + problem.Place.Length);
        return Location.Create(path, new TextSpan(0, problem.Place.Length), new LinePositionSpan(start, end));
    }

    /// <summary>The severity chosen for the file, else the problem's own; null where it is not reported.</summary>
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

    private static DiagnosticDescriptor DescriptorOf(Problem problem)
    {
        var kind = problem.Descriptor;
        var format = problem.Elsewhere.Length == 0
            ? kind.MessageFormat
            : FormattableString.Invariant($"{kind.MessageFormat}{{{problem.Arguments.Count}}}");
        return new(kind.Id, kind.Title, format, "Corpus", SeverityOf(kind.Severity), isEnabledByDefault: true, helpLinkUri: kind.HelpLink);
    }

    private static DiagnosticSeverity SeverityOf(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => DiagnosticSeverity.Error,
        ProblemSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
