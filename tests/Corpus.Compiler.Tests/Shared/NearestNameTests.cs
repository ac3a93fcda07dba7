using Corpus.Shared;

namespace Corpus.Compiler.Tests.Shared;

public class NearestNameTests
{
    [Theory]
    [InlineData("headlin", "headline")] // a letter missing
    [InlineData("heaadline", "headline")] // a letter too many
    [InlineData("heedline", "headline")] // a letter replaced
    [InlineData("haedline", "headline")] // two letters swapped
    [InlineData("HEADLINE", "headline")] // a different case
    [InlineData("byline", "byline")]
    [InlineData("xyz", null)] // nothing similar
    public void IsTheOneWithTheFewestEdits(string written, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(written, ["dateline", "headline", "byline"]));

    [Fact]
    public void IsTheFirstInTheAlphabetIfTwoAreEquallyNear()
    {
        Assert.Equal("bat", NearestName.Find("xat", ["cat", "bat"]));
        Assert.Equal("bat", NearestName.Find("xat", ["bat", "cat"]));
    }

    [Theory]
    [InlineData("xat", new[] { "bat", "cat", "hat" })] // equally near: in alphabetical order, up to the limit
    [InlineData("catt", new[] { "cat", "bat", "hat" })] // the fewest edits first
    [InlineData("wat", new[] { "bat", "cat", "hat" })]
    [InlineData("WATSON", new[] { "adrienne-watson", "watson-and-sons" })] // part of longer names
    [InlineData("on", new string[0])] // too short to count as part of a name
    [InlineData("gardening", new string[0])]
    public void TheNearestFewAreThoseWithFewEditsAndThenThoseThatContainTheName(string written, string[] nearest) =>
        Assert.Equal(nearest, NearestName.FindFew(written, ["watson-and-sons", "hat", "oat", "cat", "adrienne-watson", "bat"], 3));

    [Fact]
    public void NamesAreListedWithAConjunctionBeforeTheLast()
    {
        Assert.Equal("'a'", NearestName.List(["a"], "or"));
        Assert.Equal("'a' and 'b'", NearestName.List(["a", "b"]));
        Assert.Equal("'a', 'b' or 'c'", NearestName.List(["a", "b", "c"], "or"));
    }

    [Fact]
    public void AHintNamesTheNearestOrAllNamesOrElseTheRemedy()
    {
        Assert.Equal("did you mean 'world'?", NearestName.Hint("wrld", ["world", "politics"], "add it"));
        Assert.Equal("use 'politics' or 'world'", NearestName.Hint("gardening", ["world", "politics"], "add it"));
        Assert.Equal("use 'world'", NearestName.Hint("gardening", ["world"], "add it"));
        Assert.Equal("add it", NearestName.Hint("gardening", [], "add it"));
        Assert.Equal("add it", NearestName.Hint("gardening", ["a", "b", "c", "d", "e", "f", "g", "h", "i"], "add it"));
    }
}
