using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;

namespace Corpus.Compiler.Tests.Structure;

/// <summary>The plain text that a reader of Markdown sees; everything that reads words reads this text.</summary>
public class MarkdownPlainTextTests
{
    private static ArticleAnalysis Analyze(string source) => ShownBlocks.Analyze("a.md", source);

    private static IEnumerable<string> Shown(string source) => ShownBlocks.Of(Analyze(source));

    [Theory]
    [InlineData("A **bold** and *slanted* word.", "A bold and slanted word.")]
    [InlineData("un*believ*able", "unbelievable")]
    [InlineData("~~gone~~ here", "gone here")]
    [InlineData("See [the *club*](https://example.org/club \"Its page\") today.", "See the club today.")]
    [InlineData("See [the club][c] or [c].\n\n[c]: https://example.org", "See the club or c.")]
    [InlineData("See <https://example.org/ferry>.", "See https://example.org/ferry.")]
    [InlineData("See https://example.org/ferry.", "See https://example.org/ferry.")]
    [InlineData("An ![old ferry](f.jpg) comes.", "An old ferry comes.")]
    [InlineData("Run `npm *i*` first.", "Run npm *i* first.")]
    [InlineData("Run `` a`b `` first.", "Run a`b first.")]
    [InlineData("Fish &amp; chips &hellip; 3 &lt; 4 &#128512;", "Fish & chips … 3 < 4 😀")]
    [InlineData("1\\. not a list \\*", "1. not a list *")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one  \ntwo", "one\ntwo")]
    [InlineData("one\\\ntwo", "one\ntwo")]
    [InlineData("A <b class=\"x\">bold</b> word<!-- no --> is <a href=\"u\">linked</a>.", "A bold word is linked.")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("Text[^1] goes on.\n\n[^1]: x", "Text goes on.")]
    [InlineData("[Straße]\n\n[STRASSE]: u", "Straße")]
    [InlineData("Hello {name}, {{ site.title }}", "Hello {name}, {{ site.title }}")]
    public void AParagraphIsShownWithoutItsMarks(string source, string shown) => Assert.Equal("Paragraph: " + shown, Shown(source).First());

    [Fact]
    public void LinesOfAQuoteAreJoinedWithoutItsMarks() =>
        Assert.Equal(["BlockQuote: one two co de end"], Shown("> one\n> two `co\n> de`\n> end"));

    [Fact]
    public void ATaskIsShownWithoutItsBox() => Assert.Equal(["ListItem: Swim", "ListItem: Dry"], Shown("- [x] Swim\n- [ ] Dry"));

    [Fact]
    public void TheCellsOfATableAreSeparatedByTabsAndItsRowsByLines() =>
        Assert.Equal(["Table: Age\tPrice\n0–6\tfree"], Shown("| Age | Price |\n|---|---:|\n| 0–6 | *free* |"));

    [Fact]
    public void ATableRightBelowALineIsATable() =>
        Assert.Equal(["Paragraph: Prices:", "Table: a\tb\n1\t2"], Shown("Prices:\n| a | b |\n|---|---|\n| 1 | 2 |"));

    [Fact]
    public void CodeIsItsLinesWithoutFencesAndIndentation() => Assert.Equal(
        ["Code:   if (x)\n\n    y();", "ListItem: Item", "Code: a\n  b", "Code: c\nd"],
        Shown("```js\n  if (x)\n\n    y();\n```\n\n- Item\n\n  ```\n  a\n    b\n  ```\n\n<!-- -->\n\n    c\n    d"));

    [Fact]
    public void HtmlIsReadIntoTheBlocksThatABrowserShows() => Assert.Equal(
        [
            "Headline: The ferry", "Paragraph: It is back.", "ListItem: one", "ListItem: two & three", "Table: a\tb\n1\t2", "Code: x\n  y",
            "Paragraph: Inside",
        ],
        Shown("""
            <div align="center">
              <h1>The <em>ferry</em></h1>
              <p>It is
                 back.</p>
              <ul><li>one</li><li>two &amp; three</li></ul>
              <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
              <pre>x
              y</pre>
              <script>var hidden = "yes";</script>
            </div>

            <details title="said">

            Inside

            </details>
            """));

    [Fact]
    public void AFootnoteAndADefinitionAreReadAsText() => Assert.Equal(
        ["Paragraph: Text", "Paragraph: The note.", "ListItem: Term", "ListItem: What it is"],
        Shown("Text[^n]\n\n[^n]: The *note*.\n\nTerm\n: What it *is*"));

    [Fact]
    public void AnAlertIsTextAndNotAQuote() => Assert.Equal(["Paragraph: Mind the gap."], Shown("> [!NOTE]\n> Mind the *gap*."));

    [Fact]
    public void TheTextOfAContainerIsText() => Assert.Equal(["Paragraph: Mind the gap."], Shown("::: warning\nMind the *gap*.\n:::"));

    [Fact]
    public void SentencesAndQuotationsSpanTheirMarksButAreReadWithoutThem()
    {
        var article = Analyze("**\"We [will](u?a=\"b\") swim,\"** said *Ada* Lind. She swam. \"Always,\" she said.");
        var raw = article.Text.RawText;

        Assert.Equal(3, article.Language.Sentences.Count);
        Assert.Equal(
            [("\"We will swim,\"", "Ada Lind"), ("\"Always,\"", "Ada Lind")],
            article.Language.Quotations.Select(
                q => (article.PlainText.Of(new TextRange(q.Start, q.End)), article.PlainText.Of(q.SpeakerName!.Value))));
        Assert.Equal("\"We [will](u?a=\"b\") swim,\"", raw[article.Language.Quotations[0].Start..article.Language.Quotations[0].End]);
    }

    [Theory]
    [InlineData("Set `\"a\"` to `\"b\"`.")]
    [InlineData("A <span title=\"no quotation\">word</span>.")]
    [InlineData("Set <code>\"a\"</code>.")]
    [InlineData("[a](x.md \"title\")")]
    [InlineData("<div title=\"none\">word</div>")]
    [InlineData("```\nx = \"y\"\n```")]
    [InlineData("<img alt=\"none\" src=\"x\">")]
    public void CodeAndAttributesContainNoQuotations(string source) => Assert.Empty(Analyze(source).Language.Quotations);

    [Fact]
    public void AFullStopInCodeDoesNotEndASentence() => Assert.Single(Analyze("Call `a. B` now.").Language.Sentences);

    [Fact]
    public void WordsAreCountedWithoutAddressesAndTags() =>
        Assert.Equal(6, Analyze("See [the club](https://example.org/a-b \"A title\") <b id=\"x y\">now</b> or later.").WordCount);

    [Fact]
    public void AMentionIsFoundAcrossMarks()
    {
        var article = Analyze("*Ada* Lind swam.");
        var finder = new MentionFinder(new[] { new EntryName("Ada Lind", 0, 0, IsAlias: false) }.ToEquatableArray());

        var mention = Assert.Single(finder.Find(article.PlainText, article.Structure));

        Assert.Equal("Ada* Lind", article.Text.RawText[mention.Start..mention.End]);
    }

    [Fact]
    public void AHeadlineIsReadWithoutItsMarks()
    {
        var article = Analyze("# The `ferry` is *back*\n\nText.");

        Assert.Equal("The ferry is back", article.PlainText.Of(article.Structure.Headline!.Value));
    }

    [Fact]
    public void EveryRangeIsMappedToRawTextAndBack()
    {
        var plain = new PlainText("a [b](c) &amp; d", [new(2, 3), new(4, 8), new(9, 14, '&')]);

        Assert.Equal("a b & d", plain.Text);
        for (var start = 0; start < plain.Text.Length; start++)
        {
            for (var end = start + 1; end <= plain.Text.Length; end++)
                Assert.Equal(plain.Text[start..end], plain.Of(plain.ToRaw(new TextRange(start, end))));
        }
    }
}
