using System.Diagnostics;
using Corpus.TestData;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Playwright;

namespace NewsSite.Tests;

public class WebAssemblyTests(Browser browser) : IClassFixture<Browser>
{

    [SkippableFact]
    public async Task ATrimmedCorpusIsReadAndSearchedInTheBrowser()
    {
        var page = await browser.NewPage();
        var folder = Directory.CreateTempSubdirectory("news-in-browser-").FullName;
        try
        {
            await Publish(folder);
            await using var site = await Serve(Path.Combine(folder, "wwwroot"));
            await page.GotoAsync(site.Urls.Single());

            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(NewsArchive.Articles.ArmoredTrain.Headline);
            Assert.Equal(NewsArchive.People.AdrienneWatson.Quotations.Count, await page.Locator("#quotations li").CountAsync());
            await page.FillAsync("input", "\"artillery shells\" satellites");
            await Assertions.Expect(page.Locator("#hits li"))
                .ToHaveCountAsync(NewsArchive.Articles.Search("\"artillery shells\" satellites").Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Publish(string folder)
    {
        // Compressed copies of the files are not requested, and take longer to create than the rest.
        string[] arguments =
            ["publish", "samples/NewsInBrowser", "-c", "Release", "--nologo", "-o", folder, "-p:CompressionEnabled=false"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }

    private static async Task<WebApplication> Serve(string folder)
    {
        var app = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]).Build();
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".dat"] = "application/octet-stream" } },
        });
        await app.StartAsync();
        return app;
    }
}
