using Corpus.Generator.Tests.Harness;

namespace Corpus.Generator.Tests;

public class MarkdownTests
{
    private static readonly CorpusFiles Site = CorpusFiles.Empty
        .With("blog/first-swim.md", """
            ---
            authors: [Ada Lind]
            datePublished: 2024-05-01
            ---
            # The first swim of the year

            The water was **seven degrees**, and [the club](https://example.org/club) came all the same.

            ![Swimmers on a jetty](jetty.jpg "Before the cold")

            > Never again, until next week.

            - Towels
            - Tea
            """)
        .With("help/reset.md", """
            # Reset your password

            Open *Settings* and choose **Reset**.

            ```
            corpus reset --now
            ```

            <script>alert(1)</script>
            """);

    [Theory]
    [InlineData("Articles.BlogFirstSwim.Headline", "The first swim of the year")]
    [InlineData("Articles.BlogFirstSwim.Links.Single().Text", "the club")]
    [InlineData("Articles.BlogFirstSwim.Links.Single().Url", "https://example.org/club")]
    [InlineData("Articles.BlogFirstSwim.Links.Single().Line", 7)]
    [InlineData("Articles.BlogFirstSwim.Figures.Single().Caption!.Value.Text", "Before the cold")]
    [InlineData("Articles.BlogFirstSwim.Blocks.Count(b => b.Kind == Corpus.BlockKind.ListItem)", 2)]
    [InlineData("Articles.HelpReset.Blocks.Single(b => b.Kind == Corpus.BlockKind.Code).Text.Contains(\"corpus reset --now\")", true)]
    public void AMarkdownArticleAnswers(string question, object? answer) => Assert.Equal(answer, GeneratorRun.Ask(Site, question));

    [Fact]
    public Task HtmlIsRenderedWhenTheCorpusIsCompiled() => Snapshot.Match(GeneratorRun.Of(Site).Driver);

    [Fact]
    public void RawHtmlIsEscapedUnlessTheSettingsLetItPass()
    {
        const string Question = "Articles.HelpReset.Html.Contains(\"<script>\")";

        Assert.Equal(false, GeneratorRun.Ask(Site, Question));
        Assert.Equal(true, GeneratorRun.Ask(Site.With("corpus.yaml", "markdown: { html: raw }\n"), Question));
    }

    [Fact]
    public void PlainTextIsWrittenAsHtmlFromItsBlocks() => Assert.Equal(
        "<article>\n<h1>Ferry &amp; harbour return after a long winter</h1>\n<p>The ferry came back to the harbour on Monday, and two hundred people stood there.</p>\n</article>\n",
        GeneratorRun.Ask(
            CorpusFiles.Empty.With("ferry.txt", "Ferry & harbour return after a long winter\n\nThe ferry came back to the harbour on Monday, and two hundred people stood there.\n"),
            "Articles.Ferry.Html"));
}
