using System.Buffers;
using System.CommandLine;
using System.Globalization;
using Corpus.Compiler;

namespace Corpus.Tool;

/// <summary><c>corpus parse [--json] FILE...</c>: what is found in each file, or in each line of JSON from standard input.</summary>
internal static class ParseCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a line for each file." };

    private static readonly Option<bool> Why =
        new("--why") { Description = "Show for each line of a plain text why it was taken for what it is." };

    private static readonly Option<DirectoryInfo?> Around = new("--corpus")
    {
        Description = "For standard input: the folder with corpus.yaml and the vocabularies whose names are recognized.",
        HelpName = "DIR",
    };

    private static readonly Option<int?> Jobs = new("--jobs")
    {
        Description = "For standard input: how many articles are read at the same time. The default is the number of cores.",
        HelpName = "N",
        Validators = { result => { if (result.GetValueOrDefault<int?>() < 1) result.AddError("--jobs must be at least 1."); } },
    };

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "The articles to read. Without any, JSON lines are read from standard input: {\"path\":\"a.txt\",\"text\":\"…\"}.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create(ToolConsole console)
    {
        var command = new ToolCommand("parse", "Shows what is found in each article: its blocks, sentences, quotations and their speakers.")
        {
            Examples =
            [
                new("corpus parse corpus/ferry.txt", "Shows the article with its structure beside the text."),
                new("corpus parse --json corpus/*.txt | jq '.quotations[].speaker'", "Lists who is quoted, for a script."),
                new(
                    "corpus parse < articles.jsonl > parsed.jsonl",
                    "Reads one {\"path\",\"text\"} a line and writes one object a line, on all cores; a bad line becomes an object with "
                        + "\"error\"."),
                new(
                    "corpus parse --corpus corpus --jobs 4 < articles.jsonl",
                    "The same, with the vocabularies of a corpus, on four cores."),
            ],
        };
        command.Add(Files);
        command.Add(Json);
        command.Add(Why);
        command.Add(Around);
        command.Add(Jobs);
        command.SetWork(console, (result, cancellation) =>
        {
            var files = result.GetValue(Files) ?? [];
            if (files.Length > 0)
                return ParseFiles(files, result.GetValue(Json), result.GetValue(Why), console, cancellation);
            if (console.IsInputTyped)
                throw new UsageException("Name the files to parse, or pipe JSON lines in: corpus parse < articles.jsonl");
            return ParseInput(result.GetValue(Around), result.GetValue(Jobs) ?? console.Cores, console, cancellation);
        });
        return command;
    }

    private static int ParseFiles(string[] files, bool json, bool why, ToolConsole console, CancellationToken cancellation)
    {
        var parser = new ArticleParser(console);
        var line = new ArrayBufferWriter<byte>();
        var exitCode = ExitCode.Success;
        foreach (var path in files)
        {
            try
            {
                var article = parser.Parse(path, cancellation);
                if (why)
                {
                    WhyListing.Write(console.Output, article);
                    continue;
                }

                if (!json)
                {
                    ArticleListing.Write(console, article);
                    continue;
                }

                line.ResetWrittenCount();
                ArticleJson.WriteLine(line, article);
                console.OutputStream.Write(line.WrittenSpan);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                console.Error.WriteLine($"corpus parse: {path}: {e.Message}");
                exitCode = ExitCode.Failure;
            }
        }

        return exitCode;
    }

    /// <summary>
    /// A bad line is data, reported where its article would be; it does not fail the command, which would fail a whole shard on a cluster.
    /// </summary>
    private static int ParseInput(DirectoryInfo? around, int jobs, ToolConsole console, CancellationToken cancellation)
    {
        var articles = new StandaloneArticles(around is null ? [] : CorpusFolder.ReadSchema(around));
        var parser = new JsonLinesParser(articles, jobs);
        parser.RunAsync(console.Input, console.OutputStream, cancellation).GetAwaiter().GetResult();
        if (parser.Errors > 0)
            console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"corpus parse: {parser.Errors} lines are no articles; each has an object with \"error\" in its place."));
        return ExitCode.Success;
    }
}
