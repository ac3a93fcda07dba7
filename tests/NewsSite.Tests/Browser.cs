using Microsoft.Playwright;

namespace NewsSite.Tests;

/// <summary>
/// Chromium as the distribution installs it; without it, tests that need it are skipped with a message. The headless shell renders the same
/// pages as the browser in a third of the processor time.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>A timeout in milliseconds for a busy machine; a page usually takes a second.</summary>
    private const float Patience = 120_000;

    private IPlaywright? playwright;
    private IBrowser? chromium;
    private IPage? page;

    private static string? Executable =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is not { } executable)
            return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run",
            ],
        });
    }

    /// <summary>Opens a page in a window of this size, and closes the page before, which would cost processor time.</summary>
    public async Task<IPage> NewPage(int width = 1200, int height = 900)
    {
        Skip.If(chromium is null, "Chromium is not installed; set CHROMIUM to its path, or install the distribution's package.");
        if (page is not null)
            await page.CloseAsync();
        page = await chromium!.NewPageAsync(
            new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
