using System.Globalization;
using Corpus.Compiler.Problems;
using Spectre.Console;

namespace Corpus.Tool;

/// <summary>Writes problems as a build log has them: <c>corpus/people.yaml(3,12): error CORPUS021: …</c>.</summary>
internal static class BuildLog
{
    /// <summary>One problem.</summary>
    /// <param name="path">The file as the user knows it.</param>
    /// <param name="problem">What is wrong there.</param>
    public static string Line(string path, Problem problem) =>
        $"{Place(path, problem)}: {Word(problem.Descriptor.Severity)} {problem.Descriptor.Id}: {problem.Message}";

    /// <summary>The same with the severity in color, and the id a link to its page.</summary>
    public static void Write(IAnsiConsole console, string path, Problem problem)
    {
        var color = problem.Descriptor.Severity switch
        {
            ProblemSeverity.Error => "red",
            ProblemSeverity.Warning => "yellow",
            _ => "grey",
        };
        var id = $"[{color} link={problem.Descriptor.HelpLink}]{Word(problem.Descriptor.Severity)} {problem.Descriptor.Id}[/]";
        console.MarkupLine($"[grey]{Markup.Escape(Place(path, problem))}:[/] {id}: {Markup.Escape(problem.Message)}");
    }

    /// <summary>The severity as MSBuild writes it.</summary>
    public static string Word(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };

    private static string Place(string path, Problem problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}({problem.Place.Line},{problem.Place.Column})");
}
