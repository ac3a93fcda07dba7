using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSite.Tests;

public class BrowserTests(RunningSite site, Browser browser) : IClassFixture<RunningSite>, IClassFixture<Browser>
{
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/articles/armored-train", "/people", "/people/adrienne-watson", "/same-words", "/search?q=arms",
    ];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task NoPageHasASeriousAccessibilityProblem(string address)
    {
        var page = await browser.NewPage();
        await page.GotoAsync(site.Address + address);
        AssertNoneIsSerious(await page.RunAxe());

        // The two schemes differ only in their colors.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        AssertNoneIsSerious(await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast") }));
    }

    private static void AssertNoneIsSerious(AxeResult found) => Assert.Empty(
        found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task NoPageScrollsSidewaysOnAPhone(string address)
    {
        var page = await browser.NewPage(width: 360, height: 740);
        await page.GotoAsync(site.Address + address);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [SkippableFact]
    public async Task HoveringOverAQuotationShowsItsSpeaker()
    {
        var page = await browser.NewPage();
        await page.GotoAsync(site.Address + "/articles/armored-train");
        var quotation = page.Locator(".quotation", new PageLocatorOptions { HasText = "Adrienne Watson" }).First;
        var before = await quotation.Locator(".speaker").BoundingBoxAsync();

        await quotation.HoverAsync();

        var after = await quotation.Locator(".speaker").BoundingBoxAsync();
        Assert.True(before!.Width <= 1 && after!.Width > 50, $"{before.Width} then {after?.Width}");
    }

    [SkippableFact]
    public async Task SearchResultsFollowTyping()
    {
        var page = await browser.NewPage();
        await page.GotoAsync(site.Address + "/search");

        await page.FillAsync("#q", "vladiv");

        await page.WaitForSelectorAsync("#results .hits li");
        await page.FillAsync("#q", "qqqqqqq");
        await page.WaitForSelectorAsync("#results p:has-text('No article')");
    }

    [SkippableFact]
    public async Task ConflictingSpeakersAreMarked()
    {
        var page = await browser.NewPage();
        await page.GotoAsync(site.Address + "/same-words");

        Assert.Equal(
            NewsArchive.Articles.SharedQuotations.Count(shared => shared.HasConflictingSpeakers),
            await page.Locator(".conflict").CountAsync());
    }
}
