using NewsArchive;
using NewsSite.Pages;

namespace NewsSite;

/// <summary>The web application: one route per page. Nothing is parsed or indexed when it starts.</summary>
public static class Site
{
    /// <summary>Builds the application without starting it.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.UseStaticFiles();
        app.MapGet("/", FrontPage.Render);
        app.MapGet(
            "/articles/{id}", (string id) => Articles.TryGet(id, out var article) ? ArticlePage.Render(article) : NotFoundPage.Render());
        app.MapGet("/people", PeoplePage.Render);
        app.MapGet("/people/{key}", (string key) => People.TryGet(key, out var person) ? PersonPage.Render(person) : NotFoundPage.Render());
        app.MapGet("/same-words", SharedQuotationsPage.Render);
        app.MapGet("/search", (string? q) => SearchPage.Render(q ?? ""));
        app.MapGet("/search/results", (string? q) => SearchPage.RenderResults(q ?? ""));
        app.MapGet("/feed.xml", Feed.Render);
        app.MapGet("/sitemap.xml", Sitemap.Render);
        app.MapFallback(context => NotFoundPage.Render().ExecuteAsync(context));
        return app;
    }
}
