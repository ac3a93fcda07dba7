using System.Globalization;
using System.Text.Json.Nodes;
using Corpus.Compiler.Model;
using Corpus.TestData;
using Corpus.Tool.Export;
using DuckDB.NET.Data;

namespace Corpus.Tool.Tests;

/// <summary>
/// Reads the exported tables with SQL in DuckDB, which has another implementation of Parquet than the export.
/// </summary>
public class ExportCommandTests
{
    public static TheoryData<string> Formats => ["parquet", "jsonl"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryTableHasAsManyRowsAsTheArticlesHaveParts(string format)
    {
        using var tables = new TemporaryCorpus();
        var printed = Export(FiveArticles.Directory, tables);

        // Counted in the output of `parse` for the same articles.
        var articles = ToolRun
            .Of(["parse", "--json", .. Directory.GetFiles(FiveArticles.Directory, "*.txt")]).Lines
            .Select(line => JsonNode.Parse(line)!)
            .ToList();
        var expected = new Dictionary<string, long>
        {
            ["articles"] = 5,
            ["blocks"] = articles.Sum(article => article["blocks"]!.AsArray().Count),
            ["sentences"] = articles.Sum(article => article["sentences"]!.AsArray().Count),
            ["quotations"] = articles.Sum(article => article["quotations"]!.AsArray().Count),
            ["mentions"] = articles.Sum(article => article["mentions"]!.AsArray().Count),
            ["links"] = 0,
            ["entries"] = Directory.GetFiles(FiveArticles.Directory, "*.yaml")
                .Where(file => Path.GetFileName(file)
                    is "people.yaml" or "places.yaml" or "organizations.yaml" or "outlets.yaml" or "topics.yaml")
                .Sum(file => File.ReadLines(file).Count(line => line.Length > 0 && line[0] is not (' ' or '#' or '-'))),
        };

        Assert.Equal(expected.Select(table => $"{table.Key}\t{table.Value}"), printed);
        foreach (var (table, rows) in expected)
            Assert.Equal(rows, Assert.Single(Query(tables, format, $"SELECT count(*) FROM {table}"))[0]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void TheTextOfEveryPartIsTheArticlesTextAtItsOffsets(string format)
    {
        using var tables = new TemporaryCorpus();
        Export(FiveArticles.Directory, tables);

        var texts = Query(tables, format, "SELECT id, text FROM articles").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        var checkedParts = 0;
        foreach (var table in new[] { "blocks", "sentences", "quotations", "mentions" })
        {
            foreach (var row in Query(tables, format, $"SELECT article_id, start_offset, end_offset, text FROM {table}"))
            {
                var (start, end) = (
                    Convert.ToInt32(row[1], CultureInfo.InvariantCulture), Convert.ToInt32(row[2], CultureInfo.InvariantCulture));
                Assert.Equal(texts[(string)row[0]!][start..end], row[3]);
                checkedParts++;
            }
        }

        Assert.True(checkedParts > 500, $"only {checkedParts} parts");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ValuesOfEveryTypeAreReadBack(string format)
    {
        using var corpus = Harbour();
        using var tables = new TemporaryCorpus();
        Export(corpus.Directory.ToString(), tables);

        Assert.Equal(
            [
                "ferry|ferry.md|Ferry returns|Ada Lind+Bo Ek|2023-09-04|2023-09-04T13:40:41+02:00|a+b|true|-7|2.5|2024-02-29|2024-02-29 "
                    + "10:00:00|local|desks/news+desks/sea|storm|x",
                "storm|storm.txt|Storm|||||||||||||",
            ],
            Query(tables, format, """
                SELECT concat_ws('|', id, path, headline, array_to_string(authors, '+'),
                    coalesce(date_published::VARCHAR, ''), coalesce(date_published_iso, ''),
                    array_to_string(keywords, '+'), coalesce(open::VARCHAR, ''), coalesce(depth::VARCHAR, ''),
                    coalesce(length::VARCHAR, ''), coalesce(built::VARCHAR, ''),
                    coalesce(strftime(seen AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S'), ''), coalesce(section, ''),
                    array_to_string(desks, '+'), coalesce("next", ''), coalesce(field_text, ''))
                FROM articles ORDER BY id
                """).Select(row => (string)row[0]!));
        Assert.Equal(
            [
                "ferry|people/bo-ek|Bo Ek|said|cue|0|\"We had waited for months,\"",
                "storm|people/bo-ek|Bo Ek|said|cue|0|\"We had waited for months,\"",
            ],
            Query(
                tables,
                format,
                """
                SELECT concat_ws('|', article_id, speaker, speaker_name, cue, attribution, shared_quotation, text)
                FROM quotations ORDER BY article_id
                """).Select(row => (string)row[0]!));
        Assert.Equal(
            ["ferry|https://port.example/|the port|9"],
            Query(tables, format, "SELECT concat_ws('|', article_id, url, text, line) FROM links").Select(row => (string)row[0]!));
        Assert.Equal(
            ["people/bo-ek|people|bo-ek|Bo Ek|B. Ek"],
            Query(
                tables,
                format,
                """
                SELECT concat_ws('|', entry, vocabulary, key, name, array_to_string(aliases, '+'))
                FROM entries WHERE vocabulary = 'people'
                """).Select(row => (string)row[0]!));
    }

    [Fact]
    public void TheColumnsOfParquetHaveTheDocumentedTypes()
    {
        using var corpus = Harbour();
        using var tables = new TemporaryCorpus();
        Export(corpus.Directory.ToString(), tables);

        foreach (var table in ExportTables.Of(CorpusSettings.Default))
        {
            var columns = Query(tables, "parquet", $"DESCRIBE {table.Name}")
                .Select(row => (Name: (string)row[0]!, Type: (string)row[1]!))
                .ToList();
            Assert.Equal(table.Columns.Select(column => (column.Name, column.Type)), columns.Take(table.Columns.Count));
        }

        Assert.Equal(
            [
                "open|BOOLEAN", "depth|BIGINT", "length|DOUBLE", "built|DATE", "seen|TIMESTAMP WITH TIME ZONE", "section|VARCHAR",
                "desks|VARCHAR[]", "next|VARCHAR", "field_text|VARCHAR", "days|DATE[]",
            ],
            Query(tables, "parquet", "DESCRIBE articles")
                .Skip(ExportTables.Of(CorpusSettings.Default)[0].Columns.Count)
                .Select(row => $"{row[0]}|{row[1]}"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void FieldsOfTypesNestedRecordsAndAnyValuesAreReadBack(string format)
    {
        using var corpus = new TemporaryCorpus(
            ("corpus.yaml", """
                article: { fields: { params: { type: any } } }
                types:
                  BlogPost:
                    in: blog/**
                    fields:
                      weight: int
                      hero: { fields: { tagline: string, size: int, actions: { many: true, fields: { text: string } } } }
                  DocPage: { in: docs/**, fields: { weight: string } }
                """),
            (
                "blog/a.md",
                "---\nweight: 3\nhero: { tagline: Welcome, actions: [{ text: Go }, { text: Stop }] }\nparams: { a: [1, true, x], b: ~ }\n"
                    + "---\n# Blog\n\nIt rained.\n"),
            ("docs/b.md", "---\nweight: heavy\n---\n# Docs\n\nIt rained.\n"),
            ("c.md", "# Neither\n\nIt rained.\n"));
        using var tables = new TemporaryCorpus();
        Export(corpus.Directory.ToString(), tables);

        Assert.Equal(
            [
                """blog/a|BlogPost|3||{"tagline":"Welcome","size":null,"actions":[{"text":"Go"},{"text":"Stop"}]}|{"a":[1,true,"x"],"b":null}""",
                "c|Article||||null",
                "docs/b|DocPage||heavy||null",
            ],
            Query(tables, format, """
                SELECT concat_ws('|', id, type, coalesce(weight::VARCHAR, ''), coalesce(DocPage_weight, ''),
                    coalesce(hero, ''), coalesce(params, 'null'))
                FROM articles ORDER BY id
                """).Select(row => (string)row[0]!));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void LinksHeadingsAndPlainTextAreReadBack(string format)
    {
        using var corpus = new TemporaryCorpus(
            ("guide/ferry.md", "# Ferry *times*\n\nSee [the **storm**](../storm.md#after%2Dall), [above](#ferry-times) and "
                + "[out](https://port.example/#x).\n\n```cs\nWait();\n```\n"),
            ("storm.md", "# Storm\n\n## After all\n\nIt rained.\n"));
        using var tables = new TemporaryCorpus();
        Export(corpus.Directory.ToString(), tables);

        Assert.Equal(
            ["the **storm**|the storm|storm|after-all", "above||guide/ferry|ferry-times", "out|||"],
            Query(
                tables,
                format,
                """
                SELECT concat_ws('|', text, coalesce(plain_text, ''), coalesce(target_id, ''), coalesce(target_anchor, ''))
                FROM links ORDER BY number
                """).Select(row => (string)row[0]!));
        Assert.Equal(
            ["headline|1|ferry-times||Ferry times", "paragraph||||See the storm, above and out.", "code|||cs|"],
            Query(
                tables,
                format,
                """
                SELECT concat_ws('|', kind, coalesce(level::VARCHAR, ''), coalesce(anchor, ''), coalesce(language, ''),
                    coalesce(plain_text, ''))
                FROM blocks WHERE article_id = 'guide/ferry' AND kind <> 'boilerplate' ORDER BY number
                """).Select(row => (string)row[0]!));
    }

    [Fact]
    public void MoreRowsThanARowGroupHasAreReadBackCompletely()
    {
        using var corpus = new TemporaryCorpus([.. Enumerable.Range(0, 60).Select(i => ($"a{i}.txt", $"Article {i}\n"
            + "\n" + string.Concat(Enumerable.Repeat("It rained. ", 2_000)) + "\n"))]);
        using var tables = new TemporaryCorpus();
        ToolRun.Of("export", corpus.Directory.ToString(), tables.Directory.ToString(), "--to", "parquet");

        var row = Assert.Single(
            Query(
                tables,
                "parquet",
                "SELECT count(*), count(DISTINCT (article_id, number)), count(DISTINCT article_id), max(number) FROM sentences"));
        Assert.Equal([120_060L, 120_060L, 60L, 2_000], row);
    }

    private static TemporaryCorpus Harbour() => new(
        ("corpus.yaml", """
            article:
              fields:
                open: bool
                depth: int
                length: number
                built: date
                seen: datetime
                section: { type: [local, world] }
                desks: { type: "desks[]" }
                next: article
                text: string
                days: { type: "date[]" }
            vocabularies:
              desks: { type: Desk }
              people: { type: Person, speakers: true }
            """),
        ("desks.yaml", "news: News\nsea: Sea\n"),
        ("people.yaml", "bo-ek: { name: Bo Ek, aliases: [B. Ek] }\n"),
        ("ferry.md", """
            ---
            { headline: Ferry returns, authors: [Ada Lind, Bo Ek], datePublished: "2023-09-04T13:40:41+02:00", keywords: [a, b],
              open: true, depth: -7, length: 2.5, built: 2024-02-29, seen: "2024-02-29T12:00:00+02:00", section: local,
              desks: [news, sea], next: storm, text: x, days: [2024-02-29, 2024-03-01] }
            ---

            "We had waited for months," said Bo Ek.

            See [the port](https://port.example/) for times.

            """),
        ("storm.txt", "Storm\n\n\"We had waited for months,\" said Bo Ek.\n"));

    /// <summary>Exports in both formats; returns the printed lines, which are the same for both.</summary>
    private static string[] Export(string corpus, TemporaryCorpus tables)
    {
        var runs = new[] { "parquet", "jsonl" }
            .Select(format => ToolRun.Of("export", corpus, tables.Directory.ToString(), "--to", format))
            .ToList();
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(runs[0].Output, runs[1].Output);
        return runs[0].Lines;
    }

    private static List<object?[]> Query(TemporaryCorpus tables, string format, string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        foreach (var parquet in tables.Directory.GetFiles("*.parquet"))
        {
            var (name, source) = (Path.GetFileNameWithoutExtension(parquet.Name), $"read_parquet('{parquet.FullName}')");
            if (format == "jsonl")
            {
                // JSON has no types for dates and times, so the columns of the same table in Parquet give the types.
                var columns = Rows(connection, $"DESCRIBE SELECT * FROM {source}").Select(column => $"\"{column[0]}\": '{column[1]}'");
                source =
                    $"read_json('{Path.ChangeExtension(parquet.FullName, ".jsonl")}', format = 'newline_delimited', columns "
                        + $"= {{ {string.Join(", ", columns)} }})";
            }

            Execute(connection, $"CREATE VIEW {name} AS SELECT * FROM {source}");
        }

        return Rows(connection, sql);
    }

    private static List<object?[]> Rows(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add(
                [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return rows;
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
