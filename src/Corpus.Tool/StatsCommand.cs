using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Corpus.Tool;

/// <summary><c>corpus stats DIR</c>: what is in a corpus, in numbers.</summary>
internal static class StatsCommand
{
    private const int Shown = 10;

    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "The folder of the corpus." };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Include articles with 'draft: true'." };
    private static readonly Option<bool> Json =
        new("--json") { Description = "Print one JSON object with all counts; tables show the ten largest." };

    public static Command Create(ToolConsole console)
    {
        var command = new ToolCommand(
            "stats", "Counts articles, quotations and what may need a look: unused entries, quotations without a speaker.")
        {
            Examples =
            [
                new("corpus stats corpus", "Shows tables: articles by source and year, who is quoted most, the longest articles."),
                new("corpus stats corpus --json | jq '.mostQuoted[:3]'", "The three people who are quoted most, for a script."),
            ],
        };
        command.Add(Folder);
        command.Add(Drafts);
        command.Add(Json);
        command.SetWork(console, (result, cancellation) =>
        {
            var statistics = CorpusStatistics.Of(
                CorpusFolder.Compile(console, result.GetRequiredValue(Folder), result.GetValue(Drafts), cancellation));
            if (result.GetValue(Json))
                console.Output.WriteLine(ToJson(statistics));
            else
                Write(console, statistics);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(ToolConsole console, CorpusStatistics statistics)
    {
        Table(console, "corpus", Totals(statistics));
        foreach (var breakdown in statistics.Breakdowns)
            Table(console, $"articles by {breakdown.Name}", Rows(breakdown.Counts));
        Table(console, "most quoted", Rows(statistics.MostQuoted));
        Table(console, "longest articles, in words", Rows(statistics.LongestArticles));
        Table(console, "unused entries", [.. statistics.UnusedEntries.Select(entry => (entry, ""))]);
        Table(console, "broken links", [.. statistics.BrokenLinks.Select(link => (link, ""))]);
    }

    private static IReadOnlyList<(string Name, string Value)> Totals(CorpusStatistics statistics) =>
    [
        ("articles", Number(statistics.Articles)),
        ("words", Number(statistics.Words)),
        ("sentences", Number(statistics.Sentences)),
        ("quotations", Number(statistics.Quotations)),
        (
            "  without a speaker",
            $"{Number(statistics.QuotationsWithoutSpeaker)} "
                + $"({Percent(statistics.QuotationsWithoutSpeaker / Math.Max(1.0, statistics.Quotations))})"),
        ("  shared by articles", Number(statistics.SharedQuotations)),
        ("  with conflicting speakers", Number(statistics.ConflictingQuotations)),
        ("mentions", Number(statistics.Mentions)),
        ("boilerplate", Percent(statistics.BoilerplateShare)),
        ("errors", Number(statistics.Errors)),
        ("warnings", Number(statistics.Warnings)),
    ];

    private static IReadOnlyList<(string Name, string Value)> Rows(IReadOnlyList<Count> counts)
    {
        var rows = counts.Take(Shown).Select(count => (count.Name, Number(count.Number))).ToList();
        if (counts.Count > Shown)
            rows.Add(($"({Number(counts.Count - Shown)} more)", Number(counts.Skip(Shown).Sum(count => (long)count.Number))));
        return rows;
    }

    private static void Table(ToolConsole console, string title, IReadOnlyList<(string Name, string Value)> rows)
    {
        if (rows.Count == 0)
            return;
        if (console.Styled is { } styled)
        {
            var table = new Table
            {
                Border = TableBorder.Rounded,
                Title = new TableTitle(Markup.Escape(title), new Style(decoration: Decoration.Bold)),
                ShowHeaders = false,
            };
            table.AddColumn(new TableColumn("")).AddColumn(new TableColumn("") { Alignment = Justify.Right });
            foreach (var (name, value) in rows)
                table.AddRow(Markup.Escape(name), Markup.Escape(value));
            styled.Write(table);
            return;
        }

        var width = rows.Max(row => row.Name.Length);
        console.Output.WriteLine(title);
        foreach (var (name, value) in rows)
            console.Output.WriteLine($"  {name.PadRight(width)}  {value}".TrimEnd());
        console.Output.WriteLine();
    }

    private static string ToJson(CorpusStatistics statistics) => JsonLine.Of(json =>
    {
        json.WriteNumber("articles", statistics.Articles);
        json.WriteNumber("words", statistics.Words);
        json.WriteNumber("sentences", statistics.Sentences);
        json.WriteNumber("quotations", statistics.Quotations);
        json.WriteNumber("quotationsWithoutSpeaker", statistics.QuotationsWithoutSpeaker);
        json.WriteNumber("sharedQuotations", statistics.SharedQuotations);
        json.WriteNumber("conflictingQuotations", statistics.ConflictingQuotations);
        json.WriteNumber("mentions", statistics.Mentions);
        json.WriteNumber("boilerplateShare", Math.Round(statistics.BoilerplateShare, 4));
        json.WriteNumber("errors", statistics.Errors);
        json.WriteNumber("warnings", statistics.Warnings);
        json.WriteStartObject("articlesBy");
        foreach (var breakdown in statistics.Breakdowns)
            WriteCounts(json, breakdown.Name, breakdown.Counts);
        json.WriteEndObject();
        WriteCounts(json, "mostQuoted", statistics.MostQuoted);
        WriteCounts(json, "longestArticles", statistics.LongestArticles);
        WriteTexts(json, "unusedEntries", statistics.UnusedEntries);
        WriteTexts(json, "brokenLinks", statistics.BrokenLinks);
    });

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyList<Count> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts)
        {
            json.WriteStartObject();
            json.WriteString("name", count.Name);
            json.WriteNumber("count", count.Number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F1} %");
}
