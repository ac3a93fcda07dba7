using System.Text;

namespace NewsSite.Pages;

/// <summary>The frame around the content of every page.</summary>
internal static class Layout
{
    public static IResult Render(string title, Html content, int status = StatusCodes.Status200OK) =>
        Results.Content(Page(title, content).ToString(), "text/html", Encoding.UTF8, status);

    private static Html Page(string title, Html content) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="stylesheet" href="/site.css">
        <link rel="alternate" type="application/atom+xml" title="NewsSite" href="/feed.xml">
        <script src="/search.js" defer></script>
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="site">
        <a class="name" href="/">NewsSite</a>
        <nav aria-label="Site">
        <a href="/people">People</a>
        <a href="/same-words">Same words</a>
        </nav>
        <form role="search" action="/search">
        <label class="hidden" for="q">Search the articles</label>
        <input id="q" name="q" type="search" placeholder="Search" autocomplete="off">
        </form>
        </header>
        <main id="content">
        {content}
        </main>
        <footer class="site">
        <p>Compiled with Corpus. <a href="/feed.xml">Feed</a></p>
        </footer>
        </body>
        </html>

        """);
}
