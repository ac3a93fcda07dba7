using System.Text;
using Corpus.Compiler.Files;
using Corpus.Compiler.Tables;

namespace Corpus.Compiler.Tests.Tables;

/// <summary>HTML is stored as differences from the text that it was made from.</summary>
public sealed class HtmlDeltaTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "text without HTML")]
    [InlineData("<p>no text</p>", "")]
    [InlineData("short", "short")]
    [InlineData("<p>the very same words</p>\n", "the very same words")]
    [InlineData("<p>later words, then earlier words</p>", "earlier words, then later words")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("\uD800 half a pair in the middle \uDC00", "\uDC00 half a pair in the middle \uD800")]
    public void JoiningThePartsGivesTheHtml(string html, string text) => Assert.Equal(html, Join(html, text));

    [Fact]
    public void RandomHtmlIsReadAsItWasWritten()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var text = RandomText(random.Next(200));
            var html = round % 2 == 0 ? RandomText(random.Next(200)) : text.Replace("ab", "<b>");
            Assert.Equal(html, Join(html, text));
        }

        string RandomText(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "ab \n"[random.Next(4)]));
    }

    [Fact]
    public void PartsThatTheHtmlSharesWithTheTextAreNotStoredAgain()
    {
        const string paragraph =
            "The **ferry** returned to the harbour on Monday, and [its captain](captain.md) told the crew that nobody was hurt. "
            + "The harbour master had closed the pier for the night, because the wind was stronger than the forecast had said, and opened "
            + "it at dawn. ";
        var markdown = "# Ferry\n\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"{n}. {paragraph}{paragraph}\n\n"));
        var article = Render(markdown);
        var (inserted, _) = HtmlDelta.Of(article, markdown);
        Assert.InRange(inserted.Length, 1, article.Length / 4);
    }

    private static string Render(string markdown) => CorpusCompiler
        .Compile([new SourceFile("ferry.md", markdown)]).Articles[0].Analysis.Structure.Html!;

    private static string Join(string html, string text)
    {
        var (inserted, cells) = HtmlDelta.Of(html, text);
        var joined = new StringBuilder();
        var (from, cursor) = (0, 0);
        for (var i = 0; i < cells.Count; i += HtmlDelta.Cells)
        {
            joined.Append(inserted, from, cells[i]).Append(text, cursor + cells[i + 1], cells[i + 2]);
            from += cells[i];
            cursor += cells[i + 1] + cells[i + 2];
        }

        Assert.Equal(inserted.Length, from);
        return joined.ToString();
    }
}
