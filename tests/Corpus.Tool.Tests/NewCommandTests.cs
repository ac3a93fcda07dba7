namespace Corpus.Tool.Tests;

public class NewCommandTests
{
    [Fact]
    public void AnArticleIsNamedAfterItsHeadlineAndShowsWhatTheSchemaRequires()
    {
        using var corpus = new TemporaryCorpus(
            (
                "corpus.yaml",
                "article: { fields: { desk: { type: desks, required: true }, section: { type: [local, world], default: local } } }\n"
                    + "vocabularies: { desks: { type: Desk } }\n"),
            ("desks.yaml", "news: News\n"));

        var run = ToolRun.Of("new", "Ferry \"returns\": it's Monday", "--in", corpus.PathOf("harbour"), "--date", "2026-03-01");

        var path = corpus.PathOf("harbour/ferry-returns-its-monday.md");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(path + "\n", run.Output);
        Assert.Equal(
            """
            ---
            headline: "Ferry \"returns\": it's Monday"
            datePublished: 2026-03-01
            desk: # required: a key of desks.yaml
            ---

            The first paragraph.

            """,
            File.ReadAllText(path));

        // The check reports the missing value, and nothing else.
        Assert.Contains(
            "CORPUS025",
            Assert.Single(
                ToolRun.Of("check", corpus.Directory.ToString()).Lines, line => line.Contains(": error ", StringComparison.Ordinal)));
        File.WriteAllText(path, File.ReadAllText(path).Replace("desk: #", "desk: news #", StringComparison.Ordinal));
        Assert.Equal(0, ToolRun.Of("check", corpus.Directory.ToString()).ExitCode);
    }

    [Fact]
    public void AnArticleOfATypeShowsWhatItsTypeRequires()
    {
        using var corpus = new TemporaryCorpus((
            "corpus.yaml", "types: { BlogPost: { in: blog/**, fields: { series: { type: string, required: true } } } }\n"));

        ToolRun.Of("new", "Ferry", "--in", corpus.PathOf("blog"));
        ToolRun.Of("new", "Ferry", "--in", corpus.Directory.ToString());

        Assert.Contains("series: # required: string\n", File.ReadAllText(corpus.PathOf("blog/ferry.md")));
        Assert.DoesNotContain("series", File.ReadAllText(corpus.PathOf("ferry.md")));
    }

    [Fact]
    public void AnArticleThatExistsIsNotOverwritten()
    {
        using var corpus = new TemporaryCorpus(("ferry.md", "mine"));

        Assert.Equal(2, ToolRun.Of("new", "Ferry", "--in", corpus.Directory.ToString()).ExitCode);
        Assert.Equal("mine", File.ReadAllText(corpus.PathOf("ferry.md")));
    }

    [Fact]
    public void TheStarterIsAProjectWithACorpusThatHasNoProblems()
    {
        using var folder = new TemporaryCorpus();

        var run = ToolRun.Of("new", "--starter", folder.PathOf("old-harbour"));

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(folder.PathOf("old-harbour/old-harbour.csproj")));
        Assert.StartsWith("using OldHarbour;", File.ReadAllText(folder.PathOf("old-harbour/Program.cs")), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", string.Concat(run.Lines.Select(File.ReadAllText)));
        var check = ToolRun.Of("check", folder.PathOf("old-harbour/corpus"));
        Assert.Equal((0, ""), (check.ExitCode, check.Output));
    }

    [Fact]
    public void TheStarterIsNotWrittenToAFolderWithFiles()
    {
        using var folder = new TemporaryCorpus(("mine.txt", "mine"));

        Assert.Equal(2, ToolRun.Of("new", "--starter", folder.Directory.ToString()).ExitCode);
        Assert.Single(folder.Directory.GetFiles());
    }
}
