using System.CommandLine;
using System.Text;
using Corpus.Compiler.Problems;

namespace Corpus.Tool;

/// <summary><c>corpus check DIR</c>: the problems that the compiler would report, in the form of a build log.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("DIR") { Description = "The folder of the corpus." };
        var drafts = new Option<bool>("--drafts") { Description = "Include articles with 'draft: true'." };
        var command = new Command("check", "Prints the problems that the compiler would report.") { directory, drafts };
        command.SetAction(result =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            return Run(result.GetRequiredValue(directory), result.GetValue(drafts), output);
        });
        return command;
    }

    /// <summary>Prints the problems; 0 when none is an error, 1 when one is, 2 when there is no such folder.</summary>
    internal static int Run(DirectoryInfo directory, bool includeDrafts, TextWriter output)
    {
        if (!directory.Exists)
        {
            Console.Error.WriteLine($"There is no folder {directory}.");
            return 2;
        }

        var corpus = CorpusFolder.Compile(directory, includeDrafts);
        foreach (var problem in corpus.Problems)
            output.WriteLine($"{Path.Combine(directory.ToString(), problem.Path)}({problem.Line},{problem.Column}): {Word(problem.Descriptor.Severity)} {problem.Descriptor.Id}: {problem.Message}");
        return corpus.Problems.Any(p => p.Descriptor.Severity == ProblemSeverity.Error) ? 1 : 0;
    }

    /// <summary>The severity as MSBuild writes it.</summary>
    private static string Word(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };
}
