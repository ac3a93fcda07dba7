using Corpus.Compiler.Problems;

namespace Corpus.Compiler.Tests.Problems;

public class NearestNameTests
{
    [Theory]
    [InlineData("headlin", "headline")] // one left out
    [InlineData("heaadline", "headline")] // one too many
    [InlineData("heedline", "headline")] // one exchanged
    [InlineData("haedline", "headline")] // two swapped
    [InlineData("HEADLINE", "headline")] // another case
    [InlineData("byline", "byline")]
    [InlineData("xyz", null)] // nothing near
    public void IsTheOneWithTheFewestSlips(string written, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(written, ["dateline", "headline", "byline"]));

    [Fact]
    public void OfTwoEquallyNearIsTheFirstInTheAlphabet()
    {
        Assert.Equal("bat", NearestName.Find("xat", ["cat", "bat"]));
        Assert.Equal("bat", NearestName.Find("xat", ["bat", "cat"]));
    }

    [Fact]
    public void AHintNamesTheNearestElseAllElseWhatToDo()
    {
        Assert.Equal("did you mean 'world'?", NearestName.Hint("wrld", ["world", "politics"], "add it"));
        Assert.Equal("there are 'politics' and 'world'", NearestName.Hint("gardening", ["world", "politics"], "add it"));
        Assert.Equal("there is only 'world'", NearestName.Hint("gardening", ["world"], "add it"));
        Assert.Equal("add it", NearestName.Hint("gardening", [], "add it"));
        Assert.Equal("add it", NearestName.Hint("gardening", ["a", "b", "c", "d", "e", "f", "g", "h", "i"], "add it"));
    }
}
