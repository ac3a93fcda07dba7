extern alias compiler;

using System.Collections.Concurrent;
using compiler::Corpus.Compiler;
using compiler::Corpus.Compiler.Files;
using compiler::Corpus.Compiler.Tables;
using Corpus.TestData;

namespace Corpus.Tests;

/// <summary>Reading an article and running a query take linear time in the length of the article, the query and the corpus.</summary>
[Collection(CostCollection.Name)]
public sealed class RunTimeCostTests
{
    private const string Markdown = """
        ## Heading §

        The *ferry* [came](https://example.org/§) back. “We waited § days,” said Ada Lind.

        ```cs
        var a = §;
        ```

        ![map](map-§.png)

        - It sailed § times.


        """;

    // Compiled once for all tests.
    private static readonly ConcurrentDictionary<int, CorpusTables> Markdowns = new();
    private static readonly ConcurrentDictionary<int, CorpusTables> Ferries = new();

    private static readonly Dictionary<string, Func<StoredArticle, int>> Contents = new()
    {
        ["lines of blocks"] = article => article.Blocks.Sum(block => block.Line),
        ["lines of everything else"] = article =>
            article.Sentences.Sum(sentence => sentence.Line) + article.Quotations.Sum(quotation => quotation.Line)
            + article.Links.Sum(link => link.Line) + article.Headings.Sum(heading => heading.Line)
            + article.Figures.Sum(figure => figure.Line),
        ["texts of blocks"] = article => article.Blocks.Sum(block => block.Text.Length + block.PlainText.Length),
        ["languages of code"] = article => article.Blocks.Count(block => block.Language == "cs"),
        ["speakers and cues"] = article =>
            article.Quotations.Count(quotation => quotation is { SpeakerName.Length: > 0, Cue.Length: > 0, PlainText.Length: > 0 }),
        ["targets of links"] = article => article.Links.Count(link => link.Target.Length > 0 && link.Article is null),
        ["figures"] = article => article.Figures.Count(figure => figure is { Source.Length: > 0, AlternativeText.Length: > 0 }),
        ["headings below headings"] = article => article.Headings.Sum(heading => heading.Children.Count + heading.Anchor.Length),
        ["table of contents"] = article => article.TableOfContents.Count,
        ["body, excerpt and HTML"] = article => article.Body.Length + article.Excerpt.Length + article.Html.Length,
        ["JSON"] = article => System.Text.Json.JsonSerializer.Serialize(article).Length,
    };

    public static TheoryData<string> Names => [.. Contents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadingTheContentOfAnArticleTakesLinearTime(string content) => LinearTime.Assert(
        500,
        count =>
        {
            var tables = Markdowns.GetOrAdd(count, static number => Compile(("a.md", "# Ferry\n\n" + Repeat(number, Markdown))));
            return () => Assert.True(Contents[content](new StoredCorpus(tables).Article(0)) > 0);
        },
        content);

    /// <summary>An excerpt contains no sentences of list items, so the whole list is skipped.</summary>
    [Fact]
    public void AnExcerptBelowALongListTakesLinearTime() => LinearTime.Assert(3_000, count =>
    {
        var list = Repeat(count, "- The ferry sailed § times.\n");
        var tables = Compile(("a.md", $"# Ferry\n\n{list}\n{Repeat(count, "Short §.\n\n- item\n\n")}"));
        return () => Assert.StartsWith("Short 0.", new StoredCorpus(tables).Article(0).Excerpt, StringComparison.Ordinal);
    });

    /// <summary>Any visitor of a site can type such a query.</summary>
    [Theory]
    [InlineData("the ")]
    [InlineData("t* ")]
    [InlineData("rare ")]
    [InlineData("rar ")]
    [InlineData("w§ ")]
    [InlineData("w§* ")]
    [InlineData("\"the ferry\" ")]
    [InlineData("\"the rare")]
    [InlineData("-the ferry ")]
    [InlineData("the-")]
    [InlineData("misspeled§ ")]
    [InlineData("\"")]
    [InlineData("*")]
    public void ALongQueryTakesLinearTime(string piece)
    {
        var tables = Compile([.. Enumerable.Range(0, 50).Select(i => (
            $"a{i}.txt",
            $"The ferry {i}\n\n" + Repeat(200, "The ferry told the town that w§ ships came. ") + (i == 7 ? "A rare ship." : "")))]);
        LinearTime.Assert(
            2_000,
            count =>
            {
                var (query, store) = (Repeat(count, piece), new StoredCorpus(tables));
                return () => store.Search<StoredArticle>(query, 10).Sum(hit => hit.Passage.Text.Length);
            },
            piece);
    }

    [Theory]
    [InlineData("the")]
    [InlineData("t*")]
    [InlineData("\"the ferry told\"")]
    [InlineData("the ferry -rare")]
    [InlineData("misspeled")]
    public void AQueryOverManyArticlesTakesLinearTime(string query) => LinearTime.Assert(
        250,
        count =>
        {
            var store = new StoredCorpus(Ferries.GetOrAdd(count, static number => Compile([.. Enumerable.Range(0, number).Select(i => (
                $"a{i}.txt", $"The ferry {i}\n\nThe ferry told the town that w{i} ships came, and t{i} of them were misspelled.\n"))])));
            return () =>
            {
                for (var round = 0; round < 20; round++)
                    Assert.NotEmpty(store.Search<StoredArticle>(query, 10).Select(hit => hit.Passage.Text));
            };
        },
        query);

    [Theory]
    [InlineData("the")]
    [InlineData("t*")]
    [InlineData("\"the ferry told\"")]
    [InlineData("ferry town ships")]
    public void APassageOfALongArticleTakesLinearTime(string query) => LinearTime.Assert(
        2_000,
        count =>
        {
            var text = "The ferry\n\n" + Repeat(count, "The ferry told the town that w§ ships came. ");
            var store = new StoredCorpus(Compile(("a.txt", text)));
            return () => Assert.NotEmpty(Assert.Single(store.Search<StoredArticle>(query, 1)).Passage.Highlights);
        },
        query);

    private static CorpusTables Compile(params (string Path, string Text)[] files) =>
        CorpusTablesWriter.Write(CorpusCompiler.Compile([.. files.Select(file => new SourceFile(file.Path, file.Text))]));

    private static string Repeat(int count, string piece) =>
        string.Concat(Enumerable.Range(0, count).Select(i => piece.Replace("§", $"{i}", StringComparison.Ordinal)));
}

/// <summary>The tests that measure time; no other test runs in parallel with them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class CostCollection
{
    public const string Name = "Cost";
}
