using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;
using Corpus.TestData;

namespace Corpus.Compiler.Tests.Cost;

[Collection(CostCollection.Name)]
public class MarkdownCostTests
{
    [Theory]
    [InlineData("[a](")]
    [InlineData("[a]: ")]
    [InlineData("[[a]](")]
    [InlineData("[a](b) ")]
    [InlineData("![a](b) ")]
    [InlineData("http://a.b ")]
    [InlineData("www.a.b\n")]
    [InlineData("[a]: /u\n")]
    [InlineData("a\n===\n")]
    [InlineData("# a\n")]
    [InlineData("- a\n")]
    [InlineData("|a|b|\n")]
    [InlineData("> [!NOTE]\n> a\n\n")]
    [InlineData("*a **b ")]
    [InlineData("<b>")]
    [InlineData("```\na\n```\n")]
    [InlineData("<p class=\"a\">b</p>\n")]
    [InlineData("<div>\n\n")]
    [InlineData("<!-- a -->\n\n")]
    [InlineData("<a href=\"b\"")]
    [InlineData("<table><tr><td>a\n\n")]
    [InlineData("[^a]: b\n\n[^a]\n\n")]
    [InlineData("a\n: b\n\n")]
    [InlineData(":::\n")]
    [InlineData("# a {#b}\n")]
    [InlineData("import a from 'b'\n\n")]
    [InlineData("{{< a >}} ")]
    [InlineData("`")]
    [InlineData("&amp;")]
    [InlineData("\\")]
    [InlineData("- [x] a\n")]
    [InlineData("> a\n>> b\n")]
    [InlineData("  ")]
    [InlineData("~~a ")]
    [InlineData("<http://a.b>")]
    public void ReadingARepeatedPieceTakesLinearTime(string piece) => LinearTime.Assert(
        1_500, count => Reading(string.Concat(Enumerable.Repeat(piece, count))), piece);

    [Theory]
    [InlineData("<A>")]
    [InlineData("<A b={1}>c</A>\n")]
    [InlineData("{a} ")]
    [InlineData("{")]
    [InlineData("<A ")]
    [InlineData("{/*")]
    [InlineData("import a from 'a'\n")]
    [InlineData("a@b.c ")]
    public void ReadingRepeatedMdxTakesLinearTime(string piece) => LinearTime.Assert(
        1_500, count => Reading(string.Concat(Enumerable.Repeat(piece, count)), "a.mdx"), piece);

    /// <summary>Pieces whose quadratic cost would show only in large numbers.</summary>
    [Theory]
    [InlineData("![a](b) ")]
    [InlineData("> [!NOTE]\n> a\n\n")]
    [InlineData("[^a]: b\n\n[^a]\n\n")]
    public void ReadingAPieceRepeatedVeryOftenTakesLinearTime(string piece) => LinearTime.Assert(
        6_000, count => Reading(string.Concat(Enumerable.Repeat(piece, count))), piece);

    [Fact]
    public void ReadingManyLinkDefinitionsTakesLinearTime() => LinearTime.Assert(
        2_000, count => Reading(string.Concat(Enumerable.Range(0, count).Select(i => $"[a{i}]: /u\n"))));

    [Fact]
    public void ReadingManyColumnsOfATableTakesLinearTime() => LinearTime.Assert(500, count =>
    {
        var (row, rule) = (string.Concat(Enumerable.Repeat("|a", count)), string.Concat(Enumerable.Repeat("|-", count)));
        return Reading($"{row}\n{rule}\n{row}\n");
    });

    [Theory]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("*")]
    [InlineData("[")]
    public void ReadingDeepNestingTakesLinearTime(string piece) => LinearTime.Assert(
        1_000,
        count => Reading(
            string.Concat(Enumerable.Range(0, count).Select(i => new string(' ', Math.Min(2 * i, 400)) + piece + "a\n"))),
        piece);

    /// <summary>One block with too many marks does not turn the quotes and lists around it into plain text.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("[a](")]
    public void ABlockWithTooManyMarksIsReportedAndTheOthersAreRead(string piece)
    {
        var file = new SourceFile(
            "a.md", $"# Headline\n\nFirst {string.Concat(Enumerable.Repeat(piece, 5_000))}\n\n- an item\n\n> a quote\n");

        var structure = StructureReader.Read(file, ArticleTextReader.Read(file), CorpusSettings.Default);

        Assert.Equal(("CORPUS091", 3), Assert.Single(structure.Problems.Select(problem => (problem.Descriptor.Id, problem.Place.Line))));
        Assert.Equal(
            [BlockKind.Headline, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.BlockQuote],
            structure.Blocks.Select(block => block.Kind));
        Assert.Contains("<li>", structure.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void AParagraphWithManyLinksIsReadCompletely()
    {
        var links = string.Concat(Enumerable.Range(0, 300).Select(i => $"the [ferry {i}](https://example.org/{i}) "));
        var file = new SourceFile("a.md", $"# Headline\n\n{links}\n");

        var structure = StructureReader.Read(file, ArticleTextReader.Read(file), CorpusSettings.Default);

        Assert.Equal(300, structure.Links.Count);
        Assert.Empty(structure.Problems);
    }

    /// <summary>Reads the structure of an article with this body.</summary>
    private static Action Reading(string body, string path = "a.md")
    {
        var file = new SourceFile(path, "# Headline\n\n" + body);
        return () => StructureReader.Read(file, ArticleTextReader.Read(file), CorpusSettings.Default);
    }
}
