extern alias compiler;

using compiler::Corpus.Compiler.Model;

namespace Corpus.Tests;

/// <summary>The order of articles by date, which is computed when the corpus is compiled.</summary>
public class NewestTests
{
    private static readonly StoredCorpus Store = Draft.Store(
        Dated("a", null),
        Dated("b", new WrittenDate(2024, 3, 1, null, null)),
        Dated("c", new WrittenDate(2024, 3, 1, TimeSpan.FromHours(6).Ticks, null)),
        Dated("d", new WrittenDate(2024, 3, 1, TimeSpan.FromHours(6).Ticks, 120)),
        Dated("e", new WrittenDate(2024, 3, 1, TimeSpan.FromHours(6).Ticks, -300)),
        Dated("f", new WrittenDate(2023, 12, 31, null, null)),
        Dated("g", null),
        Dated("h", new WrittenDate(2024, 3, 1, null, null)));

    [Fact]
    public void TheNewestArticlesComeFirstAndUndatedOnesLast() =>
        Assert.Equal(["e", "d", "c", "b", "h", "f", "a", "g"], Store.NewestArticles<StoredArticle>().Select(article => article.Id));

    [Fact]
    public void TheNewestArticlesAreInTheOrderOfArticleDate() => Assert.Equal(
        Store.Articles<StoredArticle>().OrderByDescending(article => article.DatePublished),
        Store.NewestArticles<StoredArticle>());

    [Fact]
    public void TheOldestArticlesOfAYearComeFirst() =>
        Assert.Equal(["b", "h", "c", "d", "e"], Store.ArticlesPublished<StoredArticle>(2024).Select(article => article.Id));

    [Theory]
    [InlineData("e", null, "d")]
    [InlineData("c", "d", "b")]
    [InlineData("h", "b", "f")]
    [InlineData("f", "h", null)]
    [InlineData("a", null, null)]
    [InlineData("g", null, null)]
    public void NeighborsAreNextAndPreviousByDate(string id, string? next, string? previous)
    {
        var article = Store.Articles<StoredArticle>().Single(it => it.Id == id);

        Assert.Equal((next, previous), (article.Next?.Id, article.Previous?.Id));
    }

    [Fact]
    public void YearsAscend() => Assert.Equal([2023, 2024], Store.Years());

    private static compiler::Corpus.Compiler.Linking.LinkedArticle Dated(string id, WrittenDate? date) =>
        Draft.Article(id, "The ferry is back", "It sails.") with { DatePublished = date };
}
