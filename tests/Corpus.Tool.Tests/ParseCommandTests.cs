using System.Text.Json.Nodes;
using Corpus.TestData;

namespace Corpus.Tool.Tests;

public class ParseCommandTests
{
    private const string Ferry = "Ferry returns\nBy Ada Lind\n\nThe ferry came back on Monday. \"We had waited,\" said Bo Ek.\n";

    [Fact]
    public void AFileInACorpusIsLinkedToTheEntriesOfItsVocabularies()
    {
        using var corpus = new TemporaryCorpus(
            ("corpus.yaml", "vocabularies: { people: { type: Person, mentions: true, speakers: true } }\n"),
            ("people.yaml", "bo-ek: Bo Ek\n"),
            ("harbour/ferry.txt", Ferry));

        var article = JsonNode.Parse(Assert.Single(ToolRun.Of("parse", "--json", corpus.PathOf("harbour/ferry.txt")).Lines))!;

        Assert.Equal("harbour/ferry", (string?)article["id"]);
        Assert.Equal("Ferry returns", (string?)article["headline"]);
        Assert.Equal("people/bo-ek", (string?)article["quotations"]![0]!["speakerKey"]);
        Assert.Equal("people/bo-ek", (string?)article["mentions"]![0]!["entry"]);
    }

    [Fact]
    public void TheFrontMatterOfAFileWithoutACorpusIsReadAndMayHaveAnyKeys()
    {
        using var folder = new TemporaryCorpus((
            "post.md", "---\nheadline: From the metadata\nlayout: post\n---\n\nThe ferry came back.\n"));

        var article = JsonNode.Parse(Assert.Single(ToolRun.Of("parse", "--json", folder.PathOf("post.md")).Lines))!;

        Assert.Equal("From the metadata", (string?)article["headline"]);
        Assert.Empty(article["problems"]!.AsArray());
    }

    [Fact]
    public void WhyShowsTheRulesForEachLineAndTheLabelsOfTheModelOnAPage()
    {
        const string menu = "Home\nSearch\nMenu\nSign in\nSubscribe\nShare\nTweet\nPrint\nFacebook\nSave\n";
        using var folder = new TemporaryCorpus(("ferry.txt", Ferry), ("page.txt", menu + Ferry));

        var alone = ToolRun.Of("parse", "--why", folder.PathOf("ferry.txt")).Lines;
        var page = ToolRun.Of("parse", "--why", folder.PathOf("page.txt")).Lines;

        Assert.Contains(alone, line => line.Contains("looks like: a line that says who wrote it"));
        Assert.DoesNotContain(alone, line => line.Contains("model:"));
        Assert.Equal(13, page.Count(line => line.Contains("model:")));
    }

    [Fact]
    public void WhyAppliesTheSettingsOfTheCorpus()
    {
        using var folder = new TemporaryCorpus(
            ("corpus.yaml", "text:\n  boilerplate: [\"The ferry came back on Monday.\"]\n"),
            ("ferry.txt", "Ferry returns\n\nThe ferry came back on Monday.\n\nNobody was hurt.\n"));

        var why = ToolRun.Of("parse", "--why", folder.PathOf("ferry.txt")).Lines;

        var line = Array.FindIndex(why, line => line.EndsWith("The ferry came back on Monday.", StringComparison.Ordinal));
        Assert.Contains(nameof(BlockKind.Boilerplate), why[line]);
        Assert.Contains("in its place: the corpus sets it aside", why[line + 1]);
    }

    [Fact]
    public void WhyPrintsNoControlCharactersOfTheText()
    {
        using var folder = new TemporaryCorpus(("ferry.txt", "Ferry\u001b[2Jreturns\n\nThe ferry\tcame back on Monday.\n"));

        var why = ToolRun.Of("parse", "--why", folder.PathOf("ferry.txt")).Lines;

        Assert.DoesNotContain(why, line => line.Any(char.IsControl));
        Assert.Contains(why, line => line.EndsWith("Ferry\uFFFD[2Jreturns", StringComparison.Ordinal));
    }

    [Fact]
    public void AFileThatCannotBeReadIsReportedAndTheOthersAreParsed()
    {
        using var folder = new TemporaryCorpus(("a.txt", Ferry));

        var run = ToolRun.Of("parse", "--json", folder.PathOf("missing.txt"), folder.PathOf("a.txt"));

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Lines);
        Assert.Contains("missing.txt", run.Error);
    }

    [Fact]
    public void WithoutATerminalEachBlockIsALineAndEachQuotationHasItsSpeaker()
    {
        using var folder = new TemporaryCorpus(("ferry.txt", Ferry));

        var run = ToolRun.Of("parse", folder.PathOf("ferry.txt"));

        Assert.Equal(
            $"""
            {folder.PathOf("ferry.txt")}
              headline   Ferry returns
              authors    Ada Lind
              found      1 headline, 1 byline, 1 paragraph

                 1  headline              Ferry returns
                 2  byline                By Ada Lind
                 4  paragraph             The ferry came back on Monday. "We had waited," said Bo Ek.
                 4    quotation           Bo Ek: "We had waited,"


            """,
            run.Output);
    }

    [Fact]
    public void OnATerminalQuotationsHaveTheColorOfTheirSpeaker()
    {
        using var folder = new TemporaryCorpus(("ferry.txt", Ferry));

        var run = ToolRun.OnTerminal("parse", folder.PathOf("ferry.txt"));

        // SGR 38: a foreground color, directly before the quotation and before the speaker's name below it.
        Assert.Matches("\u001b\\[38;[0-9;]*m\"We had waited,\"", run.Output);
        Assert.Matches("\u001b\\[[0-9;]*38;[0-9;]*mBo Ek", run.Output);
    }

    [Fact]
    public void ControlCharactersOfATextNeverReachTheTerminal()
    {
        using var folder = new TemporaryCorpus(("ferry.txt", "Ferry \u001b]0;owned\u0007 returns\n\nIt came \u001b[2J back on Monday.\n"));

        Assert.DoesNotContain("\u001b]0;", ToolRun.OnTerminal("parse", folder.PathOf("ferry.txt")).Output);
        Assert.DoesNotContain('\u001b', ToolRun.Of("parse", folder.PathOf("ferry.txt")).Output);
    }

    [Fact]
    public void TheArticlesOfThisRepositoryAreParsedTheSameFromFilesAndFromLines()
    {
        var files = Directory.GetFiles(FiveArticles.Directory, "*.txt").Order(StringComparer.Ordinal).ToList();
        var input = string.Concat(
            files.Select(
                file => new JsonObject { ["path"] = Path.GetFileName(file), ["text"] = File.ReadAllText(file) }.ToJsonString() + "\n"));

        var fromFiles = ToolRun.Of(["parse", "--json", .. files]).Lines;
        var fromLines = ToolRun.WithInput(input, "parse", "--corpus", FiveArticles.Directory).Lines;

        Assert.Equal(5, fromLines.Length);
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var part in new[] { "blocks", "sentences", "quotations", "mentions" })
                Assert.Equal(JsonNode.Parse(fromFiles[i])![part]!.ToJsonString(), JsonNode.Parse(fromLines[i])![part]!.ToJsonString());
        }
    }
}
