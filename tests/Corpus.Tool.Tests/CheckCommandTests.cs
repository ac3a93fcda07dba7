using System.Text.Json.Nodes;
using Corpus.TestData;

namespace Corpus.Tool.Tests;

public class CheckCommandTests
{
    [Fact]
    public void EachProblemIsPrintedAsInABuildAndTheCommandFails()
    {
        using var corpus = new TemporaryCorpus(
            ("a.txt", "Ferry returns\n\nThe ferry came back on Monday.\n"),
            ("a.yaml", "headlin: Back\n"),
            ("harbour/b.txt", "Ferry leaves\n\nThe ferry left on Tuesday.\n"),
            ("harbour/b.yaml", "id: a\n"),
            ("old.yaml", "id: old\n"));

        var run = ToolRun.Of("check", corpus.Directory.ToString());

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"""
            {corpus.PathOf("a.yaml")}(1,1): error CORPUS020: 'headlin' is not a key of an article; did you mean 'headline'?
            {corpus.PathOf("harbour/b.yaml")}(1,5): error CORPUS026: The id 'a' is already used by the article at a.txt(1,1); change one of the two ids
            {corpus.PathOf("old.yaml")}(1,1): warning CORPUS030: No article and no vocabulary uses this file; did you mean 'a.yaml'?

            """,
            run.Output);
    }

    [Fact]
    public void WithJsonEachProblemIsAnObjectWithItsPlaceAndItsPage()
    {
        using var corpus = new TemporaryCorpus(("a.txt", "Ferry returns\n\nThe ferry came back on Monday.\n"),
            ("a.yaml", "id: a\nheadlin: Back\n"));

        var run = ToolRun.Of("check", "--json", corpus.Directory.ToString());

        Assert.Equal(1, run.ExitCode);
        var problem = JsonNode.Parse(Assert.Single(run.Lines))!;
        Assert.Equal(corpus.PathOf("a.yaml"), (string?)problem["path"]);
        Assert.Equal("CORPUS020", (string?)problem["id"]);
        Assert.Equal("error", (string?)problem["severity"]);
        Assert.Equal(2, (int?)problem["line"]);
        Assert.Equal(1, (int?)problem["column"]);
        Assert.Equal("headlin".Length, (int?)problem["length"]);
        Assert.EndsWith("/docs/rules/CORPUS020.md", (string?)problem["help"], StringComparison.Ordinal);
    }

    [Fact]
    public void DraftsAreCheckedOnRequest()
    {
        using var corpus = new TemporaryCorpus(
            ("a.txt", "---\ndraft: true\nid: b\n---\nFerry returns\n\nThe ferry came back on Monday.\n"),
            ("b.txt", "Ferry leaves\n\nThe ferry left on Tuesday.\n"));

        Assert.Equal(0, ToolRun.Of("check", corpus.Directory.ToString()).ExitCode);
        Assert.Equal(1, ToolRun.Of("check", corpus.Directory.ToString(), "--drafts").ExitCode);
    }

    [Fact]
    public void TheCorpusOfThisRepositoryHasNoError() => Assert.Equal(0, ToolRun.Of("check", FiveArticles.Directory).ExitCode);

    [Fact]
    public void ExternalLinksAreListedWithTheirPlacesForALinkChecker()
    {
        using var corpus = new TemporaryCorpus(("a.md", "# Ferry\n\nSee [the port](https://port.example/a?b=1) and [b](b.md).\n"),
            ("b.md", "# Storm\n\nA storm came.\n"));

        var run = ToolRun.Of("check", "--external", corpus.Directory.ToString());

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{corpus.PathOf("a.md")}(3,6)\thttps://port.example/a?b=1\n", run.Output);
    }

    [Fact]
    public async Task WatchChecksAgainWhenAFileChangesAndExitsWith0OnCtrlC()
    {
        using var corpus = new TemporaryCorpus(("a.txt", "Ferry returns\n\nThe ferry came back on Monday.\n"));
        using var output = new SharedBuffer();
        using var ctrlC = new CancellationTokenSource();
        var running = Task.Run(
            () => ToolRun.WithStreams(Stream.Null, output, ctrlC.Token, "check", "--watch", corpus.Directory.ToString()));

        await output.Until(text => text.Contains("watching", StringComparison.Ordinal));
        Assert.DoesNotContain("CORPUS020", output.Text);
        File.WriteAllText(corpus.PathOf("a.yaml"), "headlin: Back\n");
        await output.Until(text => text.Contains("CORPUS020", StringComparison.Ordinal));
        await ctrlC.CancelAsync();

        Assert.Equal(0, (await running).ExitCode);
    }
}
