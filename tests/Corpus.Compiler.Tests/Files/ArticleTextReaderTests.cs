using Corpus.Compiler.Files;
using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Tests.Files;

public class ArticleTextReaderTests
{
    private static ArticleText Read(string text) => ArticleTextReader.Read(new SourceFile("a.txt", text));

    [Theory]
    [InlineData("one\ntwo\n\nthree")]
    [InlineData("one\r\ntwo\r\n\r\nthree")]
    [InlineData("one\rtwo\r\rthree")]
    [InlineData("one\u0085two\u0085\u0085three")]
    [InlineData("one\r\ntwo\n\rthree")]
    [InlineData("\uFEFFone\ntwo\n\nthree")]
    public void EveryLineEndingBecomesALineFeed(string text)
    {
        var read = Read(text);

        Assert.Equal("one\ntwo\n\nthree", read.RawText);
        Assert.Equal((4, 1), read.PositionOf(read.RawText.IndexOf("three", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("tab\there, no line feed at the end")]
    [InlineData("other \u2028 separators \v stay \f")]
    [InlineData("")]
    public void TheRestOfTheTextIsUntouched(string text) => Assert.Equal(text, Read(text).RawText);

    [Theory]
    [InlineData("---\nheadline: A\nid: b\n---\nText\n", "headline: A\nid: b\n", "Text\n", 5)]
    [InlineData("---\r\nheadline: A\r\n---  \r\n\r\nText", "headline: A\n", "\nText", 4)]
    [InlineData("---\n---\nText", "", "Text", 3)]
    [InlineData("\uFEFF---\na: 1\n---", "a: 1\n", "", 3)]
    [InlineData("---\na: 1\n----\nb: 2\n---\nText", "a: 1\n----\nb: 2\n", "Text", 6)]
    public void FrontMatterIsRemovedAndLineNumbersStayThoseOfTheFile(string text, string yaml, string rest, int firstLine)
    {
        var read = Read(text);

        Assert.Equal((yaml, rest, firstLine), (read.FrontMatter, read.RawText, read.FirstLine));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("Text\n---\nmore\n---\n")]
    [InlineData(" ---\na: 1\n---\n")]
    [InlineData("--- a\nb\n---\n")]
    [InlineData("----\na\n----\n")]
    public void HyphensThatAreNotAFenceAreText(string text)
    {
        var read = Read(text);

        Assert.Null(read.FrontMatter);
        Assert.Equal((text, 1), (read.RawText, read.FirstLine));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("---\nheadline: A\n\nText")]
    [InlineData("---")]
    public void UnclosedFrontMatterIsAProblemAndRemainsText(string text)
    {
        var read = Read(text);

        Assert.Null(read.FrontMatter);
        Assert.Equal(text, read.RawText);
        var problem = Assert.Single(read.Problems);
        Assert.Same(ProblemCatalog.UnclosedFrontMatter, problem.Descriptor);
        Assert.Equal((1, 1, 3), (problem.Place.Line, problem.Place.Column, problem.Place.Length));
    }

    [Fact]
    public void ALineMapGivesTheSamePositionsAsTheText()
    {
        var text = Read("---\na: 1\n---\none\n\n  two\nthree\n");
        var map = new LineMap(text);

        for (var offset = 0; offset <= text.RawText.Length; offset++)
            Assert.Equal(text.PositionOf(offset), map.PositionOf(offset));
        Assert.Equal((6, 3), map.PositionOf(text.RawText.IndexOf("two", StringComparison.Ordinal)));
    }
}
