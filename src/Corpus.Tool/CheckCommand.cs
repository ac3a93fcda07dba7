using System.CommandLine;
using System.Globalization;
using Corpus.Compiler.Files;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Problems;
using Spectre.Console;

namespace Corpus.Tool;

/// <summary><c>corpus check DIR</c>: the problems that the compiler would report, in the form of a build log.</summary>
internal static class CheckCommand
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "The folder of the corpus." };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Include articles with 'draft: true'." };
    private static readonly Option<bool> AllPlaces =
        new("--all-places") { Description = "Report a problem that many files share in each of them." };
    private static readonly Option<bool> Watch = new("--watch") { Description = "Check again at each change, until ctrl-C." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a line for each problem." };
    private static readonly Option<bool> External =
        new("--external") { Description = "List the links that leave the corpus, for a link checker, instead of the problems." };

    public static Command Create(ToolConsole console)
    {
        var command = new ToolCommand("check", "Prints the problems that the compiler would report, with the same ids and places.")
        {
            Examples =
            [
                new("corpus check corpus", "Prints what 'dotnet build' would; exit code 1 if a problem is an error."),
                new("corpus check corpus --watch", "Checks again whenever a file changes."),
                new("corpus check corpus --json | jq -r 'select(.severity == \"error\") | .path'", "Lists the files with errors."),
                new(
                    "corpus check corpus --external | cut -f2 | sort -u | xargs -n1 curl -sfIo /dev/null -w '%{http_code} %{url}\\n'",
                    "Asks whether the pages it links to exist; the tool itself fetches nothing."),
            ],
        };
        command.Add(Folder);
        command.Add(Drafts);
        command.Add(AllPlaces);
        command.Add(Watch);
        command.Add(Json);
        command.Add(External);
        command.SetWork(console, (result, cancellation) =>
        {
            var directory = result.GetRequiredValue(Folder);
            Func<int> check = () =>
            {
                var corpus = CorpusFolder.Compile(console, directory, result.GetValue(Drafts), cancellation, result.GetValue(AllPlaces));
                return result.GetValue(External)
                    ? ListLinks(corpus, directory, console)
                    : Report(corpus, directory, result.GetValue(Json), console);
            };
            return result.GetValue(Watch) ? Repeat(check, directory, console, cancellation) : check();
        });
        return command;
    }

    private static int Report(LinkedCorpus corpus, DirectoryInfo directory, bool json, ToolConsole console)
    {
        foreach (var problem in corpus.Problems)
        {
            var path = Path.Combine(directory.ToString(), problem.Path);
            if (json)
                console.Output.WriteLine(ToJson(path, problem));
            else if (console.Styled is { } styled)
                BuildLog.Write(styled, path, problem);
            else
                console.Output.WriteLine(BuildLog.Line(path, problem));
        }

        if (console.Styled is not null && !json)
            console.Styled.Write(new Text(Summary(corpus) + "\n"));
        return corpus.Problems.Any(problem => problem.Descriptor.Severity == ProblemSeverity.Error) ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>Only for people: a build log that is read by a program has one problem a line and nothing else.</summary>
    private static string Summary(LinkedCorpus corpus)
    {
        var errors = corpus.Problems.Count(problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        var warnings = corpus.Problems.Count(problem => problem.Descriptor.Severity == ProblemSeverity.Warning);
        return string.Create(CultureInfo.InvariantCulture, $"{corpus.Articles.Count} articles, {errors} errors, {warnings} warnings");
    }

    private static string ToJson(string path, Problem problem) => JsonLine.Of(json =>
    {
        json.WriteString("path", path);
        json.WriteString("id", problem.Descriptor.Id);
        json.WriteString("severity", ArticleJson.Name(problem.Descriptor.Severity));
        json.WriteNumber("line", problem.Place.Line);
        json.WriteNumber("column", problem.Place.Column);
        json.WriteNumber("length", problem.Place.Length);
        json.WriteString("message", problem.Message);
        json.WriteString("help", problem.Descriptor.HelpLink);
    });

    /// <summary>The place, a tab, and the address of each link that leaves the corpus.</summary>
    private static int ListLinks(LinkedCorpus corpus, DirectoryInfo directory, ToolConsole console)
    {
        foreach (var article in corpus.Articles)
        {
            var lines = new LineMap(article.Analysis.Text);
            var structure = article.Analysis.Structure;
            foreach (var link in structure.Links.Concat(structure.Images).Where(link => IsExternal(link.Url)).OrderBy(link => link.Start))
            {
                var (line, column) = lines.PositionOf(link.Start);
                var place = string.Create(
                    CultureInfo.InvariantCulture, $"{Path.Combine(directory.ToString(), article.Analysis.File.Path)}({line},{column})");
                console.Output.WriteLine($"{place}\t{link.Url}");
            }
        }

        return ExitCode.Success;
    }

    private static bool IsExternal(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("//", StringComparison.Ordinal);

    /// <summary>
    /// Checks, and checks again when the folder has changed and then been quiet for a moment: editors write a file in several steps.
    /// </summary>
    private static int Repeat(Func<int> check, DirectoryInfo directory, ToolConsole console, CancellationToken cancellation)
    {
        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(directory.FullName) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        try
        {
            while (true)
            {
                Try(check, console);
                console.Output.WriteLine("-- watching; ctrl-C ends --");
                console.Output.Flush();
                changed.Wait(cancellation);
                while (changed.Wait(Quiet, cancellation))
                    continue;
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how watching is meant to end.
            return ExitCode.Success;
        }
    }

    /// <summary>A file may be gone, or half written, between the change and the check; the next change checks again.</summary>
    private static void Try(Func<int> check, ToolConsole console)
    {
        try
        {
            check();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"corpus check: {e.Message}");
        }
    }
}
