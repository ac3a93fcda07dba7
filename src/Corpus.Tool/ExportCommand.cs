using System.CommandLine;
using System.Globalization;
using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Tool.Export;

namespace Corpus.Tool;

/// <summary><c>corpus export DIR --to parquet OUT</c>: what the compiler sees, as tables that databases query.</summary>
internal static class ExportCommand
{
    private const string Parquet = "parquet";
    private const string JsonLines = "jsonl";

    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "The folder of the corpus." };
    private static readonly Argument<DirectoryInfo> Target =
        new("OUT") { Description = "The folder for the tables, one file each; made if it is not there." };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Include articles with 'draft: true'." };

    private static readonly Option<string> Format =
        new Option<string>("--to") { Description = "The format of the files: parquet, or jsonl (one JSON object a line).", Required = true }
            .AcceptOnlyFromAmong(Parquet, JsonLines);

    public static Command Create(ToolConsole console)
    {
        var command = new ToolCommand("export", "Writes articles, blocks, sentences, quotations, mentions, links and entries as tables.")
        {
            Examples =
            [
                new("corpus export corpus --to parquet tables", "Writes tables/articles.parquet, tables/quotations.parquet and so on."),
                new(
                    "duckdb -c \"SELECT speaker, count(*) FROM 'tables/quotations.parquet' GROUP BY ALL ORDER BY 2 DESC\"",
                    "Asks who is quoted most."),
            ],
        };
        command.Add(Folder);
        command.Add(Target);
        command.Add(Format);
        command.Add(Drafts);
        command.SetWork(console, (result, cancellation) =>
        {
            var target = result.GetRequiredValue(Target);
            var corpus = CorpusFolder.Compile(console, result.GetRequiredValue(Folder), result.GetValue(Drafts), cancellation);
            target.Create();
            var isParquet = result.GetRequiredValue(Format) == Parquet;
            var tables = WorkProgress.Show(
                console, progress => WriteAsync(corpus, target, isParquet, progress, cancellation).GetAwaiter().GetResult());
            foreach (var (table, rows) in tables)
                console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table}\t{rows}"));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<(string Table, long Rows)>> WriteAsync(
        LinkedCorpus corpus, DirectoryInfo target, bool isParquet, WorkProgress progress, CancellationToken cancellation)
    {
        var shared = new Dictionary<QuotationReference, int>();
        for (var number = 0; number < corpus.SharedQuotations.Count; number++)
        {
            foreach (var member in corpus.SharedQuotations[number].Members)
                shared[member] = number;
        }

        var tables = ExportTables.Of(corpus.Settings);
        progress.Begin("Writing tables", (long)tables.Count * corpus.Articles.Count);
        var counts = new List<(string, long)>();
        foreach (var table in tables)
        {
            var file = table.Create(target.FullName, isParquet);
            await using (file)
            {
                await file.WriteAsync(corpus);
                for (var index = 0; index < corpus.Articles.Count; index++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await file.WriteAsync(new ExportedArticle(corpus, index, shared));
                    progress.Step();
                }
            }

            counts.Add((table.Name, file.Rows));
        }

        return counts;
    }
}
