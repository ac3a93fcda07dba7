using System.Net;
using System.Xml.Linq;

namespace NewsSite.Tests;

public class PageTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task TheFrontPageLinksToEveryArticle()
    {
        var page = await site.Client.GetStringAsync("/");

        Assert.All(
            NewsArchive.Articles.All, article => Assert.Contains($"href=\"/articles/{article.Id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnArticleMarksEachQuotationWithItsSpeaker()
    {
        var page = await site.Client.GetStringAsync("/articles/armored-train");

        Assert.Contains("class=\"quotation\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/people/adrienne-watson\">Adrienne Watson</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextInAQueryIsEncoded()
    {
        var page = await site.Client.GetStringAsync("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnfinishedWordFindsArticlesWhileItIsTyped() =>
        Assert.Contains("class=\"hits\"", await site.Client.GetStringAsync("/search/results?q=vladiv"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/articles/no-such-article")]
    [InlineData("/people/no-such-person")]
    [InlineData("/no-such-page")]
    public async Task AnUnknownAddressIsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task EveryAddressInTheSitemapExists()
    {
        var sitemap = XDocument.Parse(await site.Client.GetStringAsync("/sitemap.xml"));
        var addresses = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();

        Assert.Equal(3 + NewsArchive.Articles.All.Count + NewsArchive.People.All.Count, addresses.Count);
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task TheFeedContainsTheDatedArticles()
    {
        var feed = XDocument.Parse(await site.Client.GetStringAsync("/feed.xml"));

        Assert.Equal(
            NewsArchive.Articles.All.Count(article => article.DatePublished is not null),
            feed.Root!.Elements().Count(element => element.Name.LocalName == "entry"));
    }
}
