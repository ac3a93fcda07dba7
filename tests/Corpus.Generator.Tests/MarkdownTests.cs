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
        .With("blog/jetty.jpg", "")
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
    [InlineData("Articles.BlogFirstSwim.Links.Single().Target", "https://example.org/club")]
    [InlineData("Articles.BlogFirstSwim.Links.Single().Line", 7)]
    [InlineData("Articles.BlogFirstSwim.Figures.Single().Caption!.Value.Text", "Before the cold")]
    [InlineData("Articles.BlogFirstSwim.Blocks.Count(b => b.Kind == Corpus.BlockKind.ListItem)", 2)]
    [InlineData("Articles.HelpReset.Blocks.Single(b => b.Kind == Corpus.BlockKind.Code).Text.Contains(\"corpus reset --now\")", true)]
    public void AMarkdownArticleHasItsMetadataAndParts(string expression, object? value) =>
        Assert.Equal(value, GeneratorRun.Evaluate(Site, expression));

    private static readonly CorpusFiles Docs = CorpusFiles.Empty
        .With("corpus.yaml", "links: { article: '/read/{id}', asset: '/files/{path}', root: /docs }\n")
        .With("guide/start.md", """
            # Start

            The first *sentence*. The second one.

            <!--more-->

            See [steps](steps.md#two--steps), [again](/docs/guide/steps), [this](#first) and [out](https://example.org).

            ## First

            ### Below first

            ## Second `code`

            ```js
            run();
            ```

            ![The `quay`](quay.png)
            """)
        .With("guide/steps.md", "# Steps\n\n## Two & steps\n\nBack to [the start](start).\n")
        .With("guide/quay.png", "");

    [Theory]
    [InlineData("Articles.GuideStart.Links[0].Article == Articles.GuideSteps", true)]
    [InlineData("Articles.GuideStart.Links[0].Article!.Headline", "Steps")]
    [InlineData("Articles.GuideStart.Links[0].Anchor", "two--steps")]
    [InlineData("Articles.GuideStart.Links[0].Target", "steps.md#two--steps")]
    [InlineData("Articles.GuideStart.Links[1].Article == Articles.GuideSteps", true)]
    [InlineData("Articles.GuideStart.Links[2].Article == Articles.GuideStart", true)]
    [InlineData("Articles.GuideStart.Links[3].Article is null", true)]
    [InlineData("string.Join(',', Articles.GuideSteps.LinkedFrom.Select(a => a.Id))", "guide/start")]
    [InlineData("string.Join(',', Articles.GuideStart.LinkedFrom.Select(a => a.Id))", "guide/steps")]
    [InlineData("string.Join(',', Articles.GuideStart.Headings.Select(h => h.Level + h.Anchor))",
        "1start,2first,3below-first,2second-code")]
    [InlineData("Articles.GuideStart.Headings[3].PlainText", "Second code")]
    [InlineData("string.Join(',', Articles.GuideStart.TableOfContents.Select(h => h.PlainText + h.Children.Count))", "First1,Second code0")]
    [InlineData("Articles.GuideStart.TableOfContents[0].Children[0].Anchor", "below-first")]
    [InlineData("Articles.GuideStart.Excerpt", "The first sentence. The second one.")]
    [InlineData("Articles.GuideSteps.Excerpt", "Back to the start.")]
    [InlineData("Articles.GuideStart.Blocks.Single(b => b.Kind == Corpus.BlockKind.Code).Language", "js")]
    [InlineData("Articles.GuideStart.Blocks.Single(b => b.Kind == Corpus.BlockKind.Code).Text", "run();")]
    [InlineData("Articles.GuideStart.Figures.Single().Source", "quay.png")]
    [InlineData("Articles.GuideStart.Figures.Single().AlternativeText", "The quay")]
    [InlineData("Articles.GuideStart.Sentences[1].PlainText", "The first sentence.")]
    [InlineData("Articles.GuideStart.Sentences[1].Text", "The first *sentence*.")]
    [InlineData("Articles.GuideStart.Html.Contains(\"href=\\\"/read/guide/steps#two--steps\\\"\")", true)]
    [InlineData("Articles.GuideStart.Html.Contains(\"href=\\\"#first\\\"\")", true)]
    [InlineData("Articles.GuideStart.Html.Contains(\"src=\\\"/files/guide/quay.png\\\"\")", true)]
    public void ADocumentationPageHasItsLinksHeadingsAndBlocks(string expression, object? value) =>
        Assert.Equal(value, GeneratorRun.Evaluate(Docs, expression));

    [Fact]
    public Task HtmlIsRenderedWhenTheCorpusIsCompiled() => Snapshot.Match(GeneratorRun.Of(Site).Driver);

    [Fact]
    public void ScriptsAreNotRenderedUnlessTheSettingsAllowRawHtml()
    {
        const string Expression = "Articles.HelpReset.Html.Contains(\"<script>\")";

        Assert.Equal(false, GeneratorRun.Evaluate(Site, Expression));
        Assert.Equal(true, GeneratorRun.Evaluate(Site.With("corpus.yaml", "markdown: { html: raw }\n"), Expression));
    }

    [Fact]
    public void PlainTextIsRenderedAsHtmlFromItsBlocks() => Assert.Equal(
        "<h1 id=\"ferry--harbour-return-after-a-long-winter\">Ferry &amp; harbour return after a long winter</h1>\n<p>The ferry came back "
            + "to the harbour on Monday, and two hundred people stood there.</p>\n",
        GeneratorRun.Evaluate(
            CorpusFiles.Empty.With(
                "ferry.txt",
                "Ferry & harbour return after a long winter\n\nThe ferry came back to the harbour on Monday, and two hundred people stood "
                    + "there.\n"),
            "Articles.Ferry.Html"));
}
