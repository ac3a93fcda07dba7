using System.Net;

namespace FirstByte;

/// <summary>The site that every rival serves: a front page of the first twenty articles, and a page an article.</summary>
internal static class Site
{
    private const int OnFrontPage = 20;

    /// <summary>Serves the articles until the process is stopped.</summary>
    /// <param name="url">Where to listen.</param>
    /// <param name="articles">The id and the headline of each article, in the order of the front page.</param>
    /// <param name="page">The HTML of an article's text by its id; null when there is no such article.</param>
    public static void Run(string url, IEnumerable<(string Id, string Headline)> articles, Func<string, string?> page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/", () => Results.Text(
            "<!doctype html><title>Articles</title><ul>"
            + string.Concat(articles.Take(OnFrontPage).Select(
                article => $"<li><a href=\"/{Uri.EscapeDataString(article.Id)}\">{WebUtility.HtmlEncode(article.Headline)}</a></li>"))
            + "</ul>",
            "text/html"));
        app.MapGet("/{id}", (string id) => page(id) is { } html ? Results.Text(html, "text/html") : Results.NotFound());
        app.Run();
    }
}
