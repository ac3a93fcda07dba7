using Corpus.Compiler.Linking;
using Corpus.Compiler.Model;
using Corpus.Compiler.Tests.Language;

namespace Corpus.Compiler.Tests.Linking;

public class SharedQuotationFinderTests
{
    private const string Words = "we will keep the old harbor open for everybody";

    [Fact]
    public void TheSameWordsInTwoArticlesAreShared() =>
        Assert.Equal(["0:0 1:0"], Groups($"“{Words},” Mara Lind said.", $"Mara Lind said: “{Words}.”"));

    [Theory]
    [InlineData("We will, keep the OLD harbor open — for everybody!")]
    [InlineData("we will keep the old harbor open to everybody")]
    [InlineData("we’ll see, but we will keep the old harbor open for everybody")]
    [InlineData("we will keep the old-harbor open for everybody")]
    public void CasePunctuationAndSmallChangesDoNotMatter(string other) => Assert.Equal(["0:0 1:0"], Groups($"“{Words}”", $"“{other}”"));

    [Theory]
    [InlineData("keep the harbor")]
    [InlineData("we will close the harbor to everybody")]
    [InlineData("the old town is what we keep for everybody in the open harbor")]
    public void OtherWordsAreNotShared(string other) => Assert.Empty(Groups($"“{Words}”", $"“{other}”"));

    [Fact]
    public void FewerThanFiveWordsAreNeverShared() => Assert.Empty(Groups("“the old harbor open”", "“the old harbor open”"));

    [Fact]
    public void WordsRepeatedInOneArticleAreNotShared() => Assert.Empty(Groups($"“{Words}” and “{Words}”"));

    [Fact]
    public void ALongQuotationIsSharedWithEachArticleThatQuotesAPartOfIt()
    {
        const string more = "nobody has ever asked us to sell a single boat";
        Assert.Equal(["0:0 1:0", "0:0 2:0"], Groups($"“{Words}, and {more}”", $"“{Words}”", $"“{more}”"));
    }

    [Theory]
    [InlineData("Mara Lind", "Bo Hale", true)]
    [InlineData("Mara Lind", "Lind", false)]
    [InlineData("Mara Lind", "a spokeswoman", false)]
    [InlineData("Mara Lind", "the Harbor Board", false)]
    public void SpeakersConflictIfTheyAreDifferentPeople(string one, string other, bool conflict)
    {
        var articles = Articles($"“{Words},” {one} said.", $"“{Words},” {other} said.");
        var shared = Assert.Single(SharedQuotationFinder.Find(articles));

        Assert.Equal(conflict, shared.HasConflictingSpeakers);
        Assert.Equal(conflict, SpeakerConflict.In(articles, shared.Members) is not null);
    }

    [Fact]
    public void EntriesTakePrecedenceOverNames()
    {
        var articles = Articles($"“{Words},” Mara Lind said.", $"“{Words},” Mara Hale said.");
        var same = articles.Select(article => article with { Speakers = [new EntryReference(0, 3)] }).ToList();
        var different = articles.Select((article, i) => article with { Speakers = [new EntryReference(0, i)] }).ToList();

        Assert.False(Assert.Single(SharedQuotationFinder.Find(same)).HasConflictingSpeakers);
        Assert.True(Assert.Single(SharedQuotationFinder.Find(different)).HasConflictingSpeakers);
    }

    [Fact]
    public void ManyArticlesWithTheSameWordsAreOneGroup()
    {
        var group = Assert.Single(Groups([.. Enumerable.Repeat($"“{Words}”", 1000)]));

        Assert.Equal(1000, group.Split(' ').Length);
    }

    private static List<QuotingArticle> Articles(params string[] texts) =>
        [.. texts.Select(Article.Of).Select(article => new QuotingArticle(
            article.Text,
            article.Analysis,
            article.Analysis.Quotations.Select(_ => EntryReference.None).ToEquatableArray()))];

    private static IEnumerable<string> Groups(params string[] texts) =>
        SharedQuotationFinder
            .Find(Articles(texts))
            .Select(shared => string.Join(' ', shared.Members.Select(member => $"{member.Article}:{member.Quotation}")));
}
