namespace Corpus.Tests;

public sealed class RelatedTests
{
    private const string Ferry =
        "The ferry sailed across the harbour with two captains and a crew of nine while the lighthouse keeper watched the tide.";
    private const string Budget =
        "Ministers agreed a budget that raises taxes on fuel and lowers those on bread, and the opposition called the vote a scandal.";

    [Fact]
    public void TheMostSimilarArticleComesFirstAndUnrelatedOnesAreLeftOut()
    {
        var store = Draft.Store(
            Draft.Article("a", "Ferry sails", Ferry),
            Draft.Article(
                "b", "Harbour news", "The lighthouse keeper repaired the ferry; its captains and the crew waited at the harbour."),
            Draft.Article("c", "Tide", "Nobody at the lighthouse watched."),
            Draft.Article("d", "Budget", Budget));
        var related = store.Article(0).Related;
        Assert.Equal(["b", "c"], related.Select(near => near.Article.Id));
        Assert.True(related[0].Score > related[1].Score);
        Assert.All(related, near => Assert.InRange(near.Score, 0.05, 0.9));
        Assert.DoesNotContain(related, near => near.IsNearDuplicate);
    }

    [Fact]
    public void AReprintIsMarkedAsANearDuplicate()
    {
        var store = Draft.Store(
            Draft.Article("first", "Ferry sails", Ferry, Budget),
            Draft.Article("other", "Bread", "Bread is cheap in the harbour."),
            Draft.Article("second", "Ferry and budget in one day", Ferry.Replace("nine", "eight"), Budget));
        var again = store.Article(0).Related[0];
        Assert.Equal("second", again.Article.Id);
        Assert.True(again.IsNearDuplicate);
        Assert.Equal("first", store.Article(2).Related[0].Article.Id);
        Assert.DoesNotContain(store.Article(1).Related, near => near.IsNearDuplicate);
    }

    [Fact]
    public void AnIdenticalTextHasTheScoreOne()
    {
        var store = Draft.Store(Draft.Article("a", "Same", Ferry), Draft.Article("b", "Same", Ferry), Draft.Article("c", "Else", Budget));
        Assert.Equal(
            new RelatedArticle<CorpusArticle>(store.Article(1), 1, true),
            Assert.Single(store.Article(0).Related, near => near.Score > 0.9));
    }

    [Fact]
    public void TheSameWordsInAnotherOrderAreNotANearDuplicate()
    {
        var shuffled = string.Join(' ', Ferry.Split(' ').Reverse());
        var store = Draft.Store(
            Draft.Article("a", "Same", Ferry), Draft.Article("b", "Same", shuffled), Draft.Article("c", "Else", Budget));
        Assert.Equal(new RelatedArticle<CorpusArticle>(store.Article(1), 1, false), store.Article(0).Related[0]);
    }

    [Fact]
    public void AnArticleHasAtMostFiveRelatedArticles()
    {
        var store = Draft.Store(
            [.. Enumerable.Range(0, 40).Select(i => Draft.Article($"a{i}", $"Ferry {i}", Ferry)), Draft.Article("z", "Budget", Budget)]);
        Assert.All(store.Articles<StoredArticle>(), article => Assert.InRange(article.Related.Count, 0, 5));
        Assert.Equal(5, store.Article(0).Related.Count);
        Assert.Empty(store.Article(40).Related);
    }

    [Fact]
    public void ArticlesWithoutWordsHaveNoRelatedArticles()
    {
        var store = Draft.Store(Draft.Article("a", "…", "—"), Draft.Article("b", "…", "—"));
        Assert.Empty(store.Article(0).Related);
    }
}
