using Corpus.Shared;

namespace Corpus.Compiler.Tests.Shared;

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

    [Theory]
    [InlineData("xat", new[] { "bat", "cat", "hat" })] // equally near: by the alphabet, and no more than asked for
    [InlineData("catt", new[] { "cat", "bat", "hat" })] // fewest slips first
    [InlineData("wat", new[] { "bat", "cat", "hat" })]
    [InlineData("WATSON", new[] { "adrienne-watson", "watson-and-sons" })] // a part of longer ones
    [InlineData("on", new string[0])] // a part of too much
    [InlineData("gardening", new string[0])]
    public void TheNearestFewAreThoseWithFewSlipsAndThenThoseThatHoldTheName(string written, string[] nearest) =>
        Assert.Equal(nearest, NearestName.FindFew(written, ["watson-and-sons", "hat", "oat", "cat", "adrienne-watson", "bat"], 3));

    [Fact]
    public void NamesAreListedWithAWordBeforeTheLast()
    {
        Assert.Equal("'a'", NearestName.List(["a"], "or"));
        Assert.Equal("'a' and 'b'", NearestName.List(["a", "b"]));
        Assert.Equal("'a', 'b' or 'c'", NearestName.List(["a", "b", "c"], "or"));
    }

    [Fact]
    public void AHintNamesTheNearestElseAllElseWhatToDo()
    {
        Assert.Equal("did you mean 'world'?", NearestName.Hint("wrld", ["world", "politics"], "add it"));
        Assert.Equal("use 'politics' or 'world'", NearestName.Hint("gardening", ["world", "politics"], "add it"));
        Assert.Equal("use 'world'", NearestName.Hint("gardening", ["world"], "add it"));
        Assert.Equal("add it", NearestName.Hint("gardening", [], "add it"));
        Assert.Equal("add it", NearestName.Hint("gardening", ["a", "b", "c", "d", "e", "f", "g", "h", "i"], "add it"));
    }
}
