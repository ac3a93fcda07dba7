using System.CommandLine;
using System.Globalization;
using Corpus.Compiler;
using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;
using Corpus.Tool.Inference;

namespace Corpus.Tool;

/// <summary><c>corpus init DIR</c>: writes a <c>corpus.yaml</c> that fits the metadata in a folder.</summary>
internal static class InitCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "The folder of the articles." };

    public static Command Create(ToolConsole console)
    {
        var command = new ToolCommand("init", "Writes a corpus.yaml that fits the metadata in a folder; never overwrites one.")
        {
            Examples = [new("corpus init corpus",
                "Reads the front matter of all articles and declares their fields in corpus/corpus.yaml.")],
        };
        command.Add(Folder);
        command.SetWork(console, (result, cancellation) => Run(result.GetRequiredValue(Folder), console, cancellation));
        return command;
    }

    private static int Run(DirectoryInfo directory, ToolConsole console, CancellationToken cancellation)
    {
        var path = Path.Combine(directory.ToString(), CorpusFile.Settings);
        if (File.Exists(path))
            throw new UsageException($"{path} exists already; it was not changed.");
        var (files, paths) = CorpusFolder.Read(directory, cancellation);
        if (SiteGenerators.JekyllPosts(paths) is { } posts)
            throw new UsageException(
                $"The articles of {directory} are in '{posts}', and what begins with '_' is left out of a corpus. Run 'corpus init "
                + $"{Path.Combine(directory.ToString(), posts)}', and set CorpusDirectory to that folder.");
        var draft = SchemaDraft.Of(files, paths);
        if (draft.Articles == 0)
            throw new UsageException($"There are no articles in {directory}.");

        var yaml = draft.ToYaml();
        File.WriteAllText(path, yaml);
        console.Output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{path}: {draft.Fields} fields from the metadata of {draft.Articles} articles"));
        foreach (var note in draft.Notes)
            console.Output.WriteLine($"undecided: {note}");

        var corpus = CorpusCompiler.Compile(
            [.. files, new SourceFile(CorpusFile.Settings, yaml)],
            includeDrafts: true,
            [.. paths, CorpusFile.Settings],
            cancellation: cancellation);
        foreach (var problem in corpus.Problems.Where(problem => problem.Descriptor == ProblemCatalog.CascadeNotApplied))
            console.Output.WriteLine($"different: {problem.Message}");
        var errors = corpus.Problems.Count(problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        if (errors > 0)
            console.Output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{errors} errors are left; 'corpus check {directory}' shows them"));
        return ExitCode.Success;
    }
}
