using System.Net;

namespace FirstByte;

/// <summary>The site that every rival serves: a front page of the first twenty articles, and one page per article.</summary>
internal static class Site
{
    private const int FrontPageArticles = 20;

    /// <summary>Serves the articles until the process is stopped.</summary>
    /// <param name="url">The URL to listen on.</param>
    /// <param name="articles">The id and the headline of each article, in the order of the front page.</param>
    /// <param name="page">Returns the HTML of an article's text by its id; null when there is no such article.</param>
    public static void Run(string url, IEnumerable<(string Id, string Headline)> articles, Func<string, string?> page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/", () => Results.Text(
            "<!doctype html><title>Articles</title><ul>"
            + string.Concat(articles.Take(FrontPageArticles).Select(
                article => $"<li><a href=\"/{Uri.EscapeDataString(article.Id)}\">{WebUtility.HtmlEncode(article.Headline)}</a></li>"))
            + "</ul>",
            "text/html"));
        app.MapGet("/{id}", (string id) => page(id) is { } html ? Results.Text(html, "text/html") : Results.NotFound());
        app.Run();
    }
}
