using Corpus.Compiler.Files;
using Corpus.Compiler.Model;
using Corpus.Compiler.Structure;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>A blog and a help page in Markdown: their blocks, places and HTML.</summary>
public class MarkdownReaderTests
{
    private const string Blog =
        """
        ---
        id: ferry
        ---
        # The ferry is *back*

        *By Maria Lindgren and Tom Okafor*

        4 September 2023

        HARBOUR — It came on [Monday](https://example.com/monday "a day"),
        two weeks after the storm.

        ![The ferry](ferry.jpg "In the harbour, with its new rudder")

        What it cost
        ------------

        > More than the ferry earns,
        > said the mayor.

        Nobody was hurt. See <https://example.org/ferry>.
        """;

    private const string Help =
        """
        # Tickets

        Buy one:

        1. on the quay
        2. on board
           - cash only

        | Age | Price |
        |-----|------:|
        | 0–6 | 0     |

        ```text
        ticket --buy 1
        ```

            ticket --help

        <b>Not</b> [a script](javascript:alert(1)) & no tag.

        <div onclick="x()">

        ***

        [quay]: https://example.com/quay
        """;

    private static (ArticleText Text, ArticleStructure Structure) Read(string source, CorpusSettings? settings = null)
    {
        var file = new SourceFile("a.md", source);
        var text = ArticleTextReader.Read(file);
        return (text, StructureReader.Read(file, text, settings ?? CorpusSettings.Default));
    }

    private static IEnumerable<string> Blocks(string source)
    {
        var (text, structure) = Read(source);
        return structure.Blocks.Select(b => $"{text.PositionOf(b.Start).Line} {b.Kind}: {b.Range.Of(text.RawText)}");
    }

    [Fact]
    public void ABlogIsReadIntoBlocksAtTheLinesOfItsFile() => Assert.Equal(
        [
            "4 Headline: The ferry is *back*",
            "6 Byline: By Maria Lindgren and Tom Okafor",
            "8 Timestamp: 4 September 2023",
            "10 Paragraph: HARBOUR — It came on [Monday](https://example.com/monday \"a day\"),\ntwo weeks after the storm.",
            "13 Caption: In the harbour, with its new rudder",
            "15 Subheading: What it cost",
            "16 Boilerplate: ------------",
            "18 BlockQuote: More than the ferry earns,\n> said the mayor.",
            "21 Paragraph: Nobody was hurt. See <https://example.org/ferry>.",
        ],
        Blocks(Blog));

    [Fact]
    public void TheMetadataOfTheBlogIsRead()
    {
        var (text, structure) = Read(Blog);

        Assert.Equal("id: ferry\n", text.FrontMatter);
        Assert.Equal(["Maria Lindgren", "Tom Okafor"], structure.Authors);
        Assert.Equal("HARBOUR", structure.Dateline?.Of(text.RawText));
        Assert.Equal(new WrittenDate(2023, 9, 4, null, null), structure.DatePublished);
        Assert.Equal(
            [new Figure(-1, 4, -1) { Source = "ferry.jpg", Alternative = new TextRange(At("The ferry]"), At("The ferry]") + 9) }],
            structure.Figures);

        int At(string words) => text.RawText.IndexOf(words, StringComparison.Ordinal);

        Assert.Equal(
            [("Monday", "https://example.com/monday"), ("https://example.org/ferry", "https://example.org/ferry")],
            structure.Links.Select(l => (text.RawText[l.Start..l.End], l.Url)));
        Assert.Empty(structure.Problems);
    }

    [Fact]
    public void AHelpPageIsReadIntoBlocksAtTheLinesOfItsFile() => Assert.Equal(
        [
            "1 Headline: Tickets",
            "3 Paragraph: Buy one:",
            "5 ListItem: on the quay",
            "6 ListItem: on board",
            "7 ListItem: cash only",
            "9 Table: | Age | Price |\n|-----|------:|\n| 0–6 | 0     |",
            "13 Boilerplate: ```text",
            "14 Code: ticket --buy 1",
            "15 Boilerplate: ```",
            "17 Code: ticket --help",
            "19 Paragraph: <b>Not</b> [a script](javascript:alert(1)) & no tag.",
            "21 Boilerplate: <div onclick=\"x()\">",
            "23 Boilerplate: ***",
            "25 Boilerplate: [quay]: https://example.com/quay",
        ],
        Blocks(Help));

    [Fact]
    public void TheBlogIsRenderedAsHtml() => Assert.Equal(
        """
        <h1 id="the-ferry-is-back">The ferry is <em>back</em></h1>
        <p><em>By Maria Lindgren and Tom Okafor</em></p>
        <p>4 September 2023</p>
        <p>HARBOUR — It came on <a href="https://example.com/monday" title="a day">Monday</a>,
        two weeks after the storm.</p>
        <p><img src="ferry.jpg" alt="The ferry" title="In the harbour, with its new rudder" /></p>
        <h2 id="what-it-cost">What it cost</h2>
        <blockquote>
        <p>More than the ferry earns,
        said the mayor.</p>
        </blockquote>
        <p>Nobody was hurt. See <a href="https://example.org/ferry">https://example.org/ferry</a>.</p>

        """,
        Read(Blog).Structure.Html);

    [Fact]
    public void TheHelpPageIsRenderedWithItsTagsEscaped() => Assert.Equal(
        """
        <h1 id="tickets">Tickets</h1>
        <p>Buy one:</p>
        <ol>
        <li>on the quay</li>
        <li>on board
        <ul>
        <li>cash only</li>
        </ul>
        </li>
        </ol>
        <table>
        <thead>
        <tr>
        <th>Age</th>
        <th style="text-align: right;">Price</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>0–6</td>
        <td style="text-align: right;">0</td>
        </tr>
        </tbody>
        </table>
        <pre><code class="language-text">ticket --buy 1
        </code></pre>
        <pre><code>ticket --help
        </code></pre>
        <p>&lt;b&gt;Not&lt;/b&gt; <a href="">a script</a> &amp; no tag.</p>
        <p>&lt;div onclick=&quot;x()&quot;&gt;</p>
        <hr />

        """,
        Read(Help, CorpusSettings.Default with { MarkdownHtml = MarkdownHtml.Escape }).Structure.Html);

    [Theory]
    [InlineData("[a](javascript:x)")]
    [InlineData("[a](JavaScript&#58;x)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("![a](javascript:x)")]
    [InlineData("<javascript:x>")]
    [InlineData("[a]\n\n[a]: javascript:x")]
    [InlineData("<img src=x onerror=x>")]
    [InlineData("<script>x</script>")]
    public void NoScriptOfTheSourceRunsInTheHtml(string source)
    {
        var html = Read(source).Structure.Html!;

        Assert.DoesNotContain("=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"vbscript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"data:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("A <b onclick=\"x\" class=\"k\">bold</b> word.", "<p>A <b class=\"k\">bold</b> word.</p>\n")]
    [InlineData("<blink>a *b*</blink>", "<p>a <em>b</em></p>\n")]
    [InlineData("a<!-- note -->b", "<p>ab</p>\n")]
    [InlineData("<!-- note -->", "\n")]
    [InlineData("<div><script>x</script><p>y</p></div>", "<div><p>y</p></div>\n")]
    [InlineData("a <svg><text>x</text></svg> b", "<p>a  b</p>\n")]
    [InlineData("<a href=\"java&#10;script:x\">y</a>", "<p><a>y</a></p>\n")]
    [InlineData("<details open><summary>s</summary>\n\nt\n\n</details>", "<details open=\"\"><summary>s</summary>\n<p>t</p>\n</details>\n")]
    [InlineData("<irc://x/y>", "<p><a href=\"irc://x/y\">irc://x/y</a></p>\n")]
    [InlineData("<vscode:x>", "<p>vscode:x</p>\n")]
    [InlineData("| a |\n|--:|\n| <i>b</i> |", "<table>\n<thead>\n<tr>\n<th style=\"text-align: right;\">a</th>\n</tr>\n</thead>\n<tbody>\n"
        + "<tr>\n<td style=\"text-align: right;\"><i>b</i></td>\n</tr>\n</tbody>\n</table>\n")]
    public void SafeHtmlIsKeptAndTheRestIsRemoved(string source, string html) => Assert.Equal(html, Read(source).Structure.Html);

    [Theory]
    [InlineData("NOTE", "note", "Note")]
    [InlineData("Warning", "warning", "Warning")]
    public void AnAlertHasTheElementsThatGitHubGivesIt(string marker, string kind, string title) => Assert.Equal(
        $"<div class=\"markdown-alert markdown-alert-{kind}\">\n<p class=\"markdown-alert-title\">{title}</p>\n<p>Mind it.</p>\n</div>\n",
        Read($"> [!{marker}]\n> Mind it.").Structure.Html);

    [Fact]
    public void HtmlNestedTooDeeplyIsShownAsText()
    {
        var html = Read(string.Concat(Enumerable.Repeat("<div>", 100_000))).Structure.Html!;

        Assert.StartsWith("<p>&lt;div&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# A *b* & `c` — d!", "a-b--c--d")]
    [InlineData("# Ärger im Häfen_2", "ärger-im-häfen_2")]
    [InlineData("# 日本語 Text", "日本語-text")]
    [InlineData("# [Link](u) 😀 v2.0", "link--v20")]
    [InlineData("# `a--b`", "a--b")]
    [InlineData("# Named {#own-Id}", "own-Id")]
    [InlineData("<h1>In <em>HTML</em></h1>", "in-html")]
    [InlineData("<h1 id=\"x\">In HTML</h1>", "x")]
    public void AHeadingHasTheAnchorThatGitHubGivesIt(string source, string anchor)
    {
        var structure = Read(source).Structure;

        Assert.Equal([new Heading(0, 1, anchor)], structure.Headings);
        Assert.Contains($" id=\"{anchor}\"", structure.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void AnchorsAreUniqueInTheArticle() => Assert.Equal(
        ["a", "a-1", "a-2", "a-1-1", "b"],
        Read("# A\n\n## A\n\n### A\n\n# A-1\n\n<h2>b</h2>").Structure.Headings.Select(heading => heading.Anchor));

    [Fact]
    public void ABlockOfCodeHasTheLanguageOfItsFence() => Assert.Equal(
        [new CodeLanguage(1, "js"), new CodeLanguage(8, "c++")],
        Read("```js title=\"a\"\nx\n```\n\n    y\n\n```\nz\n```\n\n~~~c++\nx\n~~~").Structure.CodeLanguages);

    [Fact]
    public void ALineEndIsABreakIfTheSettingsSaySo() =>
        Assert.Equal("<p>a<br />\nb</p>\n", Read("a\nb", CorpusSettings.Default with { MarkdownBreaks = true }).Structure.Html);

    [Fact]
    public void ImagesInHtmlAreFigures()
    {
        const string source = "<p align=\"center\"><img src=\"a.png\" alt=\"The ferry\"></p>\n<p><img src=\"b.png\"></p>\n";

        Assert.Equal(
            [("a.png", "The ferry"), ("b.png", "")],
            Read(source).Structure.Figures.Select(figure => (figure.Source!, figure.Alternative!.Value.Of(source))));
    }

    [Fact]
    public void RawHtmlIsPassedThroughIfTheSettingsAllowIt() =>
        Assert.Equal(
            "<p>A <b>bold</b> word.</p>\n",
            Read("A <b>bold</b> word.", CorpusSettings.Default with { MarkdownHtml = MarkdownHtml.Raw }).Structure.Html);

    [Fact]
    public void PlainTextHasNoHtml()
    {
        var text = new ArticleText("# One\n\ntwo", 1, null);

        Assert.Null(StructureReader.Read(new SourceFile("a.txt", text.RawText), text, CorpusSettings.Default).Html);
    }

    [Fact]
    public void OnlyTheFirstHeadingOfTheFirstLevelIsTheHeadline() =>
        Assert.Equal(
            ["1 Subheading: Zero", "3 Headline: One", "5 Subheading: Two", "7 Subheading: Three"],
            Blocks("## Zero\n\n# One\n\n# Two\n\n## Three ##"));
}
