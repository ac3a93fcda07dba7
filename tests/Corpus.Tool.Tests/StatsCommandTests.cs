using System.Text.Json.Nodes;

namespace Corpus.Tool.Tests;

public class StatsCommandTests
{
    [Fact]
    public void ArticlesQuotationsUnusedEntriesAndProblemsAreCounted()
    {
        using var corpus = Harbour();

        var stats = JsonNode.Parse(ToolRun.Of("stats", "--json", corpus.Directory.ToString()).Output)!;

        Assert.Equal(3, (int?)stats["articles"]);
        Assert.Equal(3, (int?)stats["quotations"]);
        Assert.Equal(1, (int?)stats["quotationsWithoutSpeaker"]);
        Assert.Equal("""[{"name":"news","count":2},{"name":"(none)","count":1}]""", stats["articlesBy"]!["desk"]!.ToJsonString());
        Assert.Equal(
            """[{"name":"2023","count":1},{"name":"2024","count":1},{"name":"(undated)","count":1}]""",
            stats["articlesBy"]!["year"]!.ToJsonString());
        Assert.Equal("""[{"name":"Bo Ek","count":2}]""", stats["mostQuoted"]!.ToJsonString());
        Assert.Equal("ferry", (string?)stats["longestArticles"]![0]!["name"]);
        Assert.Equal("""["desks/weather"]""", stats["unusedEntries"]!.ToJsonString());
        Assert.Contains("CORPUS021", (string?)Assert.Single(stats["brokenLinks"]!.AsArray()));
        Assert.Equal(1, (int?)stats["errors"]);
    }

    [Fact]
    public void ArticlesAreCountedByTheirTypes()
    {
        using var corpus = new TemporaryCorpus(
            ("corpus.yaml", "types: { BlogPost: { in: blog/** } }\n"),
            ("blog/a.txt", "A\n\nIt rained.\n"),
            ("blog/b.txt", "B\n\nIt rained.\n"),
            ("c.txt", "C\n\nIt rained.\n"));

        var stats = JsonNode.Parse(ToolRun.Of("stats", "--json", corpus.Directory.ToString()).Output)!;

        Assert.Equal("""[{"name":"BlogPost","count":2},{"name":"Article","count":1}]""", stats["articlesBy"]!["type"]!.ToJsonString());
    }

    [Fact]
    public void ALinkToAMissingArticleIsABrokenLink()
    {
        using var corpus = new TemporaryCorpus(("a.md", "# Ferry\n\nSee [the storm](b.md).\n"));

        var stats = JsonNode.Parse(ToolRun.Of("stats", "--json", corpus.Directory.ToString()).Output)!;

        Assert.StartsWith("a.md(3,", (string?)Assert.Single(stats["brokenLinks"]!.AsArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutATerminalTablesArePlainText()
    {
        using var corpus = Harbour();

        var run = ToolRun.Of("stats", corpus.Directory.ToString());

        Assert.Contains("articles by desk\n  news    2\n  (none)  1\n", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('│', run.Output);
        Assert.Contains('│', ToolRun.OnTerminal("stats", corpus.Directory.ToString()).Output);
    }

    private static TemporaryCorpus Harbour() => new(
        (
            "corpus.yaml",
            "article: { fields: { desk: desks, next: article } }\nvocabularies: { desks: { type: Desk }, people: { type: Person, "
                + "speakers: true } }\n"),
        ("desks.yaml", "news: News desk\nweather: Weather desk\n"),
        ("people.yaml", "bo-ek: Bo Ek\n"),
        (
            "ferry.txt",
            "---\ndesk: news\ndatePublished: 2023-09-04\n---\nFerry returns\n\n\"We had waited for months,\" said Bo Ek. \"It was a long "
                + "time,\" Bo Ek said.\n"),
        ("storm.txt", "---\ndesk: news\ndatePublished: 2024-01-02\nnext: fery\n---\nStorm\n\nIt was called \"the worst in years\".\n"),
        ("ice.txt", "Ice\n\nThe ice is here.\n"));
}
